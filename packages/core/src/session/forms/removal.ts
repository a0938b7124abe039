import { ruleParams } from './field-kinds.ts';

type Json = Readonly<Record<string, unknown>>;
type Change = (value: unknown) => unknown;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with one key changed where it is there; `undefined` takes it away. */
function changed(value: unknown, key: string, change: Change): unknown {
  if (!isJson(value) || !Object.prototype.hasOwnProperty.call(value, key)) return value;
  const { [key]: before, ...rest } = value;
  const after = change(before);
  return after === undefined ? rest : { ...value, [key]: after };
}

/** Each item of a list changed; those that become `undefined` are left out, and a list that loses all of them too. */
function each(change: Change): Change {
  return (value) => {
    if (!Array.isArray(value)) return value;
    const items = (value as unknown[]).map(change).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  };
}

const dropped =
  (isDropped: (item: Json) => boolean): Change =>
  (item) =>
    isJson(item) && isDropped(item) ? undefined : item;

const without = (id: string): Change => each((item) => (item === id ? undefined : item));

/** A leader selector without somebody; whoever named him alone names nobody. */
const withoutLeader =
  (id: string): Change =>
  (selector) =>
    changed(selector, 'ids', (ids) => without(id)(ids) ?? []);

const all =
  (...changes: readonly Change[]): Change =>
  (value) =>
    changes.reduce((current, change) => change(current), value);

const key =
  (name: string, change: Change): Change =>
  (value) =>
    changed(value, name, change);

/**
 * Rules that forms know, with a parameter changed; all others stay as they are. A rule that loses the parameter goes, as
 * it would speak of everything instead.
 */
const rules = (param: string, change: Change): Change =>
  key(
    'rules',
    each((rule) => {
      if (!isJson(rule) || !isKnown(rule) || !isJson(rule['params']) || !(param in rule['params']))
        return rule;
      const params = changed(rule['params'], param, change) as Json;
      return param in params ? { ...rule, params } : undefined;
    }),
  );

const isKnown = ({ constraint }: Json): boolean =>
  Object.prototype.hasOwnProperty.call(ruleParams, String(constraint));

/** Absences of nobody are none. */
const isOfNobody = ({ leaders }: Json): boolean =>
  isJson(leaders) && Array.isArray(leaders['ids']) && leaders['ids'].length === 0;

/** A post that answers for nobody says so: without a list of its own the leader's would stand. */
const answering = (list: string, id: string): Change =>
  key(
    'leaders',
    each(all(key(list, without(id)), key('posts', each(key(list, (own) => without(id)(own) ?? []))))),
  );

/** What goes along with a thing of each list, by its id, so that nothing refers to what is no longer there. */
const alongWith: Readonly<Record<string, (id: string) => Change>> = {
  leaders: (id) =>
    all(
      key('pins', each(dropped(({ leader }) => leader === id))),
      key('history', each(dropped(({ leader }) => leader === id))),
      key('firstConvener', each(dropped(({ leader }) => leader === id))),
      key('leaders', each(key('succeeds', (own) => (own === id ? undefined : own)))),
      key('shiftTypes', each(key('leaders', withoutLeader(id)))),
      key('commonAbsences', each(all(key('leaders', withoutLeader(id)), dropped(isOfNobody)))),
      rules('leaders', withoutLeader(id)),
    ),
  townships: (id) =>
    all(
      answering('townships', id),
      key('projects', each(key('township', (own) => (own === id ? undefined : own)))),
    ),
  sectors: (id) => all(answering('sectors', id), key('projects', each(key('sectors', without(id))))),
  projects: (id) => answering('projects', id),
  departments: (id) => key('sectors', each(key('departments', without(id)))),
  venues: (id) => key('shiftTypes', each(key('venue', (own) => (own === id ? undefined : own)))),
  shiftTypes: (id) =>
    all(
      key('pins', each(dropped(({ type }) => type === id))),
      key('exceptions', each(dropped(({ type }) => type === id))),
      key('history', each(key('type', (own) => (own === id ? undefined : own)))),
      key(
        'protectionPeriods',
        each(
          key(
            'heads',
            key(id, () => undefined),
          ),
        ),
      ),
      rules('types', without(id)),
    ),
};

/**
 * A document without whatever refers to a thing of one of its lists.
 *
 * @param list `leaders`, `townships`, `sectors`, `projects`, `departments`, `venues`, `shiftTypes`; nothing refers to what stands in others
 */
export const withoutReferences = (document: unknown, list: string, id: string): unknown =>
  alongWith[list]?.(id)(document) ?? document;
