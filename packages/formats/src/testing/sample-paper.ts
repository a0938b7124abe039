import type { Paper, PaperBlock } from '../paper/paper.ts';

/** A paper of the blocks given. */
export const samplePaper = (blocks: readonly PaperBlock[], changes: Partial<Paper> = {}): Paper => ({
  language: 'zh-CN',
  title: '接访登记表',
  marking: '内部，含来访人信息',
  issuer: '某县信访局',
  date: '2024-02-26',
  blocks,
  ...changes,
});

/** A paper in which one text stands wherever a text can stand. */
export const paperOf = (text: string): Paper =>
  samplePaper(
    [
      { kind: 'title', text },
      { kind: 'signature', lines: [text] },
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 2, text },
      { kind: 'paragraph', isIndented: true, text },
      { kind: 'paragraph', isIndented: false, text },
      {
        kind: 'form',
        widths: [1, 2],
        rows: [
          [
            { isLabel: true, lines: [text], room: 1, span: 1 },
            { isLabel: false, lines: [text, text], room: 3, span: 1 },
          ],
        ],
      },
      { kind: 'page-break' },
      {
        kind: 'table',
        columns: [
          { head: text, width: 1, align: 'left' },
          { head: text, width: 3, align: 'center' },
        ],
        rows: [[[text], [text]], [[]]],
      },
      { kind: 'signature', lines: [text, text] },
    ],
    { title: text, issuer: text, marking: text },
  );
