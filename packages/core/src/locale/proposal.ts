import type { PlaceProposals, Proposal, ProposalList, StandIn, UnableLeader } from '../whatif/proposal.ts';
import type { NamedService } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { count, list, quote, withoutStop } from './phrases.ts';
import { dateNear, fairShare, wordDayReason } from './explain-reason.ts';

/** Whom both answer for: 联系同一乡镇, “the same townships”. */
const SAME = {
  township: ['联系同一乡镇', 'township', 'townships'],
  sector: ['分管同一领域', 'sector', 'sectors'],
  project: ['负责同一项目', 'project', 'projects'],
} as const;

const REASONS = {
  'zh-CN': {
    past: '这一天已经过去',
    attended: '这个班次已登记到岗情况',
    nobody: '这一天没有人可以代班',
    'no-duty-day': '这一天不安排值班',
    'not-on-duty': '这位领导当天没有值班',
    'no-such-place': '这一天没有这个班次',
  },
  en: {
    past: 'the day is over',
    attended: 'who came is written down already',
    nobody: 'nobody can stand in that day',
    'no-duty-day': 'nobody is needed that day',
    'not-on-duty': 'the leader is not on duty that day',
    'no-such-place': 'there is no such place that day',
  },
} as const;

/** Free days to the duties beside: 间隔前12天后9天. */
function gapWords({ previous, next }: StandIn, language: Language): string {
  const zh = language === 'zh-CN';
  const days = (duty: { readonly freeDays: number }): string => count(duty.freeDays, 'day', language);
  if (previous && next)
    return zh
      ? `间隔前${days(previous)}后${days(next)}`
      : `${days(previous)} free before and ${next.freeDays} after`;
  if (previous)
    return zh ? `此前空${days(previous)}，此后没有值班` : `${days(previous)} free before, no duty after`;
  if (next) return zh ? `此前没有值班，此后空${days(next)}` : `no duty before, ${days(next)} free after`;
  return zh ? '没有其他值班' : 'no other duty';
}

/** Duties served, and in all once he stands in, beside what would be fair: 已值3次，代班后共8次（应值7.29次）. */
function dutyWords({ duties, takesPart }: StandIn, language: Language): string {
  const zh = language === 'zh-CN';
  const { served, planned, after } = duties;
  const share = takesPart
    ? fairShare(duties, language)
    : zh
      ? '（平时不参加排班）'
      : ' (takes no part otherwise)';
  const isMore = after !== planned;
  const inAll = zh
    ? `${isMore ? '代班后共' : served === 0 ? '已排' : '共排'}${after}次`
    : `${count(after, 'duty', 'en')} ${isMore ? 'in all then' : 'planned'}`;
  if (served === 0) return `${inAll}${share}`;
  return zh ? `已值${served}次，${inAll}${share}` : `${served} served, ${inAll}${share}`;
}

function sharedWords(shared: readonly NamedService[], language: Language): string[] {
  return (['township', 'sector', 'project'] as const).flatMap((kind) => {
    const names = shared.filter((own) => own.kind === kind).map(({ name }) => name);
    if (names.length === 0) return [];
    const [chinese, one, many] = SAME[kind];
    if (language === 'zh-CN') return [`${chinese}（${list(names, language)}）`];
    return [`answers for the same ${names.length === 1 ? one : many} (${list(names, language)})`];
  });
}

const standInWords = (standIn: StandIn, language: Language): string[] => [
  gapWords(standIn, language),
  dutyWords(standIn, language),
  ...sharedWords(standIn.shared, language),
];

function ruleWords({ breaks }: Proposal, language: Language): string {
  const zh = language === 'zh-CN';
  if (breaks.length === 0) return zh ? '不违反规定' : 'breaks no rule';
  const each = breaks.map(({ title, sentences }) => {
    const said = sentences.map(withoutStop).join(zh ? '；' : '; ');
    if (said === '') return quote(title);
    return zh ? `${quote(title)}（${said}）` : `${quote(title)} (${said})`;
  });
  return `${zh ? '违反' : 'breaks '}${list(each, language)}`;
}

/**
 * A proposal in one line, with what speaks for it and against it: who, free days to his other duties, how often he
 * serves, whom he answers for as the holder does, rules broken. It gives no reason of an absence.
 */
export function wordProposal(proposal: Proposal, language: Language): string {
  const { standIn, inReturn, holder } = proposal;
  const zh = language === 'zh-CN';
  const comma = zh ? '，' : ', ';
  const own = standInWords(standIn, language);
  const head = `${standIn.leader.name}${zh ? '：' : ': '}`;
  if (!inReturn) return head + [...own, ruleWords(proposal, language)].join(comma);
  const day = dateNear(inReturn.date, standIn.date, language);
  const back = [gapWords(inReturn, language), ...sharedWords(inReturn.shared, language)].join(comma);
  const trade = zh ? `与其${day}对调` : `in exchange for ${day}`;
  const other = zh ? `${holder!.name}改值${day}：${back}` : `${holder!.name} on ${day}: ${back}`;
  return head + [[trade, ...own].join(comma), other, ruleWords(proposal, language)].join(zh ? '；' : '; ');
}

/** Why there is nothing to propose, without the final stop; empty when there is. */
export function wordNoProposal({ reason }: ProposalList | PlaceProposals, language: Language): string {
  return reason === null ? '' : REASONS[language][reason];
}

/**
 * Why a leader cannot stand in, in one line.
 *
 * @param date the day in question, ISO
 */
export function wordUnableLeader({ name, reasons }: UnableLeader, date: string, language: Language): string {
  const zh = language === 'zh-CN';
  const said = reasons.map((reason) => wordDayReason(reason, date, language)).join(zh ? '，' : ', ');
  return `${name}${zh ? '：' : ': '}${said || (zh ? '当天已有值班' : 'on duty that day already')}`;
}
