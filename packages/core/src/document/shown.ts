/** What somebody handed over, to be named in an error: of an object its JSON, since a `toString` may be anything there. */
export function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}
