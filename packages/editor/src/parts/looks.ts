/** How a row of the list or a day of the calendars may look, as far as a host may style it. */
const looks = ['rest', 'past', 'today', 'empty', 'unpublished', 'current'] as const;

/** The parts that something of a name may be. */
export const partNames = (name: string): string => [name, ...looks.map((look) => `${name}-${look}`)].join();

/** The parts that it is, of all that is said of how it looks. */
export const partsOf = (name: string, own: readonly string[]): string =>
  [name, ...looks.filter((look) => own.includes(look)).map((look) => `${name}-${look}`)].join(' ');
