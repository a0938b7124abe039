import { appoint } from '../appoint/appoint.ts';
import { appointmentEntries } from '../appoint/appointment-entries.ts';
import { hasDeclined } from '../roster/appointments.ts';
import { type Case, isAccusation } from '../cases/case.ts';
import { type CaseFacts, unitsOf } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryOf, EntryHead, Sitting } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import { waitsOn } from '../cases/transitions.ts';
import { fieldWords } from '../locale/desk-fields.ts';
import { fits, type HeldSitting } from '../roster/sittings.ts';
import type { DeskAct, DeskActKind, DeskActOf, DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import { firstInTime } from '../limits/invite-ahead.ts';
import { takeImport } from '../import/take-import.ts';
import { readImport } from './import-view.ts';
import { readForm } from './read-form.ts';
import { comersOf, seatFor } from './receiving.ts';
import { unitKey } from './unit-key.ts';
import { nextCaseId } from './next-case-id.ts';
import { returnCause } from './return-cause.ts';
import type { DeskState } from './state.ts';

type Entries = readonly CaseEntry[] | DeskRefusal;
type Own<Kind extends CaseEntry['kind']> = Omit<CaseEntryOf<Kind>, 'kind' | 'at' | 'author' | 'case'>;

/** Acts that write something down: all but `arrive`. */
type WritingKind = Exclude<DeskActKind, 'arrive'>;

/** What is written down of an act, entry by entry; whether each may follow, the fold says. */
export function entriesOf(
  act: Extract<DeskAct, { kind: WritingKind }>,
  state: DeskState,
  context: DeskContext,
): Entries {
  const make = makers[act.kind] as Maker<WritingKind> | undefined;
  return make
    ? make(act as never, new EntryWriter(act, state, context))
    : { why: 'unknown-act', kind: String(act.kind) };
}

type Maker<Kind extends WritingKind> = (act: DeskActOf<Kind>, writer: EntryWriter) => Entries;

/** Writes entries of one moment and author. */
class EntryWriter {
  readonly state: DeskState;
  readonly context: DeskContext;
  readonly #common: EntryHead;

  constructor({ at, author }: DeskAct, state: DeskState, context: DeskContext) {
    this.#common = { at, author };
    this.state = state;
    this.context = context;
  }

  entry<Kind extends CaseEntry['kind']>(kind: Kind, id: string, own: Own<Kind>): CaseEntry {
    return { kind, ...this.#common, case: id, ...own } as unknown as CaseEntry;
  }

  get common() {
    return this.#common;
  }

  /** The case, or that there is none. */
  of(id: string): Case | DeskRefusal {
    return this.state.cases.cases.get(id) ?? { why: 'unknown-case', case: id };
  }

  /** That a field of an entry has to be filled in. */
  missing(kind: CaseEntry['kind'], field: string): DeskRefusal {
    return { why: 'field-missing', field, label: fieldWords(kind, field, this.context.language) };
  }

  /** Entries of several cases, or what keeps one of them from having any. */
  each(ids: readonly string[], write: (own: Case) => Entries): Entries {
    const all: CaseEntry[] = [];
    for (const id of ids) {
      const own = this.of(id);
      if ('why' in own) return own;
      const entries = write(own);
      if ('why' in entries) return entries;
      all.push(...entries);
    }
    return all;
  }

  /** Entries about the appointment of each case. */
  ofAppointments(ids: readonly string[], write: (own: Case, sitting: Sitting) => Entries): Entries {
    return this.each(ids, (own) =>
      own.appointment ? write(own, own.appointment.sitting) : { why: 'nothing-changes' },
    );
  }
}

const seat = ({ shift, date, leader }: HeldSitting): Sitting => ({ shift, date, leader });

const arranged = (writer: EntryWriter, own: Case, shift: string, time?: string): Entries => {
  const sitting = writer.context.sittingByShift.get(shift);
  if (!sitting) return { why: 'unknown-shift', shift };
  if (!fits(sitting, own.facts) || hasDeclined(own, sitting))
    return { why: 'unfit-sitting', case: own.id, shift };
  const standing = own.appointment?.sitting;
  const isSameTime = time === undefined || time === own.appointment?.time;
  if (standing?.shift === shift && standing.leader === sitting.leader && isSameTime)
    return { why: 'nothing-changes' };
  const cause = returnCause(own, writer.context);
  return [
    ...(standing ? [writer.entry('returned', own.id, { cause })] : []),
    writer.entry('matched', own.id, { sitting: seat(sitting), ...(time !== undefined && { time }) }),
  ];
};

const registered = ({ facts: typed, shift }: DeskActOf<'register'>, writer: EntryWriter): Entries => {
  const facts = typed as unknown as CaseFacts;
  const id = nextCaseId(writer.state.cases, facts.registeredOn);
  const entry = writer.entry('registered', id, { facts });
  if (shift === undefined) return [entry];
  const sitting = writer.context.sittingByShift.get(shift);
  if (!sitting) return { why: 'unknown-shift', shift };
  if (!fits(sitting, facts)) return { why: 'unfit-sitting', case: id, shift };
  return [entry, writer.entry('screened', id, {}), writer.entry('matched', id, { sitting: seat(sitting) })];
};

const received = (act: DeskActOf<'receive'>, writer: EntryWriter): Entries =>
  writer.each([act.case], (own) => {
    const sitting = seatFor(own, writer.context, act.shift);
    if ('why' in sitting) return sitting;
    const known = comersOf(own.facts);
    const present = act.present ?? known.present;
    // one who comes alone speaks for himself
    const representatives = act.representatives ?? (present === 1 ? 1 : known.representatives);
    if (!present) return writer.missing('received', 'present');
    if (!representatives) return writer.missing('received', 'representatives');
    const { leader, shift } = sitting;
    return [
      writer.entry('received', own.id, {
        on: writer.context.today,
        leader,
        shift,
        present,
        representatives,
      }),
    ];
  });

const outcome = (act: DeskActOf<'outcome'>, writer: EntryWriter): Entries =>
  writer.each([act.case], ({ id, receptions }) => {
    const reception = receptions[receptions.length - 1];
    if (!reception) return { why: 'not-heard-yet' };
    const { due } = act;
    return [
      writer.entry('outcome', id, {
        on: writer.context.today,
        outcome: act.outcome,
        opinion: conceal(act.opinion),
        handlers: [
          ...(act.lead ? [{ unit: act.lead, role: 'lead' as const, due }] : []),
          ...act.assist.map((unit) => ({ unit, role: 'assist' as const, due })),
        ],
        ...(act.keeps && { responsibleLeader: reception.leader }),
      }),
    ];
  });

const visited = ({ on, leader, township, heard, note }: DeskActOf<'visit'>, writer: EntryWriter): Entries => {
  if (on > writer.context.today) return { why: 'not-yet' };
  const isKnown = writer.state.cases.visits.some(
    (own) => own.on === on && own.leader === leader && own.township === township,
  );
  if (isKnown) return { why: 'nothing-changes' };
  const comers = new Map(heard.map((own) => [own.case, own]));
  const receptions = writer.each([...comers.keys()], ({ id }) => {
    const { present, representatives } = comers.get(id)!;
    return [writer.entry('received', id, { on, leader, township, present, representatives })];
  });
  if ('why' in receptions) return receptions;
  return [
    {
      kind: 'visited',
      ...writer.common,
      on,
      leader,
      township,
      ...(note !== undefined && note !== '' && { note: conceal(note) }),
    } as unknown as CaseEntry,
    ...receptions,
  ];
};

/** What each kind of act is written down as. */
const makers: { readonly [Kind in WritingKind]: Maker<Kind> } = {
  register: registered,
  screen: ({ cases }, writer) => cases.map((id) => writer.entry('screened', id, {})),
  arrange: ({ case: id, shift, time }, writer) =>
    writer.each([id], (own) => {
      const entries = arranged(writer, own, shift, time);
      // whoever is put on a day may be heard
      const isToScreen =
        own.stage === 'registered' || (own.stage === 'excluded' && waitsOn(own, writer.context.today));
      return isToScreen && !('why' in entries) ? [writer.entry('screened', id, {}), ...entries] : entries;
    }),
  appoint: (_, { state, context, common }) => {
    const { sittings, settings, horizon } = context;
    const entries = appointmentEntries(
      appoint({
        cases: [...state.cases.cases.values()],
        sittings,
        settings,
        today: context.today,
        horizon: { from: firstInTime(context.today, context.ahead, context.calendar), to: horizon.to },
      }),
      common,
    );
    return entries.length > 0 ? entries : { why: 'nothing-changes' };
  },
  return: ({ cases, cause }, writer) => cases.map((id) => writer.entry('returned', id, { cause })),
  ask: ({ cases }, writer) =>
    writer.ofAppointments(cases, ({ id }, sitting) => [writer.entry('asked', id, { sitting })]),
  consent: ({ cases }, writer) =>
    writer.ofAppointments(cases, ({ id }, sitting) => [writer.entry('consented', id, { sitting })]),
  miss: ({ cases }, writer) =>
    writer.ofAppointments(cases, ({ id }, sitting) => [writer.entry('missed', id, { sitting })]),
  renew: ({ cases }, writer) =>
    writer.ofAppointments(cases, (own, { shift }) => {
      const entries = arranged(writer, own, shift, own.appointment!.time ?? undefined);
      const sitting = writer.context.sittingByShift.get(shift);
      return 'why' in entries || !sitting
        ? entries
        : [...entries, writer.entry('asked', own.id, { sitting: seat(sitting) })];
    }),
  invite: ({ cases, by, notified = [] }, writer) =>
    writer.ofAppointments(cases, (own, sitting) => {
      const units = isAccusation(own)
        ? []
        : unitsOf(own.facts).filter((unit) => notified.includes(unitKey(unit)));
      return [
        writer.entry('invited', own.id, { sitting, by }),
        ...(units.length > 0 ? [writer.entry('notified', own.id, { sitting, units })] : []),
      ];
    }),
  receive: received,
  outcome,
  visit: visited,
  record: (act, writer) =>
    writer.each([act.case], (own) => {
      const entry = readForm(act, own, writer.context);
      return 'why' in entry ? entry : [entry];
    }),
  import: ({ table, answers }, { state, context, common }) => {
    const entries = takeImport(readImport(table, state, context), {
      ...common,
      answers: new Map(Object.entries(answers)),
    });
    return entries.length > 0 ? entries : { why: 'nothing-changes' };
  },
  entries: ({ entries }) => entries,
};
