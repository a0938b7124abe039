import { expect } from 'vitest';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseEntry } from '../cases/entry.ts';

/** An entry about a case with its number and the day of what it says, its fields as they may be. */
interface Line {
  readonly kind: string;
  readonly entry: number;
  readonly on: string;
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const dayOf = (entry: CaseEntry): string =>
  'on' in entry
    ? entry.on
    : entry.kind === 'registered'
      ? entry.facts.registeredOn
      : entry.kind === 'missed'
        ? entry.sitting.date
        : entry.at.slice(0, 10);

const dated = ({ entry, on }: Line) => ({ entry, on });

/** Its own fields; `missing` says what stands where one was left out. */
function kept(line: Line, missing: Fields = {}): Fields {
  const { kind: _, case: __, at: ___, author: ____, note: _____, ...own } = line;
  return { ...missing, ...own };
}

/** The day on which something was served, and not how. */
function withServedOn({ served, ...own }: Fields): Fields {
  return { ...own, servedOn: (served as { readonly on: string } | undefined)?.on ?? null };
}

const isSameUnit = (one: Line, other: Line): boolean =>
  JSON.stringify(one['unit']) === JSON.stringify(other['unit']);

/**
 * A case put together from its entries once more, kind by kind: everything that any of them says must be in it, but for who
 * approved an extension and how somebody was invited or served, which its entries alone say. Its stage is told elsewhere.
 *
 * @param wrong numbers of entries that were corrected
 */
export function rebuiltCase(id: string, entries: readonly CaseEntry[], wrong: ReadonlySet<number>): Fields {
  const way = entries.flatMap((entry, index): Line[] =>
    'case' in entry && entry.case === id && !wrong.has(index + 1)
      ? [{ ...entry, entry: index + 1, on: dayOf(entry) }]
      : [],
  );
  const all = (...kinds: string[]): Line[] => way.filter(({ kind }) => kinds.includes(kind));
  /** The last one, unless one of the other kind came after it. */
  const last = (kind: string, undone: string, missing?: Fields): Fields | null => {
    const own = all(kind, undone).pop();
    return own?.kind === kind ? kept(own, missing) : null;
  };
  const excluded = last('excluded', 'screened', { until: null, sentTo: null });
  const facts = Object.assign({}, ...all('registered', 'amended').map((own) => own['facts'])) as CaseFacts;
  return {
    id,
    facts,
    registered: { entry: all('registered')[0]!.entry, on: facts.registeredOn },
    screened: last('screened', 'screened', { leavesOut: null }),
    // it stays known whether it was sent on when it is erased to whom
    excluded: excluded && { ...excluded, isSentOn: 'sentTo' in all('excluded').pop()! },
    forwardings: forwardings(all('forwarded', 'objected')),
    acceptances: all('accepted').map((own) => kept(own)),
    extensions: all('extended').map((own) => {
      const { approvedBy: _, ...others } = kept(own, { reason: null, toldOn: null });
      return others;
    }),
    ...hearings(way),
    missed: all('missed').map(dated),
    replies: all('replied').map((own) => withServedOn(kept(own))),
    reviews: reviews(all('review-requested', 'review-decided')),
    calledBack: all('called-back').map((own) => ({ ...kept(own), note: own['note'] ?? null })),
    supervisions: all('supervised').map((own) => {
      const answer = all('replied').find(
        (reply) => reply.entry > own.entry && reply.on >= own.on && isSameUnit(reply, own),
      );
      return { ...kept(own, { due: null }), answered: answer ? dated(answer) : null };
    }),
    escalations: all('escalated').map((own) => kept(own)),
    closed: last('closed', 'reopened'),
    reopened: all('reopened').map(dated),
    withdrawn: last('withdrawn', 'reopened'),
    entries: way.map(({ entry }) => entry),
    isErased: false,
  };
}

/** Each time it was sent, with the first objection after it that is not another one's. */
function forwardings(lines: readonly Line[]): Fields[] {
  const objections = lines.filter(({ kind }) => kind === 'objected');
  return lines
    .filter(({ kind }) => kind === 'forwarded')
    .map((own) => {
      const at = objections.findIndex((other) => other.entry > own.entry && isSameUnit(other, own));
      const [objected] = at < 0 ? [] : objections.splice(at, 1);
      return { ...kept(own, { due: null }), objected: objected ? dated(objected) : null };
    });
}

/** Each request, with the decision that came before the next one. */
const reviews = (lines: readonly Line[]): Fields[] =>
  lines.flatMap((own, index) => {
    if (own.kind !== 'review-requested') return [];
    const next = lines[index + 1];
    const { step: _, ...decided } =
      next?.kind === 'review-decided' ? withServedOn(kept(next, { hearingDays: 0 })) : {};
    return [
      {
        step: own['step'],
        requested: dated(own),
        decided: next?.kind === 'review-decided' ? decided : null,
      },
    ];
  });

/** Appointments, those that are off, and receptions, as they follow one another. */
function hearings(way: readonly Line[]): Fields {
  let appointment = null as Fields | null;
  const returned: Fields[] = [];
  const receptions: Fields[] = [];
  for (const line of way) {
    const { kind } = line;
    const sitting = line['sitting'];
    if (kind !== 'matched' && sitting !== undefined) expect(sitting).toEqual(appointment!['sitting']);
    if (kind === 'matched')
      appointment = {
        sitting,
        time: line['time'] ?? null,
        matched: dated(line),
        asked: null,
        consented: null,
        declined: null,
        invited: null,
        notified: [],
      };
    else if (kind === 'notified') {
      const notified: Fields[] = [
        ...(appointment!['notified'] as Fields[]),
        { ...dated(line), units: line['units'] },
      ];
      appointment = { ...appointment, notified };
    } else if (['asked', 'consented', 'invited'].includes(kind))
      appointment = { ...appointment, [kind]: dated(line) };
    else if (appointment && ['declined', 'missed', 'withdrawn', 'returned'].includes(kind)) {
      const own = kind === 'declined' ? { ...appointment, declined: dated(line) } : appointment;
      returned.push({ ...dated(line), appointment: own, cause: line['cause'] ?? kind });
      appointment = null;
    } else if (kind === 'received') {
      receptions.push({ ...kept(line, { shift: null, township: null }), appointment, outcome: null });
      appointment = null;
    } else if (kind === 'outcome')
      receptions.push({ ...receptions.pop(), outcome: kept(line, { responsibleLeader: null }) });
  }
  return { appointment, returned, receptions };
}
