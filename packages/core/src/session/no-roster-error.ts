/** Something was asked of a session that has no roster to ask. */
export class NoRosterError extends Error {
  override readonly name = 'NoRosterError';

  constructor(what: string) {
    super(`There is no ${what}.\nMaybe the document has errors: the view's diagnostics say which.`);
  }
}
