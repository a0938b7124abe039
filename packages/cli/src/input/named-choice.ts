import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

/**
 * One of some ids, which may also be given by its name.
 *
 * @throws Refusal for anything else
 */
export function namedChoice<Id extends string>(
  option: string,
  given: string,
  names: Readonly<Record<Id, string>>,
): Id {
  const known = Object.entries(names) as [Id, string][];
  const found = known.find((own) => own.includes(given));
  if (found) return found[0];
  throw new Refusal({
    code: 'bad-choice',
    option,
    given,
    allowed: known.map(([id]) => id),
    nearest: nearest(given, known.flat()),
  });
}
