import { keyOf } from '@lunzhi/core/internal';
import { doubtKey, type Answers, type LeadersDoubt } from './doubts.ts';
import { columnOf } from './columns.ts';
import { absencesOf } from './absences.ts';

/** What a doubt leaves to choose from; the first is suggested where it loses and moves nothing. */
export interface Choices {
  readonly ids: readonly string[];
  readonly suggested: string | null;
}

/** What is known of the document beside its lists. */
export interface Surroundings {
  readonly year: number | undefined;
  /** Ids of leaders who hold places. */
  readonly serving: ReadonlySet<string>;
  /** Names of the document's leaders, as they are compared, in its order. */
  readonly names: readonly string[];
}

/** Facts about people that no roster needs. */
const PERSONAL = /性别|民族|出生|年龄|籍贯|学历|党派|政治面貌|入党|参加工作|身份证|照片/;

const oneOf = (...ids: string[]): Choices => ({ ids, suggested: null });
const rather = (...ids: string[]): Choices => ({ ids, suggested: ids[0]! });

const isOfPeople = (head: string): boolean => ['name', 'nameAndPost'].includes(columnOf(head)?.column ?? '');

/** Whether a list has all of some names, and in another order. */
function haveAnotherOrder(names: readonly string[], list: readonly string[]): boolean {
  const places = names.map((name) => list.indexOf(name));
  return !places.includes(-1) && places.some((place, at) => at > 0 && place < places[at - 1]!);
}

/** What a person decides of a doubt; `null` of one that moves no word, or that nothing can be read for. */
export function choicesOf(own: LeadersDoubt, { year, serving, names }: Surroundings): Choices | null {
  switch (own.code) {
    case 'whole-field':
      return rather('print', 'note');
    case 'bracket-open':
      return rather('paired', 'as-written');
    case 'name-glued':
      return own.isUnsure ? oneOf('apart', 'as-written') : rather('apart', 'as-written');
    case 'rank-doubled':
      return haveAnotherOrder(own.names.map(keyOf), names) ? oneOf('row', 'document') : rather('row');
    case 'column-ignored':
      return own.cells === 0
        ? null
        : PERSONAL.test(own.head)
          ? rather('drop', 'note')
          : rather('note', 'drop');
    case 'column-twice':
      // a second name is somebody else, and no remark about the first
      return isOfPeople(own.head) ? oneOf('note', 'drop') : rather('note', 'drop');
    case 'line-passed-over':
      return own.because === 'no-name' ? oneOf('drop') : rather('drop');
    case 'other-sheet':
      return oneOf('leave', 'instead');
    case 'row-continued':
      return rather('join', 'drop');
    case 'several-names':
      return oneOf('split', 'one');
    case 'same-name':
      return own.isSamePost ? rather('same', 'two') : oneOf('two', 'same');
    case 'title-shared':
      return oneOf('title');
    case 'note-as-absence': {
      const { unread, absences } = absencesOf(own.written, { year });
      return unread.length === 0 && absences.length > 0 ? rather('absence', 'note') : oneOf('note');
    }
    case 'note-as-leaving':
      return oneOf('plan', 'drop');
    case 'near-miss':
      return own.meant.includes('、') ? oneOf('new') : oneOf('same', 'new');
    case 'absence-unread':
      return oneOf('note');
    case 'absence-whole-period':
      return rather('period', 'note');
    case 'day-shortened':
      return oneOf('as-written', 'zero');
    case 'not-a-link':
    case 'share-unread':
      return rather('note');
    case 'text-shortened':
      return oneOf('cut');
    case 'not-in-table':
      // whoever serves and has left is not to stay without a word
      return serving.has(own.id) ? oneOf('leave', 'keep') : rather('keep', 'remove');
    case 'posts-kept':
      return oneOf('document', 'table');
    default:
      return null;
  }
}

/** The answers that stand: those that are among the choices, else what is suggested. */
export function withSuggestions(
  doubts: readonly LeadersDoubt[],
  answers: Answers,
  surroundings: Surroundings,
): Answers {
  const decided: Record<string, string> = {};
  for (const own of doubts) {
    const choices = choicesOf(own, surroundings);
    const key = doubtKey(own);
    const answer = answers[key] ?? '';
    const stands = choices?.ids.includes(answer) ? answer : choices?.suggested;
    if (typeof stands === 'string') decided[key] = stands;
  }
  return decided;
}
