import { describe, expect, test } from 'vitest';
import { brokenDocuments } from '../document/broken-documents.test.kit.ts';
import type { DocumentDiagnostic } from '../document/diagnostics.ts';
import { readDocument } from '../document/parse.ts';
import { knownConstraints, smallDocument } from '../document/sample-documents.test.kit.ts';
import { word } from './diagnostics.ts';
import { documents as en } from './en/document.ts';
import { documents as zh } from './zh-CN/document.ts';

const read = (input: unknown): DocumentDiagnostic[] => readDocument(input, knownConstraints).diagnostics;

const withDeputy = (fields: object): unknown => ({
  ...smallDocument,
  leaders: [smallDocument.leaders[0], smallDocument.leaders[1], { id: 'deputy', name: '副县长', ...fields }],
});

describe('sentences about documents', () => {
  test('each code can be brought about by a document, and has a sentence in both languages', () => {
    const reached = new Set(brokenDocuments.map(({ code }) => code));
    expect(Object.keys(zh).filter((code) => !reached.has(code as never))).toEqual([]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test.each(brokenDocuments)('are whole for $what', ({ input }) => {
    for (const diagnostic of read(input).slice(0, 3)) {
      const chinese = word(diagnostic, 'zh-CN');
      const english = word(diagnostic, 'en');
      expect(chinese).toMatch(/[\u4e00-\u9fff].*([。？]|偶数)$/s);
      expect(english).toMatch(/^[A-Z].*([.?]|偶数)$/s);
      for (const sentence of [chinese, english]) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object|Infinity|expected|Invalid/);
        expect(sentence.length).toBeLessThan(300);
      }
    }
  });

  test.each([
    [
      { townships: ['石其市镇'] },
      '领导名单第3人（副县长）：联系乡镇（townships）“石其市镇” 不存在，是否为 “石期市镇”？',
      'Leader 3 (副县长): linked township “石其市镇” does not exist; did you mean “石期市镇”?',
    ],
    [
      { townships: ['白牙市镇'] },
      '领导名单第3人（副县长）：联系乡镇（townships）“白牙市镇” 不存在，是否为 “t2”（白牙市镇）？',
      'Leader 3 (副县长): linked township “白牙市镇” does not exist; did you mean “t2” (白牙市镇)?',
    ],
    [
      { absences: [{ from: '2024-03-05', to: '2024-03-01' }] },
      '领导名单第3人（副县长）第1条不能值班（2024-03-05）：日期颠倒：开始日期 2024年3月5日 晚于结束日期 2024年3月1日，请改正。',
      'Leader 3 (副县长), absence 1 (2024-03-05): it runs backwards: 5 Mar 2024 is after 1 Mar 2024.',
    ],
    [
      { posts: [{ title: '局长', quota: { per: 'month', count: -1 } }] },
      '领导名单第3人（副县长）第1项职务（局长）：定额的次数（quota.count）为 -1，不能小于 0。',
      'Leader 3 (副县长), post 1 (局长): quota, count is -1; it must be at least 0.',
    ],
    [
      { body: '县委' },
      '领导名单第3人（副县长）：所属班子（body）“县委” 不在可选范围内，可选：party（党委）、congress（人大）、government（政府）、cppcc（政协）、court（法院）、procuratorate（检察院）、other（其他）。',
      'Leader 3 (副县长): body “县委” is not one of the choices; choose party, congress, government, cppcc, court, procuratorate or other.',
    ],
    [
      { absences: [{ from: '2024-02-30' }] },
      '领导名单第3人（副县长）第1条不能值班（2024-02-30）：开始日期（from）“2024-02-30” 不是有效日期：2月没有30日。',
      'Leader 3 (副县长), absence 1 (2024-02-30): first day “2024-02-30” is not a possible date: there is no 30 Feb.',
    ],
    [
      { absences: [{ from: '2024/2/3' }] },
      '领导名单第3人（副县长）第1条不能值班（2024/2/3）：开始日期（from）“2024/2/3” 不是有效日期，请按 2024-02-09 的样式填写。',
      'Leader 3 (副县长), absence 1 (2024/2/3): first day “2024/2/3” is not a possible date; write it like 2024-02-09.',
    ],
    [
      { name: undefined },
      '领导名单第3人（deputy）：缺少姓名，请补上 "name"。',
      'Leader 3 (deputy): there is no "name"; add it.',
    ],
  ])('say where %j is wrong, what, and what to do', (fields, chinese, english) => {
    const [diagnostic] = read(withDeputy(fields));
    expect(word(diagnostic!, 'zh-CN')).toBe(chinese);
    expect(word(diagnostic!, 'en')).toBe(english);
  });

  test.each([
    [[{}, {}], '始终重叠', 'overlaps post 1 throughout;'],
    [[{ to: '2024-05-31' }, {}], '在2024年5月31日以前重叠', 'overlaps post 1 up to 31 May 2024;'],
    [[{ from: '2024-05-31' }, {}], '自2024年5月31日起重叠', 'overlaps post 1 from 31 May 2024 on;'],
    [
      [{ from: '2024-05-30' }, { to: '2024-06-02' }],
      '在2024年5月30日至6月2日重叠',
      'overlaps post 1 from 30 May to 2 Jun 2024;',
    ],
  ])('say when the posts %j overlap', (dates, chinese, english) => {
    const posts = dates.map((range) => ({ title: '副县长', ...range }));
    const [diagnostic] = read(withDeputy({ posts }));
    expect(word(diagnostic!, 'zh-CN')).toContain(chinese);
    expect(word(diagnostic!, 'en')).toContain(english);
  });

  test('quote the parameters of a constraint by the names it gave them', () => {
    const rules = [{ constraint: 'fair-load', params: { carried: 'rest' } }];
    const [diagnostic] = read({ ...smallDocument, rules });
    expect(word(diagnostic!, 'zh-CN')).toBe(
      '规则第1条（fair-load）：参数的“carried” “rest” 不在可选范围内，可选：duties（总次数）、restDays（休息日次数）、holidays（节假日次数）。',
    );
  });

  test('tell a clerk who typed Chinese punctuation to change it', () => {
    const [diagnostic] = read('{"format"："lunzhi/1"}');
    expect(word(diagnostic!, 'zh-CN')).toBe(
      '第1行第10个字符处不合 JSON 格式：此处应为冒号“:”，却是 “：”，请把中文标点改为英文标点。',
    );
  });

  test('hold what a hostile document wrote in bounds', () => {
    const [diagnostic] = read(withDeputy({ townships: ['石'.repeat(60)], name: '长'.repeat(400) }));
    expect(word(diagnostic!, 'zh-CN').length).toBeLessThan(150);
  });
});
