import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { CaseFile } from '@lunzhi/reception';
import { describe, expect, test } from 'vitest';
import { call, codesOf, scratch } from '../command.test.kit.ts';
import { type Office, officeOf } from '../ledger/ledger.test.kit.ts';

const example = join(import.meta.dirname, '../../../../examples/05-reception');

/** The office of the example, on the morning of 26 February. */
const opened = (): Office =>
  officeOf(
    scratch(
      Object.fromEntries(
        ['cases.json', 'roster.json'].map((name) => [name, readFileSync(join(example, name), 'utf8')]),
      ),
    ),
  );

const appoint = ['appoint', 'cases.json', 'roster.json'];

describe('lunzhi appoint', { timeout: 120_000 }, () => {
  test('arranges the cases that wait, writes it down, and has nothing to do the second time', async () => {
    const office = opened();
    const before = JSON.parse(office.text('cases.json')) as CaseFile;
    const first = await office.zh(...appoint, '--at', '2024-02-26 8:30');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^\d+个班次共约\d+件/);
    expect(first.out).toContain('已证明：逐项依次比较，没有更好的安排。');
    const after = JSON.parse(office.text('cases.json')) as CaseFile;
    const written = after.entries.slice(before.entries.length);
    expect(written.length).toBeGreaterThan(0);
    expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(['matched']));
    const again = await office.zh(...appoint, '--at', '2024-02-26 8:31');
    expect(again.out).toContain('没有变化，cases.json 没有改动。');
    expect(JSON.parse(office.text('cases.json'))).toEqual(after);
  });

  test('shows what it would do, and leaves the file as it was', async () => {
    const office = opened();
    const before = office.text('cases.json');
    const { code, value } = await office.json(
      ...appoint,
      '--today',
      '2024-02-26',
      '--weeks',
      '2',
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(value).toMatchObject({ status: 'done', isProven: true, file: null, score: { moved: 0 } });
    expect(office.text('cases.json')).toBe(before);
  });

  test('refuses days that are backwards', async () => {
    const office = opened();
    const refused = await office.json(...appoint, '--from', '2024-05-01', '--to', '2024-04-01');
    expect([refused.code, codesOf(refused.value)]).toEqual([2, ['days-backwards']]);
  });
});

describe('lunzhi visits', { timeout: 120_000 }, () => {
  test('plans a quarter, with papers, notices and a calendar that is read', async () => {
    const office = opened();
    const visits = ['visits', 'cases.json', 'roster.json', '--quarter'];
    const { code, out } = await office.zh(...visits, '2024年第2季度', '--out', 'visits');
    expect([code, out.split('\n')[0]]).toEqual([0, '共安排下访44次。']);
    expect(readdirSync(join(office.directory, 'visits')).sort()).toEqual([
      'visit-notices.docx',
      'visits.docx',
      'visits.html',
      'visits.ics',
    ]);
    const html = office.text('visits/visits.html');
    await call([...visits, '2', '--out', 'english', '--lang', 'en'], { directory: office.directory });
    expect(office.text('english/visits.html')).toBe(html);
    const calendar = new ICAL.Component(ICAL.parse(office.text('visits/visits.ics')));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(44);
    const same = await office.json(...visits, '2024年第二季度');
    expect(same.value).toMatchObject({ span: { from: '2024-04-01', to: '2024-06-30' }, missing: [] });
    const refused = await office.json(...visits, '5');
    expect([refused.code, codesOf(refused.value)]).toEqual([2, ['bad-quarter']]);
  });
});
