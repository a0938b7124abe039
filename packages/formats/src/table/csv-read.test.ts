import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv, readCsv } from './csv-read.ts';
import { writeCsv } from './csv.ts';
import { wordTableProblem } from '../locale/words.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { oneLine } from './text.ts';

describe('readCsv', () => {
  it('reads back what writeCsv wrote, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const table = sampleMonths({ language });
      const { rows, problems } = readCsv(writeCsv(table));
      expect(problems).toEqual([]);
      expect(rows).toMatchObject(
        table.rows.map(({ date, weekday, name, post }, index) => ({
          line: index + 2,
          date,
          leader: name,
          post,
          weekday,
        })),
      );
    }
  });

  it('law: names and types come back as they were, on one line', () => {
    const text = hostileText.filter((said) => oneLine(said) !== '');
    fc.assert(
      fc.property(text, text, (name, shiftType) => {
        const { rows, problems } = readCsv(writeCsv(sampleTable([sampleRow({ name, shiftType })])));
        expect(problems).toEqual([]);
        expect(rows).toMatchObject([
          {
            line: 2,
            date: '2024-01-02',
            type: oneLine(shiftType),
            leader: oneLine(name),
            post: '县委书记',
            weekday: 2,
          },
        ]);
      }),
    );
  });

  it.each([
    ['LF and no mark', '日期,接访领导\n2024-02-18,甲\n'],
    ['CR alone', '日期,接访领导\r2024-02-18,甲\r'],
    ['no end of the last line', '日期,接访领导\r\n2024-02-18,甲'],
    ['columns the other way round', '电话,接访领导,日期\n1,甲,2024/2/18\n'],
    ['tabs', '日期\t接访领导\n2024-02-18\t甲\n'],
    ['semicolons', 'Date;Leader\n2024-02-18;甲\n'],
    ['a quoted header with a space', '"日 期","值班领导"\n"2024年2月18日","甲"\n'],
  ])('reads %s', (_, text) => {
    expect(readCsv(text)).toMatchObject({
      rows: [{ line: 2, date: '2024-02-18', leader: '甲' }],
      problems: [],
    });
  });

  it('passes over titles, month heads, repeated heads, empty lines and the issuer', () => {
    const text =
      '东安县安排表,,\n\n序号,日期,姓名,班类\n2024年2月（2班）,,\n1,2月18日,甲,上午\n序号,日期,姓名,班类\n2,2月19日,乙,\n,,东安县信访局\n';
    expect(readCsv(text, { period: { from: '2024-01-01', to: '2024-12-31' } })).toMatchObject({
      rows: [
        { line: 5, date: '2024-02-18', type: '上午', leader: '甲' },
        { line: 7, date: '2024-02-19', leader: '乙' },
      ],
      problems: [],
    });
  });

  it('tells a table without posts and weekdays from one that leaves them empty', () => {
    expect(readCsv('日期,星期,姓名,职务\n2024-02-18,,甲,\n2024-02-19(周一),?,乙,县长\n').rows).toEqual([
      { line: 2, cell: 'C2', date: '2024-02-18', leader: '甲', post: '' },
      { line: 3, cell: 'C3', date: '2024-02-19', leader: '乙', post: '县长', weekday: 1 },
    ]);
  });

  it('says of a day that does not exist what is wrong with it', () => {
    const { problems } = readCsv('日期,姓名\n2024-02-30,甲\n明天,乙\n');
    expect(problems.map((problem) => wordTableProblem(problem, 'zh-CN'))).toEqual([
      '第2行（A2）：日期“2024-02-30”写错了：2月没有30日。',
      '第3行（A3）：日期“明天”读不懂，请写成“2月18日”或“2024-02-18”，不写上午、下午。',
    ]);
    expect(wordTableProblem(problems[0]!, 'en')).toBe(
      'Line 2 (A2): “2024-02-30” is not a date: there is no 30 Feb.',
    );
  });

  it('counts lines as an editor does, also inside a quoted cell', () => {
    const text = '日期,接访领导,备注\n2024-02-18,甲,"两\n行"\n2024-02-19,乙,\n';
    expect(readCsv(text).rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('returns each problem with its line and reads on', () => {
    const text =
      '日期,接访领导,职务\n2024-02-30,甲,x\n2月18日,乙,x\n,丙,x\n2024-02-20,,x\n2024-02-21,,\n2024-02-22,丁,"x\n';
    const { rows, problems } = readCsv(text);
    expect(rows.map(({ leader }) => leader)).toEqual(['丁']);
    expect(problems).toEqual([
      { code: 'date-unreadable', line: 2, cell: 'A2', text: '2024-02-30' },
      { code: 'year-missing', line: 3, cell: 'A3', text: '2月18日' },
      { code: 'date-missing', line: 4, cell: 'B4', name: '丙' },
      { code: 'leader-missing', line: 5, cell: 'B5', date: '2024-02-20' },
      { code: 'leader-missing', line: 6, cell: 'B6', date: '2024-02-21' },
      { code: 'quote-not-closed', line: 7 },
    ]);
    for (const problem of problems) {
      expect(wordTableProblem(problem, 'zh-CN')).toMatch(/^第\d行.*：.+。$/);
      expect(wordTableProblem(problem, 'en')).toMatch(/^Line \d.*: .+\.$/);
    }
  });

  it('takes what our own tables say of a day still to be decided for nobody', () => {
    const text = '日期,接访领导\n2024-02-20,待定\n2024-02-21,To be decided\n2024-02-22,甲\n';
    const { rows, problems } = readCsv(text);
    expect(rows.map(({ leader }) => leader)).toEqual(['甲']);
    expect(problems.map(({ code }) => code)).toEqual(['leader-missing', 'leader-missing']);
  });

  it('says so when no line is a header', () => {
    for (const text of ['', '\uFEFF', '职务,备注\n1,2\n']) {
      expect(readCsv(text)).toEqual({ rows: [], problems: [{ code: 'no-header' }] });
    }
  });

  it('law: throws at no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCsv(`日期,接访领导\n${text}`).rows.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('decodeCsv', () => {
  const text = '日期,领导\n';

  it('takes UTF-8 with and without the mark', () => {
    expect(decodeCsv(new TextEncoder().encode(text))).toBe(text);
    expect(decodeCsv(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
  });

  it('takes GB 18030, as a Chinese Excel saves CSV', () => {
    expect(decodeCsv(Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc1, 0xec, 0xb5, 0xbc, 0x0a))).toBe(text);
  });

  it('takes UTF-16 with its mark', () => {
    expect(decodeCsv(Uint8Array.of(0xff, 0xfe, 0xe5, 0x65, 0x1f, 0x67))).toBe('日期');
  });
});
