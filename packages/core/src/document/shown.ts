/** What somebody handed over, to be named in an error: of an object its JSON, since a `toString` may be anything there. */
export function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}

/** The same where something else than a text is wanted: a text is in quotation marks, which tell "5" from 5. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : shown(value);
