const solver = new URL('../../core/dist/solver.js', import.meta.url).href;

/** A module whose one constraint costs nothing, but for what `part` says otherwise. */
export const moduleWith = (part: string): string => `
  import { z } from '${solver}';
  const fail = () => { throw new Error('no luck') };
  const one = { cost: 1, shifts: [0], leaders: [0], facts: {} };
  const sound = { violations: () => [], track: () => ({ apply: () => 0 }) };
  const both = { 'zh-CN': '安静', en: 'quiet' };
  export default {
    id: 'acme/quiet', levels: ['quality'], params: z.strictObject({}), defaults: [{ params: {} }],
    title: both, asks: both, bind: () => sound, explain: { 'zh-CN': () => '', en: () => '' },
    ${part}
  };`;
