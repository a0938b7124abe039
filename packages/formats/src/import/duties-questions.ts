import type { SessionView } from '@lunzhi/core';
import { keyOf, type TableMatch } from '@lunzhi/core/internal';
import { importPreviewWords, wordOfRow } from '../locale/words.ts';
import type { CollectedRow, DoubtedRow, ReadDuties, TableProblem } from '../table/read-table.ts';
import type { Answers } from './doubts.ts';
import type { ImportQuestion, PreviewInput } from './preview.ts';

const unknownKey = (leader: string): string => `unknown-leader ${leader}`;

/** Of one name in a cell with several the name tells which. */
const ambiguousKey = ({ cell, leader }: CollectedRow, name: string): string =>
  `ambiguous-leader ${cell}${name === leader ? '' : ` ${name}`}`;

const problemKey = (own: TableProblem): string =>
  own.code === 'date-continued'
    ? own.code
    : `${own.code} ${'cell' in own ? own.cell : 'line' in own ? own.line : ''}`;

const remarkKey = ({ cell }: CollectedRow): string => `remark ${cell}`;

/** That the duty is not held like this, in words that no name of a leader explains: 取消, 改为3月10日. */
const CHANGED =
  /取消|停止|暂停|改[为到期至在]|对调|调换|调整[到为至]|互换|顺延|推迟|延期|提前|另行|不接访|轮空/;

/** Whether somebody said that a row is to be left out. */
export const isDropped = ({ row, doubts }: DoubtedRow, answers: Answers): boolean =>
  [remarkKey(row), ...doubts.map(problemKey)].some((key) => answers[key] === 'drop');

/** The leaders that somebody chose for names of a row that nobody has, or several. */
export function meansOf(row: CollectedRow, answers: Answers): Readonly<Record<string, string>> {
  const [unknown, ambiguous] = [unknownKey(''), `ambiguous-leader ${row.cell}`];
  const chosen = Object.entries(answers).flatMap(([key, id]): [string, string][] => {
    if (id === 'drop') return [];
    if (key === ambiguous) return [[row.leader, id]];
    if (key.startsWith(`${ambiguous} `)) return [[key.slice(ambiguous.length + 1), id]];
    const name = key.slice(unknown.length);
    return key.startsWith(unknown) && row.leader.includes(name) ? [[name, id]] : [];
  });
  return Object.fromEntries(chosen);
}

/** Whom and what the questions speak of. */
interface Said {
  readonly leaders: SessionView['leaders'];
  readonly dayOf: (date: string) => string;
}

/** The match of all rows as they are written, and of those that are taken as somebody said. */
interface Matches {
  readonly asWritten: TableMatch;
  readonly asMeant: TableMatch;
}

interface Asking extends Said {
  readonly answers: Answers;
  /** Of text a row without a name may have been a merged cell. */
  readonly knowsMerges: boolean;
  readonly words: ReturnType<typeof importPreviewWords>;
  readonly language: PreviewInput['language'];
}

/** What a person decides before a table of duties is taken. */
export function askDuties(
  read: ReadDuties,
  { asWritten, asMeant }: Matches,
  said: Said,
  { answers, language, grids }: PreviewInput,
): ImportQuestion[] {
  const knowsMerges = typeof grids !== 'string' && grids.every((grid) => grid.knowsMerges);
  const asking: Asking = { ...said, answers, language, knowsMerges, words: importPreviewWords(language) };
  return [
    ...unclear(read, asWritten, asking),
    ...unreadRows(read, asking),
    ...remarks(read, asWritten, asking),
    ...unfit(read, asMeant, asking),
    ...unreadColumns(read, asking),
    ...passedOver(read, asking),
  ];
}

type Choice = ImportQuestion['choices'][number];

/** A question, and what was answered, else what is suggested. */
function question(
  { answers }: Asking,
  own: Pick<ImportQuestion, 'key' | 'cells' | 'sentence'>,
  choices: readonly (Pick<Choice, 'id' | 'words'> & { readonly isSuggested?: boolean })[],
): ImportQuestion {
  const all = choices.map(({ isSuggested = false, ...choice }) => ({ ...choice, isSuggested }));
  const ids = all.map(({ id }) => id);
  const answer = answers[own.key];
  const suggested = all.find(({ isSuggested }) => isSuggested)?.id ?? null;
  return { ...own, choices: all, chosen: answer !== undefined && ids.includes(answer) ? answer : suggested };
}

/** Those who go by a name or hold a post. */
const holdersOf = (text: string, leaders: Said['leaders']): Said['leaders'] =>
  leaders.filter(({ name, post }) =>
    [name, post, ...post.split(/[、，,]/)].some((own) => keyOf(own) === keyOf(text)),
  );

/** Names that nobody has, each asked about once, and those that several have, row by row. */
function unclear({ rows }: ReadDuties, { problems }: TableMatch, asking: Asking): ImportQuestion[] {
  const { leaders, words } = asking;
  const asked = new Map<string, ImportQuestion>();
  for (const own of problems) {
    if (own.code !== 'unknown-leader' && own.code !== 'ambiguous-leader') continue;
    const { row } = rows[own.line - 1]!;
    const isUnknown = own.code === 'unknown-leader';
    const names = isUnknown ? (own.candidates ?? (own.nearest === undefined ? [] : [own.nearest])) : [];
    const holders = isUnknown ? [] : holdersOf(own.leader, leaders);
    // of namesakes the list has their posts too: 何某（副县长）
    const isMeant = ({ id, name }: Said['leaders'][number]): boolean =>
      isUnknown
        ? names.some((one) => name === one || name.startsWith(`${one}（`))
        : own.leaders.includes(id) || holders.some((holder) => holder.id === id);
    const key = isUnknown ? unknownKey(own.leader) : ambiguousKey(row, own.leader);
    const cells = [...new Set([...(asked.get(key)?.cells ?? []), row.cell])];
    const sentence = isUnknown ? words.unknown(own.leader, cells.length) : words.ambiguous(own.leader);
    const drop = own.leader === row.leader ? words.choiceOf('drop') : words.dropName(own.leader);
    asked.set(
      key,
      question(asking, { key, cells, sentence }, [
        ...leaders.filter(isMeant).map(({ id, name }) => ({ id, words: words.isLeader(name) })),
        { id: 'drop', words: drop },
      ]),
    );
  }
  return [...asked.values()];
}

/** Rows that could not be read, or may mean another day. */
function unreadRows({ rows, problems }: ReadDuties, asking: Asking): ImportQuestion[] {
  const { words, language } = asking;
  const sentence = (own: TableProblem): string => wordOfRow(own, language).replace(/[。.]$/, '');
  const [drop, take] = (['drop', 'take'] as const).map((id) => ({ id, words: words.choiceOf(id) }));
  const doubts = rows.flatMap((own) => own.doubts);
  const continued = doubts.flatMap((own) => (own.code === 'date-continued' ? [own] : []));
  const missing = problems.flatMap((own) => (own.code === 'leader-missing' ? [own.cell] : []));
  const empty = { key: 'leader-missing', cells: missing, sentence: words.missing(missing.length) };
  return [
    ...(missing.length > 1 ? [question(asking, empty, [{ ...drop!, isSuggested: asking.knowsMerges }])] : []),
    ...problems
      .filter(({ code }) => code !== 'leader-missing' || missing.length === 1)
      .map((own) =>
        question(
          asking,
          { key: problemKey(own), cells: 'cell' in own ? [own.cell] : [], sentence: sentence(own) },
          [drop!],
        ),
      ),
    ...doubts.flatMap((own) =>
      own.code === 'date-continued' || !('cell' in own)
        ? []
        : [
            question(asking, { key: problemKey(own), cells: [own.cell], sentence: sentence(own) }, [
              take!,
              drop!,
            ]),
          ],
    ),
    ...continued.slice(0, 1).map((own) =>
      question(
        asking,
        {
          key: problemKey(own),
          cells: continued.map(({ cell }) => cell),
          sentence: words.continued(continued.map(({ name }) => name)),
        },
        [{ ...take!, isSuggested: true }, drop!],
      ),
    ),
  ];
}

/** Remarks by which the duty is not held as the table has it. */
function remarks({ rows }: ReadDuties, { doubts }: TableMatch, asking: Asking): ImportQuestion[] {
  const { words, dayOf } = asking;
  return rows.flatMap(({ row }, at) => {
    const may = doubts.filter(({ code, line }) => code === 'another-may-serve' && line === at + 1);
    const changed = [row.remark, row.leader].filter((text) => text !== undefined && CHANGED.test(text));
    const written = [...new Set([...may.map((own) => own.written), ...changed])].join('；');
    if (written === '') return [];
    const sentence = words.remark(dayOf(row.date), written);
    return [
      question(asking, { key: remarkKey(row), cells: [row.cell], sentence }, [
        { id: 'take', words: words.takeAs(row.leader) },
        { id: 'drop', words: words.choiceOf('drop') },
      ]),
    ];
  });
}

/** Rows that fit no place. */
const unfit = ({ rows }: ReadDuties, { problems }: TableMatch, asking: Asking): ImportQuestion[] =>
  problems.flatMap((own) => {
    if (own.code === 'unknown-leader' || own.code === 'ambiguous-leader') return [];
    const { row } = rows[own.line - 1]!;
    const { words, dayOf } = asking;
    const date = 'date' in own ? own.date : row.date;
    const leader = 'leader' in own ? own.leader : row.leader;
    // of a row that speaks of several days, and of a cell with several names, each is told of
    const more = [...(row.to === undefined ? [] : [date]), ...(leader === row.leader ? [] : [leader])];
    const key = [own.code, row.cell, ...more].join(' ');
    const sentence = words.unfit[own.code](dayOf(date), leader);
    return [
      question(asking, { key, cells: [row.cell], sentence }, [{ id: 'drop', words: words.choiceOf('drop') }]),
    ];
  });

/** Columns that are not read; where people seem to be named in one, somebody says what they are. */
const unreadColumns = ({ unread }: ReadDuties, asking: Asking): ImportQuestion[] =>
  unread.map(({ cell, head, cells, isOfPeople }) => {
    const { words } = asking;
    const own = { key: `column ${cell}`, cells: [cell], sentence: words.columnUnread(head, cells) };
    const drop = { id: 'drop', words: words.columnChoice.drop };
    const people = (['also', 'instead'] as const).map((id) => ({ id, words: words.columnChoice[id] }));
    return question(asking, own, isOfPeople ? [...people, drop] : [{ ...drop, isSuggested: true }]);
  });

/** Lines that say one thing alone, asked about once. */
function passedOver({ passedOver: lines }: ReadDuties, asking: Asking): ImportQuestion[] {
  const { words } = asking;
  if (lines.length === 0) return [];
  const sentence = words.linesAlone(lines.map(({ said }) => said));
  const drop = { id: 'drop', words: words.columnChoice.drop, isSuggested: true };
  return [question(asking, { key: 'lines', cells: lines.map(({ cell }) => cell), sentence }, [drop])];
}
