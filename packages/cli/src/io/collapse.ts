import type { Words } from '../words/words.ts';
import type { Remark } from './diagnostics.ts';

/** So many remarks of one kind are said one by one. */
const ONE_BY_ONE = 3;

/** Each of these is another question that somebody must answer. */
const eachSaid: readonly string[] = ['another-may-serve'];

/** The innermost list that a pointer leads through: `absences` of `/leaders/3/absences/0/from`. */
const listOf = (pointer: string): string => /.*\/([^/]+)\/\d+/.exec(pointer)?.[1] ?? '';

/** The sentences of remarks; where more than a few are of one kind, how many there are and the first of them. */
export function collapse(remarks: readonly Remark[], words: Pick<Words, 'alike'>): string[] {
  const kinds = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const kind = `${remark.code} ${listOf(remark.pointer)}`;
    const own = kinds.get(kind);
    if (own) own.push(remark);
    else kinds.set(kind, [remark]);
  }
  return [...kinds.values()].flatMap((own) => {
    const [first] = own as [Remark];
    if (own.length <= ONE_BY_ONE || eachSaid.includes(first.code)) return own.map(({ sentence }) => sentence);
    return [words.alike(first.code, listOf(first.pointer), own.length, first.sentence)];
  });
}
