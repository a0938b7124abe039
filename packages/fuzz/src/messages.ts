import { ledgerEntrySchema } from '@lunzhi/core/internal';
import type { Act, Arguments, Methods } from '@lunzhi/core/worker';
import { addDays } from '@lunzhi/core/dates';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { changeJson, jsonChange } from './change-json.ts';
import { actSchema, protocol, sessionMethods } from './core-parts.ts';
import { fromSchema, type Hint, type JsonSchema } from './from-schema.ts';
import { oddValue, seldom } from './odd-values.ts';
import type { World } from './worlds.ts';

/** Messages that a page sends to `serve`. */
export interface Meeting {
  readonly messages: readonly unknown[];
  /** Sent all at once, or each after the answer to the one before. */
  readonly isHasty: boolean;
}

type Asks = { readonly [Method in keyof Methods]: fc.Arbitrary<Arguments<Method>> };

const schemaOf = (schema: z.ZodMiniType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

const schemas = { act: schemaOf(actSchema), entry: schemaOf(ledgerEntrySchema) };

/** Pointers to the fields of a document, as a form has them, with what stands there. */
function fieldsOf(value: unknown, above = ''): { pointer: string; was: string }[] {
  if (typeof value !== 'object' || value === null) return [{ pointer: above, was: String(value) }];
  return Object.entries(value).flatMap(([key, own]) => fieldsOf(own, `${above}/${key}`));
}

/** People, places and days of a world, where a message speaks of such. */
function hintsOf(world: World, entry: fc.Arbitrary<unknown>): Hint {
  const { document, amended, subjects } = world;
  const { shift, leader, date } = of(world);
  const shorter = { ...document, period: { ...document.period, to: addDays(document.period.to, -1) } };
  const lastDay = subjects.notBefore.slice(0, 10);
  const fields = fieldsOf(amended);
  const byKey: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    shift,
    shifts: fc.array(shift, { maxLength: 3 }),
    leader: fc.oneof(leader, leader, fc.constant(null)),
    holder: leader,
    today: date,
    at: date.map((day) => `${day < lastDay ? lastDay : day}T18:00:00+08:00`),
    author: fc.constantFrom('县信访局', '值班室'),
    document: fc.constantFrom<unknown>(amended, document, shorter),
    moves: fc.constantFrom(0, 5, 30),
    seed: fc.constantFrom(1, 2),
    rule: fc.constantFrom('fair-load', 'x', ...subjects.rules),
    pointer: fc.constantFrom('/params/days', '/on', '/leaders/0', ...fields.map(({ pointer }) => pointer)),
    was: fc.constantFrom('', ...fields.map(({ was }) => was)),
    list: fc.constantFrom('/leaders', '/absences', '/townships', '/rules', '/shiftTypes'),
    accepts: fc.constant(subjects.rules),
    entry,
    entries: fc.array(entry, { maxLength: 2 }),
  };
  return (path, { type, pattern, anyOf, format }) => {
    const key = path[path.length - 1] ?? '';
    // of an act a place; of an entry a place and its holder
    if (key === 'first' || key === 'second') return type === 'string' ? shift : undefined;
    // of an absence days, of an entry people
    if (key === 'from' || key === 'to') return pattern || anyOf ? leader : date;
    return format === 'date' ? date : byKey[key];
  };
}

/** Where messages mostly meet. */
const of = ({ document, roster, subjects }: World) => ({
  shift: fc.constantFrom(
    `${document.period.from}/main/1`,
    ...(roster?.assignments.slice(0, 12).map(({ shift }) => shift) ?? []),
  ),
  leader: fc.constantFrom(...document.leaders.map(({ id }) => id)),
  date: fc.constantFrom(...subjects.dates),
});

/** Entries of the ledger, most of which name who holds the place. */
function entryOf(world: World): fc.Arbitrary<unknown> {
  const holders = new Map(world.roster?.assignments.map(({ shift, leader }) => [shift, leader]));
  const held = (place: unknown): unknown => {
    const { shift } = place as { shift: string };
    return { shift, leader: holders.get(shift) ?? null };
  };
  const known = (value: unknown): unknown => {
    const entry = value as Readonly<Record<string, unknown>>;
    const { first, second, shift } = entry;
    if (first !== undefined) return { ...entry, first: held(first), second: held(second) };
    if (typeof shift !== 'string') return entry;
    const holder = holders.get(shift) ?? null;
    return { ...entry, ...('from' in entry && { from: holder }), ...('holder' in entry && { holder }) };
  };
  const made = fromSchema(schemas.entry, hintsOf(world, fc.constant(null)));
  return fc.oneof({ weight: 5, arbitrary: made.map(known) }, { weight: 1, arbitrary: made });
}

/** Public functions that are asked about a document or a roster, with what follows it. */
function callsOf(world: World): fc.Arbitrary<object> {
  const { document, amended, following, roster } = world;
  const { leader, date } = of(world);
  const call = (name: string, ...given: fc.Arbitrary<unknown>[]) =>
    fc.tuple(...given).map((all) => ({ type: 'call', function: name, arguments: all }));
  const documents = fc.constantFrom<unknown>(document, amended, JSON.stringify(document));
  const search = fc.constant({ moves: 10 });
  const ofDocuments = ['plan', 'parseDocument', 'linearModelText', 'explainConflict'].map((name) =>
    call(name, documents, search),
  );
  if (!roster) return fc.oneof(...ofDocuments);
  const own = fc.constant<unknown>(roster);
  const today = date.map((day) => ({ today: day, at: `${day}T18:00:00+08:00`, author: '值班室', moves: 10 }));
  return fc.oneof(
    ...ofDocuments,
    ...['scoreRoster', 'recount', 'checkCertificate', 'publicRoster', 'isPublishable', 'carryOver'].map(
      (name) => call(name, own),
    ),
    call('explainDay', own, date),
    call('explainShare', own, leader),
    call('explainHolidays', own, leader),
    call('explainTownship', own, fc.constant('township'), fc.constantFrom('x', ...world.subjects.services)),
    call(
      'propose',
      own,
      date.map((day) => ({ date: day })),
    ),
    call('rosterAt', own, fc.oneof(date, fc.nat(3))),
    call('compare', own, own),
    call('replan', own, documents, today),
    call('appendEntry', own, entryOf(world)),
    call('nextDocument', fc.constant(following), own),
    call('followingDocument', own),
  );
}

/** What a page asks of a session, by the method. */
function asksOf(world: World): Asks {
  const { document, amended, roster } = world;
  const { shift, date, leader } = of(world);
  const entry = entryOf(world);
  const anyAct = fromSchema(schemas.act, hintsOf(world, entry)) as fc.Arbitrary<Act>;
  // a re-plan searches as long as it would for an office
  const act = fc.oneof(
    { weight: 20, arbitrary: anyAct.filter(({ kind }) => kind !== 'replan' && kind !== 'amend') },
    { weight: 1, arbitrary: anyAct },
  );
  const handed = entry.filter((own) =>
    ['substituted', 'exchanged'].includes((own as { kind: string }).kind),
  ) as fc.Arbitrary<Arguments<'letters'>[0]>;
  const settings = {
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    today: date,
  };
  const nothing = fc.constant<[]>([]);
  const opening = fc.constantFrom(
    ...(roster ? [{ roster }, { roster }] : []),
    { document },
    { document: amended },
  );
  return {
    open: fc
      .tuple(opening, fc.record(settings, { requiredKeys: [] }))
      .map(([own, set]) => [{ ...own, ...set }]),
    act: fc.tuple(act),
    undo: nothing,
    redo: nothing,
    set: fc.tuple(fc.record(settings, { requiredKeys: [] })),
    base: nothing,
    acts: nothing,
    saved: nothing,
    // what is no roster is refused as it is when it is opened
    rebase: fc.tuple(
      fc.constantFrom(roster ?? (document as never), document as never),
      fc.array(fc.record({ act, reason: fc.string() }), { maxLength: 2 }),
    ),
    trial: fc.tuple(anyAct.filter((own): own is Extract<Act, { kind: 'amend' }> => own.kind === 'amend')),
    candidates: fc.tuple(shift),
    preview: fc.tuple(act),
    proposals: fc.tuple(shift),
    letters: fc.tuple(handed),
    matchTable: fc.tuple(fc.array(fc.record({ line: fc.nat(99), date, leader }), { maxLength: 9 })),
    view: nothing,
    roster: nothing,
    document: nothing,
    publicRoster: nothing,
    hallRoster: nothing,
    comparison: nothing,
    form: nothing,
    proof: nothing,
    reminders: nothing,
    further: nothing,
    close: nothing,
  };
}

export const requestKinds: readonly string[] = ['call', 'open', 'close', ...Object.keys(sessionMethods)];

/** A session that is opened and worked on, with messages that are odd or out of turn. */
export function meetingOf(world: World): fc.Arbitrary<Meeting> {
  const asks = asksOf(world);
  const ask = (method: keyof Asks, given: unknown): object => ({
    type: 'ask',
    session: 'one',
    method,
    arguments: given,
  });
  const message = (method: keyof Asks): fc.Arbitrary<object> =>
    (asks[method] as fc.Arbitrary<unknown>).map((given) => ask(method, given));
  const { shift } = of(world);
  const done = shift.map((own) => ask('act', [{ kind: 'lock', shifts: [own] }]));
  const undo = fc.constant(ask('undo', []));
  /** What has to come before, so that it comes to something. */
  const before: Readonly<Partial<Record<string, readonly fc.Arbitrary<object>[]>>> = {
    undo: [done],
    redo: [done, undo],
  };
  const some = (kind: keyof Asks): fc.Arbitrary<readonly object[]> =>
    fc.tuple(...(before[kind] ?? []), message(kind));
  const control = fc
    .constantFrom<object>(
      { type: 'hello', protocol },
      { type: 'hello', protocol, constraints: ['x/y'] },
      { type: 'cancel', id: 2 },
      { type: 'cancel', id: 3, keep: false },
    )
    .map((own) => [own]);
  const all = Object.keys(asks) as (keyof Asks)[];
  const any = fc.oneof(
    ...all.map((method) => ({ weight: method === 'act' ? 6 : 1, arbitrary: some(method) })),
    { weight: 1, arbitrary: callsOf(world).map((own) => [own]) },
    { weight: 1, arbitrary: control },
  );
  const odd = fc
    .tuple(any, seldom(jsonChange, 2))
    .map(([own, changes]): readonly unknown[] => [
      ...own.slice(0, -1),
      changes.reduce<unknown>(changeJson, own[own.length - 1]),
    ]);
  return fc
    .record({
      opening: message('open'),
      rest: fc.array(
        fc.oneof(
          { weight: 12, arbitrary: odd },
          { weight: 1, arbitrary: oddValue.map((own): readonly unknown[] => [own]) },
        ),
        { minLength: 1, maxLength: 4, size: 'max' },
      ),
      isHasty: fc.boolean(),
    })
    .map(({ opening, rest, isHasty }) => ({
      isHasty,
      messages: [opening, ...rest.flat()].map((own, index): unknown =>
        typeof own === 'object' && own !== null && !('id' in own) ? { ...own, id: index + 1 } : own,
      ),
    }));
}
