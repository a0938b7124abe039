import type { Language } from '@lunzhi/core';
import { effectiveSettings } from '../../cases/settings.ts';
import { workCalendar } from '../../limits/work-calendar.ts';
import {
  paperName,
  templateSlots,
  type TemplateSlot,
  wordPaper,
  wordPaperRefusal,
} from '../../locale/papers.ts';
import {
  visitCalendarName,
  visitEvents,
  visitNotices,
  type VisitPaper,
  visitPlanPaper,
} from '../../locale/visit-papers.ts';
import { type PaperKind, paperKinds } from '../../papers/paper-slots.ts';
import { papersOf } from '../../papers/papers-of.ts';
import type { VisitTable } from '../../visits/visit-table.ts';
import { appointedCase, emptyCase, fullCase, lateCase, paperCounty } from '../full-case.ts';

const slotText = ({ id, names, kind, room, fields, isOptional }: TemplateSlot): string =>
  [
    `${id}: ${names['zh-CN']} | ${names.en}`,
    kind === undefined ? '' : `[${kind}]`,
    room === undefined ? '' : `[room ${room}]`,
    isOptional ? '[optional]' : '',
    fields === undefined ? '' : `(${fields.map(slotText).join('; ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** What a template of each kind of paper may name. */
export function* slotsOfPapers(): Generator<string> {
  for (const kind of paperKinds) yield* [`=== ${kind}`, ...templateSlots(kind).map(slotText), ''];
}

const sources = {
  document: paperCounty,
  settings: effectiveSettings({ contact: '0746-0000000', reviewBody: '某县人民政府' }),
  calendar: workCalendar(paperCounty),
  on: '2024-04-09',
};

const kept = { ...appointedCase, facts: { ...appointedCase.facts, purpose: 'accusation' as const } };
const unnamed = { ...appointedCase, facts: { ...appointedCase.facts, anonymous: true } };

type Facts = ReturnType<typeof wordPaper>['facts'];

/** Pairs, a blank where nothing is known. */
const factTexts = (facts: Facts): string[] =>
  Object.entries(facts).map(([id, value]) => {
    if (value === null || typeof value === 'string') return `${id}: ${value ?? '＿＿'}`;
    return `${id}: ${value.map((item) => `{${factTexts(item).join('; ')}}`).join(' ')}`;
  });

/** Each paper once, however many cases it is the same of. */
function papersOfKind(kind: PaperKind, language: Language): Iterable<string> {
  const called = paperName(kind, language);
  const { refused } = papersOf(kind, [kept, unnamed], sources);
  const papers = [fullCase, lateCase, appointedCase, emptyCase].flatMap((of) =>
    papersOf(kind, [of], sources).papers.map((paper) => {
      const { marking, issuer, date, facts, cases } = wordPaper(paper, paperCounty, language);
      const lines = factTexts(facts).map((text) => `  ${text}`);
      return [`=== ${called} ${cases.join(' ')}`, `${marking} | ${issuer} | ${date}`, ...lines].join('\n');
    }),
  );
  return new Set([...refused.map((own) => `${called}: ${wordPaperRefusal(own, language)}`), ...papers]);
}

/** Papers of cases of which everything is known, some, or next to nothing. */
export function* saidInPapers(language: Language): Generator<string> {
  for (const kind of paperKinds) yield* papersOfKind(kind, language);
  yield '=== leaders';
  for (const leader of [{ name: '吴刚' }, { name: '副县长', posts: [{ title: '副县长' }] }]) {
    const document = { ...paperCounty, leaders: [{ id: 'A', ...leader }] };
    for (const paper of papersOf('day', [appointedCase], { ...sources, document }).papers) {
      const { post, leader: name, titledLeader } = wordPaper(paper, document, language).facts;
      yield* factTexts({ leader: name!, post: post!, titledLeader: titledLeader! });
    }
  }
}

const table: VisitTable = {
  rows: [
    {
      date: '2024-02-06',
      weekday: 2,
      name: '县委书记',
      post: '县委书记',
      township: '甲镇',
      cases: ['c1', 'c2'],
    },
    { date: '2024-02-08', weekday: 4, name: '县长', post: '', township: '乙镇', cases: [] },
    { date: '2024-03-11', weekday: 1, name: '副县长', post: '副县长', township: '甲镇', cases: ['c3'] },
  ],
  missing: (['past', 'no-day', 'other-visits'] as const).map((why) => ({
    from: '2024-02-01',
    to: '2024-02-29',
    name: '副县长',
    township: '丙镇',
    why,
  })),
};

function* visitPaperLines({ title, marking, issuer, date, blocks }: VisitPaper): Generator<string> {
  yield `=== ${title}`;
  yield `${marking} | ${issuer} | ${date}`;
  for (const block of blocks)
    if (block.kind === 'table') {
      yield `  ${block.columns.map(({ head, width, align }) => `${head} ${width} ${align}`).join(' | ')}`;
      yield* block.rows.map((row) => `  ${row.map((lines) => lines.join(' / ')).join(' | ')}`);
    } else if (block.kind === 'signature') yield* block.lines.map((line) => `  → ${line}`);
    else if (block.kind === 'title') yield `# ${block.text}`;
    else yield `${block.kind}: ${block.isIndented ? '　　' : ''}${block.text}`;
}

/** The plan of visits, the notices to townships, the events of a calendar. */
export function* saidOfVisits(language: Language): Generator<string> {
  const options = {
    document: paperCounty,
    span: { from: '2024-01-01', to: '2024-03-31' },
    language,
    issuedOn: '2024-01-08',
  };
  for (const paper of [visitPlanPaper(table, options), ...visitNotices(table, options)])
    yield* visitPaperLines(paper);
  yield `=== ${visitCalendarName(options)}`;
  yield `=== ${visitCalendarName({ ...options, span: { from: '2024-01-02', to: '2024-03-31' } })}`;
  for (const event of visitEvents(table, options))
    yield Object.entries(event)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(' | ');
}
