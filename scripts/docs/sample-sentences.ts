import { bindRules } from '../../packages/core/src/constraints/bind-rules.ts';
import { catalogue } from '../../packages/core/src/constraints/catalogue.ts';
import type { Language } from '../../packages/core/src/document/schema.ts';
import { parseAndPrepare } from '../../packages/core/src/plan/parse-document.ts';
import { UNASSIGNED } from '../../packages/core/src/problem/problem.ts';
import { analyse } from '../../packages/core/src/roster/analysis.ts';
import { judge } from '../../packages/core/src/score/score.ts';

const titles = ['县委书记', '县长', '县委副书记', '常务副县长', '副县长', '政法委书记'];
const towns = ['东镇', '西镇', '南乡', '北乡'];

/** Spring of 2024 with both holidays, mornings and afternoons, wishes, pins and last period's duties. */
const document = {
  format: 'lunzhi/1',
  title: '某县2024年春季领导干部接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-03-25',
  period: { from: '2024-04-01', to: '2024-05-31' },
  townships: towns.map((name) => ({ id: name, name })),
  leaders: titles.map((title, index) => ({
    id: title,
    name: title,
    ...(index < 2 && { chief: true }),
    ...(index >= 2 && { townships: [towns[index - 2]!] }),
    ...(index === 3 && { absences: [{ from: '2024-04-08', to: '2024-04-12' }] }),
    ...(index === 4 && {
      preferences: [{ dates: [{ from: '2024-04-15', to: '2024-04-19' }], want: 'avoid' }],
    }),
  })),
  protectionPeriods: [{ id: '假日', name: '假日防护期', from: '2024-04-04', to: '2024-05-05' }],
  shiftTypes: [
    { id: '上午', name: '上午' },
    { id: '下午', name: '下午' },
  ],
  rules: catalogue.flatMap(({ id, example }) =>
    example === undefined ? [] : [{ constraint: id, params: example }],
  ),
  pins: [{ date: '2024-05-20', type: '上午', leader: '县长' }],
  history: [{ date: '2024-02-10', leader: '县长' }],
};

/** A sentence of each constraint about a roster that breaks most rules, in both languages. */
export function sampleSentences(): Map<string, Readonly<Record<Language, string>>> {
  const { prepared, diagnostics } = parseAndPrepare(document);
  if (!prepared) throw new Error(`the sample is refused: ${JSON.stringify(diagnostics)}`);
  const { names, select, rules } = prepared;
  const assignment = Int16Array.from(names.shifts, (_, shift) =>
    shift % 17 === 0 ? UNASSIGNED : Math.floor(shift / 3) % titles.length,
  );
  // what the public knows is the same table a day later
  const problem = {
    ...prepared.problem,
    published: assignment.map((_, shift) => assignment[(shift + 2) % assignment.length]!),
  };
  const bound = bindRules(rules.effective, catalogue, problem, select);
  const judgement = judge(problem, bound.rules, assignment);
  const [chinese, english] = (['zh-CN', 'en'] as const).map((language) =>
    analyse(problem, names, bound, judgement, language),
  );
  const sentences = new Map<string, Readonly<Record<Language, string>>>();
  for (const [index, { constraint, violations }] of chinese!.rules.entries()) {
    const first = violations[0];
    if (!first || sentences.has(constraint)) continue;
    sentences.set(constraint, {
      'zh-CN': first.sentence,
      en: english!.rules[index]!.violations[0]!.sentence,
    });
  }
  return sentences;
}
