import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { oneLine } from '../table/text.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleSlots } from '../testing/sample-slots.ts';
import { fillTemplate, type PaperFacts } from './fill-template.ts';
import type { Paper } from './paper.ts';
import { readTemplate } from './read-template.ts';

const head = { marking: '内部', issuer: '某县信访局', date: '2024-02-26' };

function filled(text: string, facts: PaperFacts): Paper {
  const read = readTemplate(text, sampleSlots, 'zh-CN');
  if (read.status === 'refused') throw new Error(JSON.stringify(read.problems));
  return fillTemplate(read.template, facts, head);
}

const text = `# 关于{事项}的登记表
> {编号}
| 日期 | {接访日期} | 接访领导 | {接访领导} |
| 事项 | {事项} |
| 一格 |

| 序号 | 诉求 |
|--|:------|
| {诉求.序号} | {诉求.内容} |
| 共计 | |

{接访领导}同志：
　　请于{接访日期}到场。
## {诉求.内容}
　　经查明：{诉求.事实}
> 某县信访局
> {接访日期}`;

describe('a template that is filled', () => {
  const facts: PaperFacts = {
    number: 'JF20240015',
    leader: '吴刚',
    date: '2024年2月26日',
    about: ['第一行', '第二行', ''],
    claims: [
      { no: '1', text: '重新丈量', found: '属实' },
      { no: '2', text: '补发', found: null },
    ],
  };

  it('is a paper: two-character names spaced in cells alone, lists repeated, lines at the right one signature', () => {
    expect(filled(text, facts)).toEqual({
      language: 'zh-CN',
      title: '关于第一行；第二行的登记表',
      ...head,
      blocks: [
        { kind: 'title', text: '关于第一行；第二行的登记表' },
        { kind: 'signature', lines: ['JF20240015'] },
        {
          kind: 'form',
          widths: [5, 9, 5, 9],
          rows: [
            [
              { isLabel: true, lines: ['日期'], room: 1, span: 1 },
              { isLabel: false, lines: ['2024年2月26日'], room: 1, span: 1 },
              { isLabel: true, lines: ['接访领导'], room: 1, span: 1 },
              { isLabel: false, lines: ['吴　刚'], room: 1, span: 1 },
            ],
            [
              { isLabel: true, lines: ['事项'], room: 1, span: 1 },
              { isLabel: false, lines: ['第一行', '第二行'], room: 1, span: 3 },
            ],
            [{ isLabel: false, lines: ['一格'], room: 1, span: 4 }],
          ],
        },
        {
          kind: 'table',
          columns: [
            { head: '序号', width: 2, align: 'center' },
            { head: '诉求', width: 6, align: 'left' },
          ],
          rows: [
            [['1'], ['重新丈量']],
            [['2'], ['补发']],
            [['共计'], []],
          ],
        },
        { kind: 'paragraph', isIndented: false, text: '吴刚同志：' },
        { kind: 'paragraph', isIndented: true, text: '请于2024年2月26日到场。' },
        { kind: 'heading', level: 1, text: '重新丈量' },
        { kind: 'paragraph', isIndented: true, text: '经查明：属实' },
        { kind: 'heading', level: 1, text: '补发' },
        { kind: 'paragraph', isIndented: true, text: '经查明：＿＿＿＿＿＿' },
        { kind: 'signature', lines: ['某县信访局', '2024年2月26日'] },
      ],
    });
  });

  it('leaves blanks to write on where there is no fact, and one item of an empty list', () => {
    const { title, blocks } = filled(text, { claims: [] });
    expect(title).toBe('关于＿＿＿＿＿＿的登记表');
    expect(blocks.slice(-5)).toEqual([
      { kind: 'paragraph', isIndented: false, text: '＿＿＿＿＿＿同志：' },
      { kind: 'paragraph', isIndented: true, text: '请于＿＿＿＿年＿＿月＿＿日到场。' },
      { kind: 'heading', level: 1, text: '＿＿＿＿＿＿' },
      { kind: 'paragraph', isIndented: true, text: '经查明：＿＿＿＿＿＿' },
      { kind: 'signature', lines: ['某县信访局', '＿＿＿＿年＿＿月＿＿日'] },
    ]);
    expect(blocks[3]).toMatchObject({
      rows: [
        [[], []],
        [['共计'], []],
      ],
    });
    expect(blocks[2]).toMatchObject({
      rows: [[{}, {}, {}, { lines: [] }], [{}, { lines: [], room: 3 }], [{}]],
    });
  });

  it('leaves out the lines of an optional list that has no items', () => {
    const right = {
      id: 'right',
      names: { 'zh-CN': '复查', en: 'review' },
      isOptional: true,
      fields: [{ id: 'within', names: { 'zh-CN': '期限', en: 'within' } }],
    };
    const read = readTemplate('# 答复\n请在{复查.期限}内申请。\n此致', [right], 'zh-CN');
    const linesFor = (items: readonly { readonly within: string }[]) =>
      read.status === 'read' &&
      fillTemplate(read.template, { right: items }, head).blocks.map(
        (block) => 'text' in block && block.text,
      );
    expect(linesFor([{ within: '30日' }])).toEqual(['答复', '请在30日内申请。', '此致']);
    expect(linesFor([])).toEqual(['答复', '此致']);
  });

  it('law: a fact is never read as a template, and takes one line', () => {
    fc.assert(
      fc.property(hostileText, (fact) => {
        const paper = filled('# 甲\n{事项}\n| 事项 | {事项} |', { about: `#|{编号}${fact}` });
        const shown = `#|{编号}${oneLine(`#${fact}`).slice(1)}`;
        expect(paper.blocks).toMatchObject([
          { kind: 'title' },
          { kind: 'paragraph', text: shown },
          { kind: 'form', rows: [[{}, { lines: [shown] }]] },
        ]);
      }),
      runs(200, 5000),
    );
  });
});
