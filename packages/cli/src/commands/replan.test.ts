import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, filesOf, impossibleText, publicNames, smallDocument } from '../command.test.kit.ts';
import { drafted, type Office, officeOf, path, published } from '../ledger/ledger.test.kit.ts';
import { planned } from '../planned.test.kit.ts';

const today = ['--today', '2024-02-20', '--moves', '2000'];

/** The document with somebody away in March. */
function amended(office: Office, changes: Readonly<Record<string, unknown>> = {}): string {
  const document = smallDocument();
  const leaders = (document['leaders'] as { id: string }[]).map((leader) =>
    leader.id === '法院院长'
      ? { ...leader, absences: [{ from: '2024-03-01', to: '2024-03-31', excused: true }] }
      : leader,
  );
  writeFileSync(join(office.directory, 'new.json'), JSON.stringify({ ...document, leaders, ...changes }));
  return 'new.json';
}

const dutiesIn = (office: Office, leader: string, month: string): number =>
  office.roster().assignments.filter((place) => place.leader === leader && place.date.startsWith(month))
    .length;

describe('replan', () => {
  test('changes as few places as can be, says so first, and writes the roster with its files', async () => {
    const office = await published();
    const before = office.roster();
    const own = dutiesIn(office, '法院院长', '2024-03');
    expect(own).toBeGreaterThan(0);
    const { code, out } = await office.zh('replan', path, amended(office), ...today);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^改派${own}班（已证明最少），其余\\d+班未动。\n`));
    expect(out).toContain('\n方案的改动：\n  法院院长2024年3月1日至31日不能值班。\n');
    expect(out).toMatch(/\n逐日：\n[^]+\n逐人：\n[^]+法院院长：减去3月/);
    expect(out).toContain('新表尚未公布。本次改动如已审定，可直接公布：lunzhi publish out/roster.json；');
    expect(dutiesIn(office, '法院院长', '2024-03')).toBe(0);
    const after = office.roster();
    expect(after.ledger.slice(2)).toMatchObject([
      { kind: 'amended', at: '2024-02-20T00:00:00+08:00' },
      { kind: 're-planned', today: '2024-02-20', frozenThrough: '2024-02-22', changed: own, least: own },
    ]);
    expect(after.original).toMatchObject({ assignments: before.assignments });
    const kept = ({ date }: { date: string }): boolean => date <= '2024-02-22';
    expect(after.assignments.filter(kept)).toEqual(before.assignments.filter(kept));
    expect(readdirSync(join(office.directory, 'out')).sort()).toEqual(
      [...publicNames, 'report.html', 'roster.json'].sort(),
    );
    expect((await office.run('check', 'new.json', path)).code).toBe(0);
    expect((await office.run('certificate', path)).code).toBe(0);
  });

  test('leaves who was away on a day gone by, which is said when it is published; no day to come is past', async () => {
    const office = await published();
    const place = office
      .roster()
      .assignments.filter(({ date }) => date < '2024-02-20')
      .at(-1)!;
    const document = smallDocument();
    const leaders = (document['leaders'] as { id: string; name: string }[]).map((leader) =>
      leader.id === place.leader
        ? { ...leader, absences: [{ from: place.date, to: place.date, reason: '住院' }] }
        : leader,
    );
    writeFileSync(join(office.directory, 'away.json'), JSON.stringify({ ...document, leaders }));
    const early = await office.json('replan', path, 'away.json', ...today, '--at', '2024-02-19');
    expect([early.code, codesOf(early.value)]).toEqual([2, ['not-yet']]);
    expect(await office.run('replan', path, 'away.json', ...today)).toMatchObject({ code: 0 });
    const { code, out } = await office.zh('publish', path, '--at', '2024-02-21');
    const { name } = leaders.find(({ id }) => id === place.leader)!;
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`◇ 已成事实，不计入（1处）：\n  ${name}排在2月`),
    ]);
    expect(out).not.toContain('住院');
  });

  test('says who is away on a day that it may not change, and so does a check', async () => {
    const office = await published();
    const place = office.roster().assignments.find(({ date }) => date === '2024-02-21')!;
    const document = smallDocument();
    const leaders = (document['leaders'] as { id: string }[]).map((leader) =>
      leader.id === place.leader
        ? { ...leader, absences: [{ from: '2024-02-21', to: '2024-02-21' }] }
        : leader,
    );
    writeFileSync(join(office.directory, 'new.json'), JSON.stringify({ ...document, leaders }));
    const { code, out } = await office.zh('replan', path, 'new.json', ...today);
    expect(code).toBe(0);
    expect(out).toMatch(/\n39个班次中，2月21日要另找人代班；其余都有人，没有违反规定。/);
    const sentence = `${place.leader}排在2月21日，但这一天不能值班。`;
    expect(out).toContain(`\n  ${sentence}\n`);
    expect(office.roster().score.hard).toBe(0);
    const checked = await office.zh('check', 'new.json', path);
    expect(checked.out).toMatch(/^39个班次中，2月21日要另找人代班；/);
    expect(checked.out).toContain(`✕ 没有做到的（1处）：\n  ${sentence}\n`);
    expect(checked.out).not.toContain('已成事实');
    expect(office.text('out/report.html')).toContain(sentence);
  });

  test('says which places go to a successor, since they count as no change', async () => {
    const office = await published();
    const own = dutiesIn(office, '法院院长', '2024-03');
    const document = smallDocument();
    const leaders = (document['leaders'] as { id: string }[]).map((leader) =>
      leader.id === '法院院长' ? { ...leader, posts: [{ title: '法院院长', to: '2024-02-29' }] } : leader,
    );
    const heir = {
      id: '新任法院院长',
      name: '新任法院院长',
      succeeds: '法院院长',
      posts: [{ title: '法院院长', from: '2024-03-01' }],
    };
    const { code, out } = await office.zh(
      'replan',
      path,
      amended(office, { leaders: [...leaders, heir] }),
      ...today,
    );
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^接任${own}班，其余\\d+班未动。\n`));
    expect(dutiesIn(office, '新任法院院长', '2024-03')).toBe(own);
  });

  test('tries without writing, and writes elsewhere without touching the roster', async () => {
    const office = await published();
    const before = filesOf(join(office.directory, 'out'));
    const document = amended(office);
    const tried = await office.json('replan', path, document, ...today, '--dry-run');
    expect(tried).toMatchObject({
      code: 0,
      value: { changes: { proven: true }, roster: { format: 'lunzhi-roster/1' } },
    });
    expect((await office.run('replan', path, document, ...today, '--out', 'trial')).code).toBe(0);
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
    expect(JSON.parse(office.text('trial/roster.json'))).toEqual(tried.value['roster']);
    // the very same may be tried again, but what has become of it is not overwritten
    expect((await office.run('replan', path, document, ...today, '--out', 'trial')).code).toBe(0);
    expect(JSON.parse(office.text('trial/roster.json'))).toEqual(tried.value['roster']);
    const other = await office.json('replan', path, ...today, '--out', 'trial');
    expect([other.code, codesOf(other.value)]).toEqual([2, ['roster-in-use']]);
    expect(JSON.parse(office.text('trial/roster.json'))).toEqual(tried.value['roster']);
  });

  test('that cannot be done leaves everything as it was, and reports where a directory is given', async () => {
    const office = await published();
    const before = filesOf(join(office.directory, 'out'));
    const away = { leaders: '*', from: '2024-03-11', to: '2024-03-12' };
    const document = amended(office, { commonAbsences: [{ ...away, leaders: {} }] });
    const { code, out } = await office.zh('replan', path, document, ...today, '--out', 'trial');
    expect(code).toBe(1);
    expect(out).toMatch(/^没有排成：/);
    expect(out).toContain('out/roster.json 没有改动。');
    expect(readdirSync(join(office.directory, 'trial'))).toEqual(['report.html']);
    expect((await office.run('replan', path, document, ...today)).code).toBe(1);
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
  });

  test('of a document with errors, or without the places that were served, is refused', async () => {
    const office = await published();
    const before = filesOf(join(office.directory, 'out'));
    const period = { from: '2024-02-19', to: '2024-03-31' };
    const { code, value } = await office.json('replan', path, amended(office, { period }), ...today);
    expect([code, codesOf(value)]).toEqual([2, expect.arrayContaining(['served-day-outside'])]);
    writeFileSync(join(office.directory, 'broken.json'), '{');
    expect((await office.run('replan', path, 'broken.json', ...today)).code).toBe(2);
    expect((await office.json('replan', path, amended(office), '--today', 'soon')).code).toBe(2);
    const early = await office.json('replan', path, amended(office), '--at', '2024-01-10');
    expect([early.code, codesOf(early.value)]).toEqual([2, ['earlier-than-last']]);
    const blank = await office.json('replan', path, amended(office), ...today, '--author', ' ');
    expect([blank.code, codesOf(blank.value)]).toEqual([2, ['bad-text']]);
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
  });

  test('without a document fills the places that were given up', async () => {
    const office = await published();
    const place = office.roster().assignments.find(({ date }) => date >= '2024-03-11')!;
    await office.run('substitute', path, '--date', place.date, '--vacate', '--at', '2024-02-19');
    const { code, out } = await office.zh('replan', path, ...today);
    expect([code, out]).toEqual([0, expect.stringContaining('方案没有改动。')]);
    const now = office.roster().assignments.find(({ shift }) => shift === place.shift)!;
    expect(now.leader).not.toBeNull();
    expect(now.leader).not.toBe(place.leader);
  });

  test('fills a place that was given up, however near it is', async () => {
    const office = await published();
    const place = office.roster().assignments.find(({ date }) => date >= '2024-02-21')!;
    await office.run('substitute', path, '--date', place.date, '--vacate', '--at', '2024-02-20');
    expect((await office.run('replan', path, ...today)).code).toBe(0);
    const now = office.roster().assignments.find(({ shift }) => shift === place.shift)!;
    expect(now.leader).not.toBeNull();
    expect(now.leader).not.toBe(place.leader);
  });

  test('of a draft with frozen days that nobody has writes nothing that could be posted', async () => {
    const office = officeOf(await planned(impossibleText(), 1));
    writeFileSync(join(office.directory, 'out', 'notice.html'), 'posted by hand');
    const words = ['replan', path, ...today, '--frozen-through', '2024-03-31'];
    const { code, err } = await office.zh(...words);
    expect([code, err]).toEqual([0, expect.stringContaining('请先找人代班，再公布：')]);
    expect(err).toContain('  lunzhi substitute out/roster.json --date 2024-02-20\n');
    expect(err).toContain('notice.html → notice.outdated.html');
    expect(readdirSync(join(office.directory, 'out')).sort()).toEqual([
      'notice.outdated.html',
      'report.html',
      'roster.json',
    ]);
  });

  test('may be let change more for the sake of fairness: the rule goes into the document', async () => {
    const office = await published();
    const { code, out } = await office.zh('replan', path, amended(office), ...today, '--max-changes', '30');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^改派\d+班（至少要改\d+班），其余\d+班未动。原定的班改了\d+班，在允许的30班以内。\n/,
    );
    expect(office.roster().document.rules).toEqual([
      { constraint: 'keep-published', params: { maxChanges: 30 } },
    ]);
  });

  test.each(['draft', 'published'] as const)(
    'refuses a %s roster whose parts do not fit together',
    async (kind) => {
      const office = kind === 'draft' ? await drafted() : await published();
      const whole: unknown = office.roster();
      const codes = new Set<string>();
      for (const [steps, replacement] of placesIn(whole).flatMap((own) => [
        [own, undefined] as const,
        [own, '某某'] as const,
      ])) {
        writeFileSync(join(office.directory, path), JSON.stringify(changedAt(whole, steps, replacement)));
        const words = ['replan', path, 'document.json', ...today, '--moves', '0', '--dry-run'];
        const { code, value } = await office.json(...words);
        expect([code, steps, value['error']]).toEqual([expect.toBeOneOf([0, 1, 2]), steps, undefined]);
        if (code === 2) codesOf(value).forEach((own) => codes.add(own));
      }
      expect([...codes].sort()).toEqual(expect.arrayContaining(['not-a-roster', 'roster-broken']));
    },
  );
});

/** Keys down to every part of a roster; of a list only its first item, and of a document nothing below. */
function placesIn(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, 1) : Object.keys(value);
  return keys.flatMap((key) => [
    [...above, key],
    ...(key === 'document' ? [] : placesIn((value as Record<string, unknown>)[key], [...above, key])),
  ]);
}

/** The value with another one at a place, or without that place. */
function changedAt(value: unknown, [key = '', ...below]: readonly string[], replacement?: string): unknown {
  const changed = (own: unknown): unknown[] =>
    below.length > 0 ? [changedAt(own, below, replacement)] : replacement === undefined ? [] : [replacement];
  if (Array.isArray(value))
    return value.flatMap((own: unknown, index) => (String(index) === key ? changed(own) : [own]));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, own]) =>
      name === key ? changed(own).map((now) => [name, now]) : [[name, own]],
    ),
  );
}
