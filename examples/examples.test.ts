import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rosterDocumentSchema } from '@lunzhi/core/internal';
import type { Leader, Post, RosterDocument } from '@lunzhi/core';

const read = (folder: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${folder}/document.json`, import.meta.url), 'utf8'));

/** Every calendar date from one ISO date to another, both included. */
const datesBetween = (from: string, to: string): string[] => {
  const dates: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    dates.push(new Date(time).toISOString().slice(0, 10));
  }
  return dates;
};

const covers = (range: { from?: string | undefined; to?: string | undefined }, day: string): boolean =>
  (range.from ?? '0000') <= day && day <= (range.to ?? '9999');

/** An absence without `to` is one day. */
const lastDay = (absence: { from: string; to?: string | undefined }): string => absence.to ?? absence.from;

const postOn = (leader: Leader, day: string): Post | undefined =>
  leader.posts?.find((post) => covers(post, day));

const isFree = (document: RosterDocument, leader: Leader, day: string): boolean => {
  const common = (document.commonAbsences ?? []).filter(
    ({ leaders }) => leader.body !== undefined && leaders.bodies?.includes(leader.body),
  );
  const absences = [...(leader.absences ?? []), ...common];
  return (
    postOn(leader, day) !== undefined && !absences.some((a) => covers({ from: a.from, to: lastDay(a) }, day))
  );
};

const fewestFree = (document: RosterDocument): number =>
  Math.min(...year.map((day) => document.leaders.filter((leader) => isFree(document, leader, day)).length));

const absencesOf = (document: RosterDocument) =>
  document.leaders.flatMap((leader) => (leader.absences ?? []).map((absence) => ({ leader, ...absence })));

const year = datesBetween('2024-01-01', '2024-12-31');
const services = ['townships', 'sectors', 'projects'] as const;

describe('every example', () => {
  for (const folder of ['01-dongan-2024', '02-township']) {
    it(`${folder} is a document of the format, with no unknown key`, () => {
      expect(rosterDocumentSchema.safeParse(read(folder)).error?.issues).toBeUndefined();
    });

    it(`${folder} names leaders apart and links only to what it lists`, () => {
      const document = rosterDocumentSchema.parse(read(folder));
      for (const list of [document.leaders.map((l) => l.id), document.leaders.map((l) => l.name)]) {
        expect(new Set(list).size).toBe(list.length);
      }
      for (const kind of services) {
        const listed = new Set((document[kind] ?? []).map(({ id }) => id));
        expect(listed.size).toBe(document[kind]?.length ?? 0);
        const linked = document.leaders.flatMap((l) => [l, ...(l.posts ?? [])]).flatMap((x) => x[kind] ?? []);
        expect(linked.filter((id) => !listed.has(id))).toEqual([]);
      }
      const departments = new Set((document.departments ?? []).map(({ id }) => id));
      const inCharge = (document.sectors ?? []).flatMap((sector) => sector.departments ?? []);
      expect(inCharge.filter((id) => !departments.has(id))).toEqual([]);
    });

    it(`${folder} has somebody answering for everything on every day of the year`, () => {
      const document = rosterDocumentSchema.parse(read(folder));
      const alone: string[] = [];
      for (const kind of services) {
        for (const { id } of document[kind] ?? []) {
          for (const day of year) {
            const answers = document.leaders.some((leader) => {
              const post = postOn(leader, day);
              return post !== undefined && (post[kind] ?? leader[kind] ?? []).includes(id);
            });
            if (!answers) alone.push(`${id} ${day}`);
          }
        }
      }
      expect(alone).toEqual([]);
    });
  }
});

describe('01-dongan-2024', () => {
  const document = rosterDocumentSchema.parse(read('01-dongan-2024'));

  it('is the notice: its titles, issuer, date, place and year, under the default rules', () => {
    expect(document).toMatchObject({
      title: '东安县2024年领导干部接访、约访、下访实施方案',
      tableTitle: '2024年县级领导在县信访接待中心坐班接访安排表',
      issuer: '东安县信访工作联席会议',
      issuedOn: '2024-01-05',
      noticeDays: 2,
      period: { from: '2024-01-01', to: '2024-12-31' },
      jurisdiction: { name: '东安县', level: 'county' },
    });
    expect(document.venues?.map(({ name }) => name)).toEqual(['县信访接待中心二楼视频接访室']);
    expect(document.rules).toBeUndefined();
    expect(document.pins).toBeUndefined();
  });

  it('has the 15 towns and townships of the county and its two forest farms', () => {
    const names = (document.townships ?? []).map(({ name }) => name);
    expect(names.filter((name) => /[镇乡]$/u.test(name))).toHaveLength(15);
    expect(names.filter((name) => name.endsWith('场'))).toEqual(['大庙口林场', '黄泥洞林场']);
    expect(names).toHaveLength(17);
  });

  it('has 36 leaders of the four leadership bodies, the court and the procuratorate, and others', () => {
    const count = new Map<string | undefined, number>();
    for (const { body } of document.leaders) count.set(body, (count.get(body) ?? 0) + 1);
    expect(Object.fromEntries(count)).toEqual({
      party: 8,
      government: 10,
      congress: 6,
      cppcc: 6,
      court: 1,
      procuratorate: 1,
      other: 4,
    });
    expect(document.leaders).toHaveLength(36);
  });

  it('has two chiefs, and nobody has a quota', () => {
    const chiefs = document.leaders.filter(
      ({ chief, posts }) => chief === true || posts?.some((p) => p.chief),
    );
    expect(chiefs.map(({ id }) => id)).toEqual(['县委书记', '县长']);
    const quotas = document.leaders.flatMap((l) => [l.quota, ...(l.posts ?? []).map((post) => post.quota)]);
    expect(quotas.filter((quota) => quota !== undefined)).toEqual([]);
  });

  it('has at least 40 absences, all within the year', () => {
    const absences = absencesOf(document);
    expect(absences.length).toBeGreaterThanOrEqual(40);
    for (const absence of absences) {
      expect(lastDay(absence) >= absence.from).toBe(true);
      expect(covers(document.period, absence.from) && covers(document.period, lastDay(absence))).toBe(true);
    }
  });

  it('has exactly two absences of 30 days or more: one is excused, one is said not to be', () => {
    const long = absencesOf(document).filter((a) => datesBetween(a.from, lastDay(a)).length >= 30);
    expect(long.map(({ leader, excused }) => [leader.id, excused])).toEqual([
      ['组织部部长', false],
      ['调研员-信访维稳', true],
    ]);
  });

  it('has exactly one absence across the whole National Day holiday', () => {
    const across = absencesOf(document).filter((a) => a.from < '2024-10-01' && lastDay(a) > '2024-10-07');
    expect(across.map(({ leader }) => leader.id)).toEqual(['政协副主席-经济']);
  });

  it('has exactly one change of post in mid-year, with other duties from the next day on', () => {
    const changed = document.leaders.filter(({ posts }) => (posts ?? []).length > 1);
    expect(changed.map(({ id }) => id)).toEqual(['副县长-城乡建设']);
    const [before, after] = changed[0]?.posts ?? [];
    expect([before?.to, after?.from]).toEqual(['2024-06-30', '2024-07-01']);
    expect(before?.title).not.toEqual(after?.title);
    expect(before?.sectors).not.toEqual(after?.sectors);
    expect(before?.townships).not.toEqual(after?.townships);
  });

  it('has one post that stands empty from April to June and is then filled by a successor', () => {
    const successors = document.leaders.filter(({ succeeds }) => succeeds !== undefined);
    expect(successors).toHaveLength(1);
    const predecessor = document.leaders.find(({ id }) => id === successors[0]?.succeeds);
    expect(predecessor?.posts?.map(({ to }) => to)).toEqual(['2024-03-31']);
    expect(successors[0]?.posts?.map(({ from }) => from)).toEqual(['2024-07-01']);
    expect(predecessor?.posts?.[0]?.title).toBe(successors[0]?.posts?.[0]?.title);
  });

  it('has every leader but those of court and procuratorate linked to one or two townships, and all to 1 to 4 sectors', () => {
    for (const leader of document.leaders) {
      const isLegal = leader.body === 'court' || leader.body === 'procuratorate';
      for (const post of leader.posts ?? []) {
        const townships = (post.townships ?? leader.townships ?? []).length;
        const sectors = (post.sectors ?? leader.sectors ?? []).length;
        expect(isLegal ? townships === 0 : townships >= 1 && townships <= 2).toBe(true);
        expect(sectors >= 1 && sectors <= 4).toBe(true);
      }
    }
  });

  it('has the two protection periods of the notice’s year, around the national two sessions and National Day', () => {
    expect(document.protectionPeriods?.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['全国两会', '2024-03-01', '2024-03-12'],
      ['国庆', '2024-09-29', '2024-10-08'],
    ]);
  });

  it('leaves at least 25 leaders free on every day', () => {
    expect(fewestFree(document)).toBeGreaterThanOrEqual(25);
  });
});

describe('02-township', () => {
  const document = rosterDocumentSchema.parse(read('02-township'));

  it('is a township of the county example, which has no townships of its own', () => {
    const county = rosterDocumentSchema.parse(read('01-dongan-2024'));
    expect(document.jurisdiction.level).toBe('township');
    expect(county.townships?.map(({ id }) => id)).toContain(document.jurisdiction.id);
    expect(document.townships).toBeUndefined();
  });

  it('has 9 leaders, one on every calendar day', () => {
    expect(document.leaders).toHaveLength(9);
    expect(document.shiftTypes?.map(({ heads }) => heads)).toEqual([{ workday: 1, restDay: 1 }]);
    expect(year).toHaveLength(366);
  });

  it('leaves at least 7 free on every day, so that three free days between duties always work out', () => {
    // The default of min-rest-gap: ⌊(7 − 1) ÷ 2⌋ = 3, the most it ever asks.
    expect(fewestFree(document)).toBeGreaterThanOrEqual(7);
    expect(document.rules).toBeUndefined();
  });
});
