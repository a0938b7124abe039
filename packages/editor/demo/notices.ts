import type { Client } from '@lunzhi/core/client';
import type { PublicChange, Roster } from '@lunzhi/core';
import { type Text, text } from './texts.ts';

/** Two states of a roster between which a notice of changes can be written, as numbers of entries. */
export interface NoticeSpan {
  readonly from: number;
  readonly to: number;
  readonly name: Text;
  /** In the name of a file. */
  readonly suffix: Text;
}

/** From each publication to the next, and what changed since the last where something did; the latest first. */
export async function noticeSpans(client: Client, roster: Roster): Promise<readonly NoticeSpan[]> {
  const published = roster.ledger.flatMap((entry, index) =>
    entry.kind === 'published' ? [{ version: entry.version, revision: index + 1 }] : [],
  );
  const last = published[published.length - 1];
  if (!last) return [];
  const between = published.slice(1).map(({ version, revision }, index): NoticeSpan => {
    const before = published[index]!;
    return {
      from: before.revision,
      to: revision,
      name: text(`第${before.version}版→第${version}版`, `Version ${before.version} → ${version}`),
      suffix: text(`第${before.version}版至第${version}版`, `version-${before.version}-to-${version}`),
    };
  });
  const since: NoticeSpan = {
    from: last.revision,
    to: roster.ledger.length,
    name: text(`第${last.version}版以来`, `Since version ${last.version}`),
    suffix: text(`第${last.version}版以来`, `since-version-${last.version}`),
  };
  const changes = await changesWithin(client, roster, since);
  return [...between, ...(changes.length > 0 ? [since] : [])].reverse();
}

/** What the public is to be told of the changes from one state to the other. */
export async function changesWithin(
  client: Client,
  roster: Roster,
  { from, to }: NoticeSpan,
): Promise<readonly PublicChange[]> {
  const call = (name: string, ...values: unknown[]): Promise<unknown> => client.call(name, values);
  const [before, after] = await Promise.all([from, to].map((until) => call('rosterAt', roster, until)));
  return (await call('publicChanges', before, after)) as readonly PublicChange[];
}
