import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, smallText } from './command.test.kit.ts';
import { drafted, type Office, path, published } from './ledger/ledger.test.kit.ts';

/** Changes the roster file of an office by hand. */
function change(office: Office, edit: (roster: Roster) => Partial<Roster>): void {
  const file = join(office.directory, path);
  const roster = JSON.parse(readFileSync(file, 'utf8')) as Roster;
  writeFileSync(file, JSON.stringify({ ...roster, ...edit(roster) }));
}

/** As it would have been made before a notice that made a working day of a Sunday. */
const before = (date: string) => (roster: Roster) => ({
  dutyDays: roster.dutyDays.filter((day) => day.date !== date),
  assignments: roster.assignments.filter((place) => place.date !== date),
  calendar: { ...roster.calendar, digest: '0'.repeat(64) },
});

/** No gap between two duties, which the document does not say. */
const gapless = ({ rules }: Roster) => ({
  rules: rules.map((rule) => (rule.id === 'min-rest-gap' ? { ...rule, params: { days: 0 } } : rule)),
});

/** Whoever serves first serves on the next day too. */
const twoDaysRunning = ({ assignments }: Roster) => ({
  assignments: assignments.with(1, { ...assignments[1]!, leader: assignments[0]!.leader }),
});

describe('check counts by the document it is given', () => {
  test('a roster of another state of it, with the days of that', async () => {
    const office = await drafted();
    const period = { id: '周末', name: '周末', from: '2024-03-16', to: '2024-03-17' };
    writeFileSync(join(office.directory, 'more.json'), smallText({ protectionPeriods: [period] }));
    const more = await office.json('check', 'more.json', path);
    expect([more.code, more.value['status']]).toEqual([1, 'broken']);
    expect(more.value).toMatchObject({ score: { hard: 0, coverage: 200 } });
    expect(codesOf(more.value)).toContain('document-differs');
    const closed = { from: '2024-03-18', heads: 0, note: '停电' };
    writeFileSync(join(office.directory, 'less.json'), smallText({ exceptions: [closed] }));
    const less = await office.json('check', 'less.json', path);
    expect([less.code, less.value['score']]).toMatchObject([1, { hard: 0, coverage: 0 }]);
    expect(less.value['diagnostics']).toContainEqual(
      expect.objectContaining({ code: 'place-not-asked', severity: 'error', date: '2024-03-18' }),
    );
    const { out } = await office.zh('check', 'less.json', path);
    expect(out).toMatch(
      /^有1个班次方案里没有，以下按其余班次计算：\n {2}2024年3月18日.*的班次（2024-03-18\/main\/1）/,
    );
    const own = await office.json('check', 'document.json', path);
    expect([own.code, codesOf(own.value)]).toEqual([0, expect.not.arrayContaining(['document-differs'])]);
  });

  test('that has no place for what has been served is refused', async () => {
    const office = await published();
    const { leader, date } = office.roster().assignments[0]!;
    const attended = ['attend', path, '--date', date, '--at', `${date} 18:00`];
    expect(await office.run(...attended)).toMatchObject({ code: 0 });
    const later = smallText({ period: { from: '2024-02-05', to: '2024-03-31' } });
    writeFileSync(join(office.directory, 'later.json'), later);
    const { code, value } = await office.json('check', 'later.json', path);
    expect([code, codesOf(value)]).toEqual([2, ['served-day-outside']]);
    const document = JSON.parse(smallText()) as { leaders: { id: string }[] };
    const leaders = document.leaders.filter(({ id }) => id !== leader);
    writeFileSync(join(office.directory, 'without.json'), JSON.stringify({ ...document, leaders }));
    const without = await office.json('check', 'without.json', path);
    expect([without.code, codesOf(without.value)]).toEqual([1, expect.arrayContaining(['place-not-asked'])]);
  });

  test('and a roster alone by its own', async () => {
    const office = await drafted();
    const [alone, both] = [
      await office.json('check', path),
      await office.json('check', 'document.json', path),
    ];
    expect([alone.code, alone.value['score']]).toEqual([0, both.value['score']]);
  });
});

describe('a roster that was made before a notice came', { timeout: 120_000 }, () => {
  test('is told by date, and made public by nobody until it is re-planned', async () => {
    const office = await published();
    change(office, ({ original, ...roster }) => ({
      ...before('2024-02-18')({ ...roster, original } as Roster),
      original: { ...original!, ...before('2024-02-18')(original as unknown as Roster) },
    }));
    const sentence = '2024年2月18日：排班时是无需值班，按今天的放假数据是调休上班。';
    const certificate = await office.zh('certificate', path);
    expect([certificate.code, certificate.err]).toEqual([1, expect.stringContaining(sentence)]);
    expect(certificate.out).toContain('值班日与方案按现在的放假安排所定的不同');
    const checked = await office.zh('check', 'document.json', path);
    expect([checked.code, checked.err]).toEqual([1, expect.stringContaining(sentence)]);
    const exported = await office.zh('export', path, '--as', 'csv');
    expect([exported.code, exported.out]).toEqual([1, '']);
    expect(exported.err).toMatch(/已经过时：.*2024-02-18应与表上的不同，不能公开。请先重排/);
    const again = await office.json('publish', path, '--at', '2024-02-01 9:00');
    expect([again.code, codesOf(again.value)]).toEqual([1, expect.arrayContaining(['days-have-changed'])]);
    const report = await office.zh('export', path, '--as', 'report', '--out', 'report.html');
    expect([report.code, office.text('report.html').includes(sentence)]).toEqual([0, true]);
    const replan = ['replan', path, '--at', '2024-02-01 9:00', '--moves', '500'];
    expect(await office.run(...replan)).toMatchObject({ code: 0 });
    expect(await office.run('export', path, '--as', 'csv')).toMatchObject({ code: 0, err: '' });
  });
});

describe('rules weakened in a roster file', () => {
  test('count for nothing: both scores are said, rule by rule, and what breaks the document’s is not made public', async () => {
    const office = await published();
    const directory = office.directory;
    const draft = await drafted();
    change(draft, (roster) => ({ ...gapless(roster), ...twoDaysRunning(roster) }));
    for (const words of [
      ['check', 'document.json', path],
      ['check', path],
    ]) {
      const { code, value } = await draft.json(...words);
      expect([code, value['status']]).toEqual([1, 'broken']);
      expect(value['diagnostics']).toContainEqual(
        expect.objectContaining({
          code: 'rule-differs',
          rule: 'min-rest-gap',
          asked: expect.objectContaining({ cost: 1 }) as object,
          stored: expect.objectContaining({ cost: 0 }) as object,
        }),
      );
      expect(codesOf(value)).toContain('rules-differ');
    }
    expect(await draft.zh('export', path, '--as', 'csv')).toMatchObject({ code: 1, out: '' });
    const shown = await draft.zh('publish', path, '--circulate', '--at', '2024-01-20 9:00');
    expect([shown.code, shown.err]).toEqual([0, expect.stringMatching(/规则“.+”：方案为规定/)]);
    const approve = ['publish', path, '--approve', '--by', '联席会议', '--at', '2024-01-20 9:00'];
    expect((await draft.zh(...approve)).code).toBe(1);
    // the table of a roster that keeps the document's rules is posted all the same, with a word of it
    change(office, ({ original, ...roster }) => ({
      ...gapless(roster as Roster),
      original: { ...original!, ...gapless(original as unknown as Roster) },
    }));
    const { code, err } = await call(['export', path, '--as', 'csv', '--lang', 'zh-CN'], { directory });
    expect([code, err]).toEqual([0, expect.stringContaining('以方案为准')]);
    const { value } = await callJson(['certificate', path], { directory });
    expect(value).toMatchObject({ status: 'not-proven', problems: [{ code: 'rules-changed' }] });
  });
});
