import { describe, expect, it } from 'vitest';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import { appendCaseEntries } from '../ledger/append.ts';
import { parseCases } from '../ledger/parse-cases.ts';
import { makeCaseFile, makeEntries, makeFacts, makeSitting, type EntrySketch } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { cases as en } from './en/cases.ts';
import { namesIn, wordCase } from './cases.ts';
import { cases as zh } from './zh-CN/cases.ts';

const county = makeCounty();
const roster = makeRoster(county, { '2024-03-11': 'A', '2024-03-12': 'B' });
const name = namesIn(county);

/** What is said of the last of some entries, in both languages. */
function said(...entries: EntrySketch[]): string[] {
  const all = makeEntries(entries);
  const file = { ...makeCaseFile(), entries: all.slice(0, -1) };
  const { diagnostics } = appendCaseEntries(file, all.slice(-1), { roster });
  return diagnostics.flatMap((own) => [wordCase(own, 'zh-CN', name), wordCase(own, 'en', name)]);
}

const registered = (own: object = {}): EntrySketch => ({
  kind: 'registered',
  case: 'c1',
  facts: makeFacts(own),
});
const sitting = makeSitting('2024-03-11', 'A');

describe('wordCase', () => {
  it('says what cannot follow, and when it could', () => {
    expect(said(registered(), { kind: 'matched', case: 'c1', sitting })).toEqual([
      '信访件 “c1” 现在是“待筛选”，不能记“排约”；“待约”时才能记。',
      'Case “c1” is “to be screened”, so that no match can be recorded; it can be while the case is “waiting”.',
    ]);
  });

  it('says what an entry cannot be earlier than', () => {
    const withdrawn: EntrySketch = { kind: 'withdrawn', case: 'c1', on: '2024-03-05' };
    expect(said(registered(), withdrawn, { kind: 'reopened', case: 'c1', on: '2024-03-04' })).toEqual([
      '信访件 “c1” 2024年3月4日早于撤回的2024年3月5日，请核对日期。',
      'Case “c1”: 4 Mar 2024 is before the withdrawal on 5 Mar 2024; check the date.',
    ]);
  });

  it('names the article that forbids', () => {
    const recused = registered({ recusals: [{ leader: 'A' }] });
    expect(
      said(recused, { kind: 'screened', case: 'c1' }, { kind: 'matched', case: 'c1', sitting })[0],
    ).toContain('应当回避，不能接访信访件 “c1”（《信访工作条例》第二十八条）');
    expect(said(registered({ representatives: MOST_REPRESENTATIVES + 1 }))).toEqual([
      '代表不得超过5人（《信访工作条例》第二十条），请推选代表。',
      expect.stringContaining('At most 5 people may represent the others'),
    ]);
  });

  it('says where in a file something is wrong', () => {
    const file = makeCaseFile([registered(), { kind: 'screened', case: 'c1' }]);
    const text = JSON.stringify(file)
      .replace('"people":1', '"people":"一"')
      .replace('"case":"c1"}', '"case":"c1","x":1}');
    expect(parseCases(text).diagnostics.map((own) => wordCase(own, 'zh-CN'))).toEqual([
      '第1条记录：“people” 应为数字，现为文本（加英文双引号）。',
      '第2条记录：不能识别字段 “x”，这里可写 kind、at、author、note、case、leavesOut。',
    ]);
    expect(parseCases({ ...file, format: 'lunzhi/1' }).diagnostics.map((own) => wordCase(own, 'en'))).toEqual(
      [
        'The format of the file is “lunzhi/1”, not that of cases (lunzhi-cases/1); check whether it is the right one.',
      ],
    );
  });

  it('has a sentence for each code in both languages', () => {
    expect(Object.keys(en.sentences)).toEqual(Object.keys(zh.sentences));
  });
});
