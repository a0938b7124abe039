/** The longest id that a document may have, in UTF-16 code units. */
const LONGEST = 64;

/**
 * A new id made of a name: what an id may not hold goes, and a number tells it from those taken. It is taken from then on.
 *
 * @param taken ids in use, to which the new one is added
 */
export function newId(name: string, taken: Set<string>): string {
  const stem = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]/gu, '');
  // in every script engine this name is the door to an object's prototype
  const base = stem === '' || stem === '__proto__' ? '未名' : stem;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = base.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
