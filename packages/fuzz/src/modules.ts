/** A constraint as its author would write it: nobody serves with the leader of the same post before him. */
const good = `
const words = { 'zh-CN': () => '有一处', en: () => 'there is one' };
export default {
  id: 'fuzz/first-off',
  levels: ['quality'],
  params: { safeParse: (value) => ({ success: true, data: value }) },
  defaults: [{ params: {} }],
  title: { 'zh-CN': '首日', en: 'First day' },
  asks: { 'zh-CN': '第一位领导不值第一天', en: 'the first leader is off on the first day' },
  bind() {
    const cost = (leader) => (leader === 0 ? 100 : 0);
    return {
      violations: (assignment) =>
        assignment[0] === 0 ? [{ cost: 100, shifts: [0], leaders: [0], facts: {} }] : [],
      track: () => ({
        apply: (shift, from, to) => (shift === 0 ? cost(to) - cost(from) : 0),
      }),
    };
  },
  explain: words,
};
`;

/** Modules of custom constraints, by path: one that is right, and what people get wrong. */
export const modules: Readonly<Record<string, string>> = {
  'good.mjs': good,
  'miscounts.mjs': good.replace('cost(to) - cost(from)', '1'),
  'throws-later.mjs': good.replace('assignment[0] === 0 ?', 'missing[0] === 0 ?'),
  'answers-text.mjs': good.replace('cost: 100, shifts', "cost: '100', shifts"),
  'no-constraint.mjs': 'export const rules = [];\n',
  'null.mjs': 'export default [null, 1];\n',
  'throws.mjs': "throw new Error('not today');\n",
  'throws-null.mjs': 'throw null;\n',
  'no-module.mjs': 'export default {{\n',
  'missing.mjs': "import './not-there.mjs';\n",
};
