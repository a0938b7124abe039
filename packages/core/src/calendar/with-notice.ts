import { areEqual } from '../document/json.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Notice } from './notices.ts';

/** A document that has taken a notice on days off. */
export interface WithNotice<Document> {
  readonly document: Document;
  /** It stands there already, word by word: the document is as it was. */
  readonly isThere: boolean;
  /** The paper of the notice in whose place it stands. */
  readonly replaces: string | null;
}

/**
 * The document with a notice at its place: that of an earlier one for the same year, of a change in mid-year of the same
 * paper, else the end.
 */
export function withNotice<Document extends Pick<RosterDocument, 'calendar'>>(
  document: Document,
  notice: Notice,
): WithNotice<Document> {
  const { calendar = {} } = document;
  const { notices = [] } = calendar;
  if (notices.some((known) => areEqual(known, notice))) return { document, isThere: true, replaces: null };
  const at = notices.findIndex((known) =>
    notice.year === undefined
      ? known?.paper === notice.paper && known.year === undefined
      : known?.year === notice.year,
  );
  const all = at < 0 ? [...notices, notice] : notices.map((own, index) => (index === at ? notice : own));
  return {
    document: { ...document, calendar: { ...calendar, notices: all } },
    isThere: false,
    replaces: at < 0 ? null : String(notices[at]!.paper),
  };
}
