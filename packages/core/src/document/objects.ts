import * as z from 'zod';

/**
 * Makes schemas of objects, or copies of them as `describe` does. Where zod makes one it tries out whether code may be made
 * from strings, which a strict content security policy reports as a breach, unless its configuration says `jitless`. That
 * lies on `globalThis` and is the host's as well, so it is said for the moment of making and no longer: a host's own
 * schemas stay as fast as he wants them.
 */
export function withoutEval<Made>(make: () => Made): Made {
  const config = z.config();
  const { jitless } = config;
  config.jitless = true;
  try {
    return make();
  } finally {
    if (jitless === undefined) delete config.jitless;
    else config.jitless = jitless;
  }
}

export const strictObject: typeof z.strictObject = (shape, params) =>
  withoutEval(() => z.strictObject(shape, params));

/** Keys that it does not know are passed over. */
export const object: typeof z.object = (shape, params) => withoutEval(() => z.object(shape, params));

export const looseObject: typeof z.looseObject = (shape, params) =>
  withoutEval(() => z.looseObject(shape, params));

/** For the parameters of rules that have none. */
export const noParams = strictObject({});
