import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { wordTemplateProblem } from '../locale/words.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleSlots } from '../testing/sample-slots.ts';
import { readTemplate } from './read-template.ts';

/** What is said of a template, in Chinese. */
function said(text: string): string[] {
  const read = readTemplate(text, sampleSlots, 'zh-CN');
  return read.status === 'read' ? [] : read.problems.map((problem) => wordTemplateProblem(problem, 'zh-CN'));
}

describe('a template', () => {
  it('names what is not known, with the nearest name and the line', () => {
    expect(said('# 甲\n\n> {编好}')).toEqual(['第3行：这种文书没有“{编好}”这一项，是否为“{编号}”。']);
    expect(said('# 甲\n{身份证号码}')).toEqual(['第2行：这种文书没有“{身份证号码}”这一项。']);
    expect(said('# {诉求.内客}')).toEqual(['第1行：这种文书没有“{诉求.内客}”这一项，是否为“{诉求.内容}”。']);
    const read = readTemplate('# A\n{nunber}', sampleSlots, 'en');
    expect(read.status === 'refused' && wordTemplateProblem(read.problems[0]!, 'en')).toBe(
      'Line 2: this paper has no “{nunber}”. Maybe “{number}” was meant.',
    );
  });

  it('says what else is wrong, all at once, in the order of the lines', () => {
    expect(
      said(
        '{编号\n编号}\n| 甲 | 乙\n{诉求}\n{诉求.内容}{承办.单位}\n|--|\n\n| 甲 | 乙 |\n|--|\n| 丙 | 丁 | 戊 |',
      ),
    ).toEqual([
      '第1行：花括号不成对：每个“{”后面要有一个“}”。',
      '第1行：没有标题。请写一行以“# ”开头的标题。',
      '第2行：花括号不成对：每个“{”后面要有一个“}”。',
      '第3行：表格的一行要以“|”开头，也以“|”结尾。',
      '第4行：“{诉求}”有几项，请写明是哪一栏：{诉求.序号}、{诉求.内容}、{诉求.事实}。',
      '第5行：一行里既有“诉求”又有“承办”，不知道该按哪个重复。请分成两行。',
      '第6行：横线要写在表头下面，或写在登记表的第一行上面。',
      '第8行：这一行有2格，横线只有1栏。',
      '第10行：这一行有3格，横线只有1栏。',
    ]);
  });

  it('may be typed with an input method on, and names things in either language', () => {
    expect(said('＃ 甲\n＞ ｛编号｝\n｜ 日期 ｜ {date} ｜\n{诉求．内容}')).toEqual([]);
  });

  it('has an end', () => {
    expect(said(`# ${'甲'.repeat(2000)}`)).toEqual(['第1行：一行最多2000个字。']);
    expect(said('\n'.repeat(500))).toEqual(['第501行：最多500行。']);
  });

  it('law: whatever is written is read, or refused with lines that are there', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const read = readTemplate(text, sampleSlots, 'zh-CN');
        if (read.status === 'read') return;
        const last = text.split(/\r\n|\r|\n/).length;
        expect(read.problems.every(({ line }) => line >= 1 && line <= last)).toBe(true);
        expect(read.problems.map((problem) => wordTemplateProblem(problem, 'en')).join()).not.toMatch(
          /undefined|\[object/,
        );
      }),
      runs(200, 5000),
    );
  });
});
