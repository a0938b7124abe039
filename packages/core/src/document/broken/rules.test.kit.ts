import { type BrokenDocument, withRules, withQuietWeek } from './broken-document.test.kit.ts';

/** Rules that cannot be read. */
export const brokenRules: BrokenDocument[] = [
  {
    what: 'an unknown constraint',
    input: withRules({ constraint: 'min-rest-gaps' }),
    code: 'unknown-constraint',
    pointer: '/rules/0/constraint',
    facts: { nearest: 'min-rest-gap' },
  },
  {
    what: 'a constraint twice, once without an id',
    input: withRules({ constraint: 'fair-load' }, { id: 'fair-rest-days', constraint: 'fair-load' }),
    code: 'rule-id-needed',
    pointer: '/rules/0',
    facts: { constraint: 'fair-load' },
  },
  {
    what: 'a slash in the id of a rule',
    input: withRules({ id: 'our/gap', constraint: 'min-rest-gap' }),
    code: 'bad-rule-id',
    pointer: '/rules/0/id',
  },
  {
    what: 'a rule id that is not composed',
    input: withRules({ id: 'e\u0301', constraint: 'min-rest-gap' }),
    code: 'not-composed',
    pointer: '/rules/0/id',
  },
  {
    what: 'a rule id twice',
    input: withRules({ id: 'gap', constraint: 'min-rest-gap' }, { id: 'gap', constraint: 'min-rest-gap' }),
    code: 'duplicate-rule-id',
    pointer: '/rules/1/id',
    facts: { first: 1 },
  },
  {
    what: 'a rule with the id of another default',
    input: withRules({ id: 'fair-rest-days', constraint: 'min-rest-gap' }),
    code: 'rule-id-taken',
    pointer: '/rules/0/id',
    facts: { constraint: 'fair-load' },
  },
  {
    what: 'a level the constraint has not',
    input: withRules({ constraint: 'min-rest-gap', level: 'coverage' }),
    code: 'level-not-allowed',
    pointer: '/rules/0/level',
    facts: { allowed: ['hard', 'quality'] },
  },
  {
    what: 'a weight on a rule that always holds',
    input: withRules({ constraint: 'pinned', weight: 0 }),
    code: 'rule-always-holds',
    pointer: '/rules/0/weight',
  },
  {
    what: 'another rule of a constraint that always holds',
    input: withRules({ constraint: 'pinned', id: 'pinned-2' }),
    code: 'rule-holds-once',
    pointer: '/rules/0/id',
  },
  {
    what: 'a parameter the constraint drops silently',
    input: withRules({ constraint: 'min-rest-gap', params: { day: 2 } }),
    code: 'unknown-key',
    pointer: '/rules/0/params/day',
    facts: { nearest: 'days' },
  },
  {
    what: 'an unknown parameter of a strict constraint',
    input: withQuietWeek({ evn: 2 }),
    code: 'unknown-key',
    pointer: '/rules/0/params/evn',
    facts: { nearest: 'even' },
  },
  {
    what: 'a new rule without a parameter that only the default has',
    input: withRules({ id: 'fair-mondays', constraint: 'fair-load' }),
    code: 'missing-field',
    pointer: '/rules/0/params',
    facts: { key: 'carried', allowed: ['duties', 'restDays', 'holidays'] },
  },
  {
    what: 'a parameter list that is too long',
    input: withQuietWeek({ list: [1, 2, 3] }),
    code: 'list-length',
    pointer: '/rules/0/params/list',
    facts: { count: 3, most: 2 },
  },
];
