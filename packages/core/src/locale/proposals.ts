import type { NamedService } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import type { PlaceProposals, Proposal, ProposalList, StandIn, UnableLeader } from '../whatif/proposal.ts';
import { proposals as en } from './en/explain.ts';
import { list, marks, quote, withoutStop } from './phrases.ts';
import { dateNear, fairShare, wordDayReason } from './reasons.ts';
import { proposals as zh } from './zh-CN/explain.ts';

const proposalWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/** Free days to the duties beside: 间隔前12天后9天. */
const gapWords = ({ previous, next }: StandIn, language: Language): string =>
  proposalWords[language].gaps(previous?.freeDays ?? null, next?.freeDays ?? null);

/** Duties served, and in all once he stands in, beside what would be fair: 已值3次，代班后共8次（应值7.29次）. */
function dutyWords({ duties, takesPart }: StandIn, language: Language): string {
  const words = proposalWords[language];
  return words.duties(duties, takesPart ? fairShare(duties, language) : words.takesNoPart);
}

const sharedWords = (shared: readonly NamedService[], language: Language): string[] =>
  (['township', 'sector', 'project'] as const).flatMap((kind) => {
    const names = shared.filter((own) => own.kind === kind).map(({ name }) => name);
    return names.length === 0
      ? []
      : [proposalWords[language].shared(kind, list(names, language), names.length)];
  });

function ruleWords({ breaks }: Proposal, language: Language): string {
  const words = proposalWords[language];
  if (breaks.length === 0) return words.breaksNone;
  const each = breaks.map(({ title, sentences }) =>
    words.broken(quote(title), sentences.map(withoutStop).join(marks[language].semicolon)),
  );
  return words.breaks(list(each, language));
}

/**
 * A proposal in one line, with what speaks for it and against it: who, free days to his other duties, how often he
 * serves, whom he answers for as the holder does, rules broken. It gives no reason of an absence.
 */
export function wordProposal(proposal: Proposal, language: Language): string {
  const { standIn, inReturn, holder } = proposal;
  const words = proposalWords[language];
  const { colon, comma, semicolon } = marks[language];
  const own = [
    gapWords(standIn, language),
    dutyWords(standIn, language),
    ...sharedWords(standIn.shared, language),
  ];
  const head = `${standIn.leader.name}${colon}`;
  const rules = ruleWords(proposal, language);
  if (!inReturn) return head + [...own, rules].join(comma);
  const day = dateNear(inReturn.date, standIn.date, language);
  const back = [gapWords(inReturn, language), ...sharedWords(inReturn.shared, language)].join(comma);
  const trade = [words.inReturn(day), ...own].join(comma);
  return head + [trade, words.takesInReturn(holder!.name, day, back), rules].join(semicolon);
}

/** Why there is nothing to propose, without the final stop; empty when there is. */
export const wordNoProposal = ({ reason }: ProposalList | PlaceProposals, language: Language): string =>
  reason === null ? '' : proposalWords[language].none[reason];

/**
 * Why a leader cannot stand in, in one line.
 *
 * @param date the day in question, ISO
 */
export function wordUnableLeader({ name, reasons }: UnableLeader, date: string, language: Language): string {
  const { colon, comma } = marks[language];
  const said = reasons.map((reason) => wordDayReason(reason, date, language)).join(comma);
  return `${name}${colon}${said || proposalWords[language].onDutyAlready}`;
}
