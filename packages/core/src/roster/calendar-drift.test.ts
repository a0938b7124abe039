import { describe, expect, it } from 'vitest';
import { digest } from '../document/digest.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { recount, recountAgainst } from '../plan/recount.ts';
import { replan } from '../plan/replan.ts';
import { isPublishable } from '../report/build-public-roster.ts';
import { word } from '../locale/diagnostics.ts';
import {
  approved,
  document,
  draft,
  on,
  passedOff,
  planned,
  published,
  reasonsOf,
  without,
} from './read-rosters.test.kit.ts';
import type { Roster } from './roster.ts';

describe('working days that nobody serves on', async () => {
  const exceptions = [{ from: '2024-02-20', to: '2024-02-22', heads: 0 }];
  const short = await planned({ ...document, exceptions });
  const { roster: known } = appendEntries(short, [approved, published]);
  const outcome = await replan(known!, short.document, { ...on('2024-02-26'), moves: 300 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  const lived = outcome.roster;

  /** The document without its exception, wherever it stands, with all the digests made right. */
  const putBack = (over: Partial<Roster> = {}, data?: string): Roster => ({
    ...passedOff(lived, document),
    original: {
      ...lived.original!,
      document,
      documentDigest: digest(document),
      ...(data !== undefined && { calendar: { ...lived.original!.calendar, digest: data } }),
    },
    ...over,
  });

  it('are explained by its document, past or not, and by no holiday data', async () => {
    expect(checkCertificate(lived).problems).toEqual([]);
    for (const data of [undefined, '0'.repeat(64)])
      expect(await reasonsOf(putBack({}, data))).toEqual([
        expect.stringMatching(/does not ask for what it stores on 2024-02-20/),
      ]);
  });

  it('leave nothing proven and nothing to be made public where the file names another version', () => {
    const old = putBack({ lunzhi: '0.0.1' }, '0'.repeat(64));
    expect(checkCertificate(old)).toMatchObject({ proven: false });
    expect(isPublishable(old)).toBe(false);
    const by = recountAgainst(document, old);
    expect(by.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'calendar-differs', severity: 'error', date: '2024-02-20' }),
    );
  });

  it('are told as an error by a document that asks for them', () => {
    const by = recountAgainst(document, lived);
    if (by.status === 'refused') throw new Error(JSON.stringify(by.diagnostics));
    const errors = by.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((own) => word(own, 'en'))).toEqual(
      ['20', '21', '22'].map(
        (day) =>
          `${day} Feb 2024 was no duty day when the roster was planned and is a workday by the document, although no holiday data explain it (it is past and stays as it was).`,
      ),
    );
    expect(by.proven.fairness).toBe(false);
    expect(recountAgainst(short.document, lived).diagnostics).toEqual([]);
  });

  it('stay when the document asks for them later: told, and no longer proven', async () => {
    const again = await replan(lived, document, { ...on('2024-02-27'), moves: 300 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    expect(checkCertificate(again.roster)).toMatchObject({ proven: false, problems: ['calendar-changed'] });
    expect(recount(again.roster).diagnostics).toMatchObject(
      ['20', '21', '22'].map((day) => ({ date: `2024-02-${day}`, severity: 'warning', isAmended: true })),
    );
    expect(isPublishable(again.roster)).toBe(true);
  });

  it('are broken wherever the plan that made them claims the holiday data of today', async () => {
    const first = without(draft, '2024-02-18');
    const old = { ...first, calendar: { ...first.calendar, digest: '0'.repeat(64) } };
    const again = await replan(old, document, { ...on('2024-02-26'), moves: 300 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    const { original } = again.roster;
    const claimed = { ...again.roster, original: { ...original!, calendar: draft.calendar } };
    expect(await reasonsOf(claimed)).toEqual([
      expect.stringMatching(/made with today's holiday data, but 2024-02-18/),
    ]);
  });
});
