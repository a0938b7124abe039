import type { PublicRoster } from '@lunzhi/core';
import { oneLine } from './text.ts';
import { fullDayText, tableWords } from '../locale/words.ts';

/** Version and day of a table that was published before in another form. */
function laterVersion({
  version,
  publishedOn,
}: PublicRoster): { version: number; publishedOn: string } | null {
  if (version === undefined || version === null || version < 2 || !publishedOn) return null;
  return { version, publishedOn };
}

/** `第2版，2024年4月8日公布`; empty for a first version and for a table that is not one. */
export function versionText(table: PublicRoster): string {
  const later = laterVersion(table);
  if (!later) return '';
  return tableWords(table.language).version(later.version, fullDayText(later.publishedOn, table.language));
}

/** The day on which a table came to be as it is: that of a later version, else that of the first. */
export const editionDay = (table: PublicRoster): string => laterVersion(table)?.publishedOn ?? table.issuedOn;

/** The day under a table, a later version's with that of the first: 2024年4月8日（制表：2024年1月5日）. */
export function signedText(table: PublicRoster): string {
  const issued = fullDayText(table.issuedOn, table.language);
  if (!laterVersion(table)) return issued;
  return tableWords(table.language).signed(fullDayText(editionDay(table), table.language), issued);
}

/** 征求意见稿, 草稿·未公布, 第1版后有改动，未公布; empty for what is published, and for a table of which nothing is written down. */
export function draftText({ standing, changedSince, language }: PublicRoster): string {
  if (!standing || standing === 'published') return '';
  const words = tableWords(language);
  return standing === 'changed' && changedSince !== undefined
    ? words.changed(changedSince)
    : words.drafts[standing];
}

/** A text with what kind of draft the table is, if it is one. */
export function draftNoted(text: string, table: PublicRoster): string {
  const draft = draftText(table);
  if (draft === '') return text;
  const { bracketed, noted } = tableWords(table.language);
  return text + bracketed(noted(draft));
}

/** The title of a table as its file is called. */
export const titleText = (table: PublicRoster): string => draftNoted(oneLine(table.tableTitle), table);
