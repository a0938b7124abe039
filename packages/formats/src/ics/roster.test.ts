import { publicDuties, saysPost } from '@lunzhi/core/internal';
import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './calendar-file.ts';
import { writeIcs } from './roster.ts';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { oneLine } from '../table/text.ts';

/** The events as an independent parser sees them. */
function eventsOf(ics: string) {
  return new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((component) => ({
    value: (name: string) => String(component.getFirstPropertyValue(name)),
    event: new ICAL.Event(component),
  }));
}

const octets = (line: string) => new TextEncoder().encode(line).length;

describe('writeIcs', () => {
  it('makes one event from the first session to the last, in the time of Shanghai', () => {
    const [first] = eventsOf(writeIcs(sampleTable([sampleRow()])));
    expect(first?.event.startDate.toString()).toBe('2024-01-02T08:30:00');
    expect(first?.event.endDate.toString()).toBe('2024-01-02T17:30:00');
    expect(first?.event.startDate.zone?.tzid).toBe('Asia/Shanghai');
    expect(first?.event.summary).toBe('县委书记 领导01 坐班接访');
    expect(first?.event.location).toBe('县信访接待中心二楼视频接访室');
    expect(first?.event.description).toBe('分管领域：全面工作\n时间：8:30至12:00，14:30至17:30');
    expect(first?.value('class')).toBe('PUBLIC');
    expect(first?.value('status')).toBe('CONFIRMED');
    expect(first?.value('dtstamp')).toBe('2024-01-05T00:00:00Z');
  });

  it('names a leader who goes by his post once', () => {
    const rows = [
      sampleRow({ name: '县政协主席', post: '县政协主席' }),
      sampleRow({ name: '县委宣传部部长', post: '县委常委、宣传部部长' }),
    ];
    expect(eventsOf(writeIcs(sampleTable(rows))).map(({ event }) => event.summary)).toEqual([
      '县政协主席 坐班接访',
      '县委宣传部部长 坐班接访',
    ]);
  });

  it('makes an all-day event when there are no hours', () => {
    const [first] = eventsOf(writeIcs(sampleTable([sampleRow({ date: '2024-12-31', times: [] })])));
    expect(first?.event.startDate.isDate).toBe(true);
    expect(first?.event.startDate.toString()).toBe('2024-12-31');
    expect(first?.event.endDate.toString()).toBe('2025-01-01');
  });

  it('lets a session that ends before it starts end on the next day', () => {
    const [first] = eventsOf(
      writeIcs(sampleTable([sampleRow({ date: '2024-02-29', times: ['18:00-08:00'] })])),
    );
    expect(first?.event.endDate.toString()).toBe('2024-03-01T08:00:00');
  });

  it('is tentative when the table is provisional, and says so', () => {
    const [first] = eventsOf(writeIcs(sampleTable([sampleRow()], { provisional: true })));
    expect(first?.value('status')).toBe('TENTATIVE');
    expect(first?.event.description).toContain('备注：暂定');
  });

  it('follows the published version: calendars take later events for the newer ones', () => {
    const eventOf = (changes: object) => {
      const [first] = eventsOf(writeIcs(sampleTable([sampleRow()], changes)));
      return [first?.value('dtstamp'), first?.value('sequence')];
    };
    expect(eventOf({})).toEqual(['2024-01-05T00:00:00Z', '0']);
    expect(eventOf({ version: 1, publishedOn: '2024-01-11' })).toEqual(['2024-01-11T00:00:00Z', '0']);
    expect(eventOf({ version: 3, publishedOn: '2024-04-08' })).toEqual(['2024-04-08T00:00:00Z', '2']);
    expect(eventOf({ version: null, publishedOn: null })).toEqual(['2024-01-05T00:00:00Z', '0']);
  });

  it('is tentative and named a draft as long as nobody has published it', () => {
    const ics = writeIcs(sampleTable([sampleRow()], { standing: 'circulated' }));
    const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toMatch(/（征求意见稿）$/);
    expect(eventsOf(ics)[0]?.value('status')).toBe('TENTATIVE');
    expect(writeIcs(sampleTable([sampleRow()], { standing: 'published' }))).toBe(
      writeIcs(sampleTable([sampleRow()])),
    );
  });

  it('names the calendar and says that it is public', () => {
    const calendar = new ICAL.Component(ICAL.parse(writeIcs(sampleMonths())) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(
      '东安县2024年县级领导在县信访接待中心坐班接访安排表',
    );
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe('公开属性：公开');
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(sampleMonths().rows.length);
  });

  it('keeps the identifier of a place, whoever holds it and whoever asks', () => {
    const rows = ['领导01', '领导02'].map((name) => sampleRow({ name, shiftType: '上午班' }));
    const table = sampleTable(rows);
    const uids = eventsOf(writeIcs(table)).map(({ value }) => value('uid'));
    expect(uids).toEqual(
      [1, 2].map((place) => `2024-01-02-%E4%B8%8A%E5%8D%88%E7%8F%AD-${place}@dongan.lunzhi`),
    );
    const [, second] = publicDuties(rows);
    const history = { revision: 0, changedOn: null, former: [], own: { name: '领导02', duties: [second!] } };
    const own = eventsOf(writeIcs(table, { history }));
    expect(own.map(({ value }) => value('uid'))).toEqual([uids[1]]);
    const changed = sampleTable(
      rows.map((row) => ({ ...row, name: '领导09' })),
      { issuedOn: '2024-03-01' },
    );
    expect(eventsOf(writeIcs(changed)).map(({ value }) => value('uid'))).toEqual(uids);
  });

  it('keeps to CRLF, to 75 octets a line and to whole characters', () => {
    const rows = hostileTexts.map((text) =>
      sampleRow({ name: text, post: text, place: text, sectors: [text] }),
    );
    const ics = writeIcs(
      sampleTable([...rows, ...sampleMonths().rows], { tableTitle: hostileTexts.join('') }),
    );
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...ics.split('\r\n').map(octets))).toBe(75);
    expect(ics).not.toMatch(/\p{Cs}/u);
    expect(ics.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(
      rows.length + sampleMonths().rows.length,
    );
  });

  it('law: unfolding gives the line back and no part exceeds 75 octets', () => {
    fc.assert(
      fc.property(hostileText.map(oneLine), (line) => {
        const folded = fold(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) {
          expect(octets(part)).toBeLessThanOrEqual(75);
          expect(part).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  it('law: an independent parser finds the texts', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, post, place) => {
        const [first] = eventsOf(writeIcs(sampleTable([sampleRow({ name, post, place })])));
        const both = [oneLine(post), oneLine(name), '坐班接访'].filter((part) => part !== '').join(' ');
        const alone = [oneLine(name), '坐班接访'].filter((part) => part !== '').join(' ');
        expect(first?.event.summary).toBe(saysPost(oneLine(name), oneLine(post)) ? alone : both);
        expect(first?.event.location ?? '').toBe(oneLine(place));
      }),
    );
  });

  it('is the same each time', () => {
    expect(writeIcs(sampleMonths())).toBe(writeIcs(sampleMonths()));
  });
});
