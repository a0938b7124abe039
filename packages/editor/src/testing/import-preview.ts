import type { ImportPreview } from '@lunzhi/formats';

export const same = (text: string) => ({ text, before: null, isDoubted: false });

/** A table of leaders as it was read, with what is to be decided. */
export const preview: ImportPreview = {
  kind: 'leaders',
  place: '工作表“分工”，第3行是表头，第4至5行，共2人',
  heads: ['排名', '姓名', '职务'],
  sourceHeads: [
    { column: 'A', head: '序号' },
    { column: 'B', head: '姓名、职务' },
  ],
  rows: [
    {
      id: 'a',
      marks: [],
      cells: [same('1'), same('周某某'), same('县委书记')],
      line: 4,
      source: [
        { text: '1', isDoubted: false },
        { text: '周某某　县委书记', isDoubted: false },
      ],
    },
    {
      id: 'b',
      marks: ['new', 'check'],
      cells: [same('2'), same('张某'), { text: '副县长（挂职）', before: null, isDoubted: true }],
      line: 5,
      source: [
        { text: '2', isDoubted: false },
        { text: '张某　副县长（挂职', isDoubted: true },
      ],
    },
    {
      id: 'c',
      marks: ['missing', 'check'],
      cells: [{ text: '3', before: '2', isDoubted: false }, same('程某某'), same('副主席')],
      line: null,
      source: [],
    },
  ],
  questions: [
    {
      key: 'bracket',
      cells: ['B5'],
      sentence: '“张某　副县长（挂职”括号不成对',
      choices: [
        { id: 'paired', words: '副县长（挂职）', isSuggested: true },
        { id: 'as-written', words: '照原文写', isSuggested: false },
      ],
      chosen: 'paired',
    },
    {
      key: 'rank',
      cells: ['A4', 'A5'],
      sentence: '2行的序号都是9',
      choices: [
        { id: 'row', words: '按表中先后', isSuggested: false },
        { id: 'document', words: '按现有名单', isSuggested: false },
      ],
      chosen: null,
    },
  ],
  inferences: ['由职务推断周某某属县委。'],
  problems: [],
};
