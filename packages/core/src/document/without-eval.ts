import * as z from 'zod/mini';

/**
 * Makes or copies schemas of objects by the whole of zod, as hosts do. Where it makes one it tries out whether code may be
 * made from strings, which a strict content security policy reports as a breach, unless its configuration says `jitless`.
 * That lies on `globalThis` and is the host's as well, so it is said for the moment of making and no longer: a host's own
 * schemas stay as fast as he wants them. Those of lunzhi are of `zod/mini`, which never tries.
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
