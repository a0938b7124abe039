import * as fc from 'fast-check';
import { type Drawn, oddDate, oddNumber, oddText, oddValue } from './odd-values.ts';

/** One change somewhere in a JSON value, told apart from the value so that it can be shrunk by itself. */
export const jsonChange = fc.record({
  /** The way down: a key or item at each level, counted round. It ends where there is nothing below. */
  steps: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }),
  how: fc.constantFrom(
    'replace',
    'remove',
    'repeat',
    'swap',
    'rename',
    'add',
    'copy',
    'odd-text',
    'odd-number',
    'odd-date',
    'empty',
  ),
  other: fc.nat(10_000),
  value: oddValue,
  text: oddText,
  number: oddNumber,
  date: oddDate,
});

type JsonChange = Drawn<typeof jsonChange>;

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const keysOf = (holder: Holder): string[] => Object.keys(holder);

/** The value with the change in it; what lies beside the way down is shared. */
export function changeJson(value: unknown, change: JsonChange): unknown {
  return changedAt(value, change.steps, change, value);
}

function changedAt(
  value: unknown,
  [step = 0, ...below]: readonly number[],
  change: JsonChange,
  root: unknown,
): unknown {
  if (!isHolder(value)) return changedLeaf(value, change, root);
  const keys = keysOf(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return changedLeaf(value, change, root);
  const child = (value as Record<string, unknown>)[key];
  if (below.length > 0 && isHolder(child) && keysOf(child).length > 0)
    return withChild(value, key, changedAt(child, below, change, root));
  return changedChild(value, key, change, root);
}

function withChild(holder: Holder, key: string, child: unknown): Holder {
  if (Array.isArray(holder))
    return holder.map((item, index) => (String(index) === key ? child : item) as unknown);
  // not by assignment, which would take `__proto__` for something else
  return Object.fromEntries(Object.entries(holder).map(([own, item]) => [own, own === key ? child : item]));
}

function changedLeaf(
  value: unknown,
  { how, value: other, text, number, date }: JsonChange,
  root: unknown,
): unknown {
  if (how === 'odd-text') return text;
  if (how === 'odd-number') return number;
  if (how === 'odd-date') return date;
  return how === 'copy' && value !== root ? root : other;
}

function changedChild(holder: Holder, key: string, change: JsonChange, root: unknown): unknown {
  const { how, other, text } = change;
  const child = (holder as Record<string, unknown>)[key];
  switch (how) {
    case 'remove':
      return Array.isArray(holder)
        ? holder.filter((_, index) => String(index) !== key)
        : Object.fromEntries(Object.entries(holder).filter(([own]) => own !== key));
    case 'repeat':
      // of an object the key stays one: the child is laid into a list of two
      return Array.isArray(holder) ? [...holder, child] : withChild(holder, key, [child, child]);
    case 'swap': {
      const keys = keysOf(holder);
      const with_ = keys[other % keys.length]!;
      return withChild(withChild(holder, key, (holder as Record<string, unknown>)[with_]), with_, child);
    }
    case 'rename':
      return Array.isArray(holder)
        ? [...holder].reverse()
        : Object.fromEntries(Object.entries(holder).map(([own, item]) => [own === key ? text : own, item]));
    case 'add':
      return Array.isArray(holder)
        ? [...holder, change.value]
        : Object.fromEntries([...Object.entries(holder), [text, change.value]]);
    case 'empty':
      return withChild(holder, key, Array.isArray(child) ? [] : isHolder(child) ? {} : null);
    case 'copy':
      return withChild(holder, key, someValue(root, other));
    default:
      return withChild(holder, key, changedLeaf(child, change, root));
  }
}

/** A value from elsewhere, such as another item's id. */
function someValue(root: unknown, draw: number): unknown {
  let value = root;
  for (let rest = draw; isHolder(value) && keysOf(value).length > 0; rest = Math.floor(rest / 7)) {
    const keys = keysOf(value);
    value = (value as Record<string, unknown>)[keys[(rest + draw) % keys.length]!];
  }
  return value;
}
