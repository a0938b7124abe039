/** The seven holidays of the law, as the State Council's notices name them, in the order of the year. */
export const lawfulHolidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

export const midAutumn = '中秋节';
export const nationalDay = '国庆节';

/** What libraries and people write for them. */
const fullNameOf: ReadonlyMap<string, string> = new Map([
  ['元旦节', '元旦'],
  ['清明', '清明节'],
  ['五一', '劳动节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
  ['国庆', '国庆节'],
]);

/**
 * Reads the name of some days off: `国庆节、中秋节` is a joint holiday of two names.
 * Returns the names in the order written, each once, a short form (`中秋`) in full; none for an empty text.
 */
export function holidayNamesIn(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(/[、,，;；]/)) {
    const written = part.trim();
    const name = fullNameOf.get(written) ?? written;
    if (name !== '' && !names.includes(name)) names.push(name);
  }
  return names;
}
