import { type ShareExplanation, explainShare } from '../explain/explain-share.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import { wordShare } from '../locale/shares.ts';
import { loadGroups } from '../report/loads-table.ts';
import { proofWords } from '../report/proof-words.ts';
import { spreadOf } from '../roster/loads.ts';
import { fairnessFlow } from '../solve/priced-dues.ts';
import { loadRows, summaryNow } from './header-views.ts';
import { loadsOf } from './leader-views.ts';
import type { Environment } from './environment.ts';
import { type StateWithRoster, rosterOf } from './state.ts';
import type { ProofView } from './view.ts';

/** Why no roster could be fairer, what is not proven, and whose absences others serve for. */
export function proofOf(state: StateWithRoster, { customConstraints, today }: Environment): ProofView {
  const { context } = state;
  const { language, prepared } = context;
  const { problem, rules, document } = prepared;
  const loads = loadsOf(state);
  const titleOf = (id: string): string => {
    const found = rules.rules.find(({ rule }) => rule.id === id);
    return found ? ruleTitle(found.constraint, id, language) : id;
  };
  const { title, proven, steps, open } = proofWords(
    {
      summary: summaryNow(state, today),
      groups: loadGroups(document, spreadOf(problem, rules, loads)),
      loads: loadRows(loads),
      moves: context.roster.moves,
      leftOut: fairnessFlow(problem, rules).leftOut.map(titleOf),
    },
    language,
  );
  const explain = (leader: string): ShareExplanation =>
    explainShare(rosterOf(state), leader, { constraints: customConstraints, language })!;
  const first = explain(document.leaders[0]!.id);
  const short = [...(first.missing > 0 ? [first.id] : []), ...first.short.map(({ id }) => id)];
  return {
    title,
    isProven: proven,
    steps,
    open,
    short: short.map((leader) => ({ leader, sentences: wordShare(explain(leader), language) })),
  };
}
