import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../plan/read-table.ts';
import type { Roster } from '../roster/roster.ts';
import { type DocumentSketch, makeDocument } from '../testing/documents.ts';
import type { LetterEntry } from './letter-types.ts';
import { reminderText, standInAskedTexts, standInToldTexts } from './short-texts.ts';

const secrets = ['13800000000', '内部备注', '住院做手术', '家中老人病重'];

const sketch: DocumentSketch = {
  period: { from: '2024-03-04', to: '2024-03-08' },
  venues: [{ id: '接访室', name: '县信访接待中心二楼视频接访室' }],
  shiftTypes: [
    {
      id: 'main',
      name: '坐班接访',
      venue: '接访室',
      sessions: [
        { from: '08:30', to: '12:00' },
        { from: '14:30', to: '17:30' },
      ],
    },
  ],
  leaders: [
    { id: 'a', name: '张某', posts: [{ title: '县委常委、统战部部长' }] },
    { id: 'b', name: '李某某', posts: [{ title: '副县长' }], phone: secrets[0]!, note: secrets[1]! },
    {
      id: 'c',
      name: '副县长（农业农村）',
      posts: [{ title: '副县长' }],
      absences: [{ from: '2024-03-08', to: '2024-03-08', reason: secrets[2]! }],
    },
  ],
};

function rosterOf(more: DocumentSketch = {}, holders = ['a', 'b', 'c', 'a', 'b']): Roster {
  const document = makeDocument({ ...sketch, ...more });
  const rows = holders.map((leader, index) => ({
    line: index + 2,
    date: `2024-03-0${4 + index}`,
    leader,
    type: document.shiftTypes![0]!.id,
  }));
  return readTable(document, rows).roster!;
}

const roster = rosterOf();
const at = (day: number): string => `2024-03-0${day}/main/1`;
const substituted = (more: object = {}): LetterEntry =>
  ({ kind: 'substituted', shift: at(5), from: 'b', to: 'a', ...more }) as LetterEntry;
const exchanged: LetterEntry = {
  kind: 'exchanged',
  first: { shift: at(5), leader: 'b' },
  second: { shift: at(7), leader: 'a' },
};
const today = '2024-03-04';

describe('short texts', () => {
  it('remind a leader of tomorrow, with hours and place, in one message', () => {
    const { leader, text } = reminderText(roster, at(5), { today })!;
    expect([leader, text]).toEqual([
      'b',
      '副县长李某某同志：您明天（3月5日周二）接访，8:30至12:00、14:30至17:30，县信访接待中心二楼视频接访室。',
    ]);
    expect(text.length).toBeLessThanOrEqual(70);
  });

  it('name the day alone to who is not told of today or tomorrow', () => {
    expect(reminderText(roster, at(5))!.text).toMatch(/：您3月5日周二接访/);
    expect(reminderText(roster, at(4), { today })!.text).toMatch(/：您今天（3月4日周一）接访/);
  });

  it('ask who cannot come to say so where there is room', () => {
    const short = rosterOf({ venues: [{ id: '接访室', name: '信访大厅' }] });
    expect(reminderText(short, at(5), { today })!.text).toMatch(/，信访大厅。不能到岗请及早告知。$/);
  });

  it('go without the post before they go without hours or place', () => {
    const long = rosterOf({ venues: [{ id: '接访室', name: '县信访接待中心办公楼二楼东侧视频接访室' }] });
    expect(reminderText(long, at(7), { today: '2024-03-06' })!.text).toBe(
      '张某同志：您明天（3月7日周四）接访，8:30至12:00、14:30至17:30，县信访接待中心办公楼二楼东侧视频接访室。',
    );
  });

  it('name the shift type where there are several', () => {
    const types = ['上午班', '下午班'].map((name) => ({ id: name, name }));
    const several = rosterOf({ shiftTypes: types });
    expect(reminderText(several, '2024-03-05/上午班/1', { today })!.text).toBe(
      '副县长李某某同志：您明天（3月5日周二）上午班接访。不能到岗请及早告知。',
    );
  });

  it('are none for a place that nobody holds, and refuse one that is not there', () => {
    const empty = { ...roster, assignments: roster.assignments.map((own) => ({ ...own, leader: null })) };
    expect(reminderText(empty, at(5))).toBeNull();
    expect(() => reminderText(roster, '2024-03-05/main/2')).toThrow(RangeError);
  });

  it('ask a stand-in, of all reasons naming that of the office alone', () => {
    const asked = (reason?: string): string =>
      standInAskedTexts(roster, substituted({ ...(reason && { reason }) }), { today })[0]!.text;
    expect(asked('因公出差')).toBe(
      '张某同志：李某某原定明天（3月5日周二）接访，因公不能到岗，想请您代班，8:30至12:00、14:30至17:30。可否请回复。',
    );
    expect(asked()).toContain('因故不能到岗');
    expect(asked('公务')).toBe(asked('因公出差'));
    // a leave and an injury are his own affair
    for (const own of ['家中有事', '公休', '公休假', '公伤', '公假', '因公伤住院'])
      expect(asked(own)).toBe(asked());
  });

  it('tell the stand-in and who is relieved once it stands', () => {
    expect(standInToldTexts(roster, substituted(), { today })).toEqual([
      {
        leader: 'a',
        text: '张某同志：已定由您明天（3月5日周二）代李某某接访，8:30至12:00、14:30至17:30，县信访接待中心二楼视频接访室。',
      },
      { leader: 'b', text: '副县长李某某同志：您明天（3月5日周二）接访已由县委常委、统战部部长张某代班。' },
    ]);
  });

  it('speak of an exchange to both, each of his own new day first', () => {
    expect(standInAskedTexts(roster, exchanged, { today })).toEqual([
      {
        leader: 'a',
        text: '县委常委、统战部部长张某同志：副县长李某某因故不能到岗，想请您调班：您明天（3月5日周二），李某某3月7日周四。可否请回复。',
      },
      {
        leader: 'b',
        text: '副县长李某某同志：拟安排您与县委常委、统战部部长张某调班：您3月7日周四，张某明天（3月5日周二）。可否请回复。',
      },
    ]);
    const told = standInToldTexts(roster, exchanged, { today });
    expect(told.map(({ leader }) => leader)).toEqual(['a', 'b']);
    expect(told[1]!.text).toMatch(/^李某某同志：您与张某已调班：您3月7日周四接访，/);
  });

  it('ask for an empty place without naming anybody', () => {
    const [text] = standInAskedTexts(roster, substituted({ from: null }), { today });
    expect(text!.text).toMatch(/^县委常委、统战部部长张某同志：明天（3月5日周二）接访无人值班，想请您接访/);
    expect(standInToldTexts(roster, substituted({ from: null }), { today })).toHaveLength(1);
  });

  it('speak English where they are asked to', () => {
    const english = { language: 'en', today } as const;
    expect(reminderText(roster, at(6), english)!.text).toBe(
      '副县长（农业农村）: you receive petitioners Wednesday 6 Mar, 8:30–12:00, 14:30–17:30, 县信访接待中心二楼视频接访室. Please tell us early if you cannot come.',
    );
    expect(standInAskedTexts(roster, substituted(), english)[0]!.text).toMatch(/ cannot come\. Could you/);
  });

  it('law: say nothing of reasons, telephone numbers and notes, in either language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('b', null),
        fc.constantFrom('', '因公', '公务'),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (from, begin, language) => {
          const entry = substituted({ from, reason: `${begin}${secrets[3]!}` });
          const options = { language, today };
          const texts = [
            reminderText(roster, at(8), options)!,
            ...standInAskedTexts(roster, entry, options),
            ...standInToldTexts(roster, entry, options),
          ].map(({ text }) => text);
          expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
        },
      ),
    );
  });
});
