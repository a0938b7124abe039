import type { DeskContext } from './context.ts';
import type { CaseRow, DeskView, HeadlineView, Page, SittingView, Step, TodayView } from './view.ts';
import { type DeskWords, deskWordsIn } from './words.ts';

interface Given {
  readonly cases: readonly CaseRow[];
  readonly sittings: readonly SittingView[];
  readonly today: TodayView;
  readonly context: DeskContext;
}

/** The sentence at the top of each page: how things stand, and what to do next. */
export function headlinesOf(given: Given): DeskView['headlines'] {
  const words = deskWordsIn(given.context.language);
  const later: HeadlineView = { mood: 'plain', strong: '', rest: '', next: null };
  return {
    today: todayHeadline(given, words),
    weeks: weeksHeadline(given, words),
    pool: poolHeadline(given, words),
    circular: {
      ...later,
      strong: words.headlines.circular(given.cases.filter(({ isOverdue }) => isOverdue).length),
    },
    visits: { ...later, strong: words.headlines.visits },
  };
}

const idsOf = (rows: readonly CaseRow[]): readonly string[] => rows.map(({ id }) => id);

const step = (page: Page, words: string, more: Omit<Step, 'words' | 'page'> = {}): Step => ({
  words,
  page,
  ...more,
});

function todayHeadline({ cases, today }: Given, { headlines }: DeskWords): HeadlineView {
  const { sittings, appointments, walkIns } = today;
  const register = step('today', headlines.register, { does: 'register' });
  const rowById = new Map(cases.map((row) => [row.id, row]));
  if (sittings.length === 0) {
    const dayless = walkIns.filter((own) => ['registered', 'waiting'].includes(rowById.get(own.case)!.stage));
    return {
      mood: 'plain',
      strong: headlines.nobodySits,
      rest: [today.next, dayless.length > 0 ? headlines.walkInsWait(dayless.length) : ''].join(''),
      next: register,
    };
  }
  const replaced = appointments.filter((own) => rowById.get(own.case)?.appointment?.state === 'void');
  if (replaced.length > 0) {
    const seat = sittings.find(({ instead }) => instead !== '') ?? sittings[0]!;
    return {
      mood: 'warn',
      strong: headlines.replaced(seat.instead, seat.post),
      rest: headlines.replacedRest(replaced.length),
      next: step('today', headlines.askByPhone(replaced.length), {
        does: 'renew',
        cases: replaced.map((own) => own.case),
      }),
    };
  }
  const all = [...appointments, ...walkIns];
  const hearing = all.find(({ arrival }) => arrival === 'hearing');
  const walkInsHere = walkIns.filter(({ arrival, mood }) => arrival === 'here' && mood === 'ok');
  const here = [...appointments.filter(({ arrival }) => arrival === 'here'), ...walkInsHere];
  const waiting = {
    appointed: here.length - walkInsHere.length,
    walkIns: walkInsHere.length,
    toCome: appointments.filter(({ arrival }) => arrival === 'absent').length,
  };
  const heard = all.filter(({ arrival }) => arrival === 'heard').length;
  if (hearing)
    return {
      mood: 'plain',
      strong: headlines.hearing(heard + 1, waiting),
      rest: '',
      next: step('today', headlines.writeOutcome, { case: hearing.case }),
    };
  const [next] = here;
  if (next)
    return {
      mood: 'plain',
      strong: headlines.waiting(heard, waiting),
      rest: '',
      next: step('today', headlines.call(rowById.get(next.case)?.title ?? ''), {
        does: 'call',
        case: next.case,
      }),
    };
  if (waiting.toCome > 0)
    return { mood: 'plain', strong: headlines.waiting(heard, waiting), rest: '', next: register };
  return {
    mood: heard > 0 ? 'ok' : 'plain',
    strong: heard > 0 ? headlines.allHeard(heard) : headlines.nobodyComes,
    rest: '',
    next: register,
  };
}

function weeksHeadline({ cases, sittings, context }: Given, { headlines }: DeskWords): HeadlineView {
  const coming = sittings.filter(({ date }) => date >= context.today);
  const rowById = new Map(cases.map((row) => [row.id, row]));
  const arranged = coming.flatMap((own) => own.cases.flatMap((id) => rowById.get(id) ?? []));
  const empty = coming.filter((own) => own.cases.length === 0).length;
  const late = arranged.filter(({ next }) => next?.mood === 'warn').length;
  const waiting = cases.filter(({ stage }) => stage === 'waiting');
  const of = (state: string): readonly string[] =>
    idsOf(arranged.filter(({ appointment }) => appointment?.state === state));
  return {
    mood: late > 0 || of('void').length > 0 ? 'warn' : 'ok',
    strong: headlines.arranged(coming.length, arranged.length, empty),
    rest: headlines.arrangedRest(late, waiting.length),
    next: nextInWeeks(of, placeable(waiting, coming), headlines),
  };
}

/** Those that a sitting of the coming weeks has room for. */
const placeable = (waiting: readonly CaseRow[], coming: readonly SittingView[]): readonly CaseRow[] =>
  waiting.filter(({ next }) => coming.some(({ shift }) => shift === next?.shift));

function nextInWeeks(
  of: (state: string) => readonly string[],
  waiting: readonly CaseRow[],
  headlines: DeskWords['headlines'],
): Step | null {
  const lost = of('void');
  if (lost.length > 0) return step('weeks', headlines.renew(lost.length), { does: 'renew', cases: lost });
  const toInvite = of('consented');
  if (toInvite.length > 0)
    return step('weeks', headlines.invite(toInvite.length), { does: 'invite', cases: toInvite });
  const toAsk = of('to-ask');
  if (toAsk.length > 0) return step('weeks', headlines.ask(toAsk.length), { does: 'ask', cases: toAsk });
  if (waiting.length > 0) return step('weeks', headlines.arrange(waiting.length), { does: 'arrange' });
  const asked = of('asked');
  return asked.length > 0
    ? step('weeks', headlines.consent(asked.length), { does: 'consent', cases: asked })
    : null;
}

function poolHeadline({ cases, sittings, context }: Given, { headlines }: DeskWords): HeadlineView {
  const pool = cases.filter(({ hearBy }) => hearBy !== null);
  const over = pool.filter(({ hearBy }) => hearBy!.mood === 'bad').length;
  const near = pool.filter(({ hearBy }) => hearBy!.mood === 'warn').length;
  const excluded = cases.filter(({ stage }) => stage === 'excluded').length;
  const toScreen = cases.filter(({ stage }) => stage === 'registered');
  const waiting = placeable(
    cases.filter(({ stage }) => stage === 'waiting'),
    sittings.filter(({ date }) => date >= context.today),
  );
  return {
    mood: over > 0 ? 'warn' : 'ok',
    strong: headlines.pool(pool.length, over, near),
    rest: headlines.poolRest(excluded),
    next:
      toScreen.length > 0
        ? step('pool', headlines.screen(toScreen.length), { does: 'screen', cases: idsOf(toScreen) })
        : waiting.length > 0
          ? step('weeks', headlines.arrange(waiting.length), { does: 'arrange' })
          : null,
  };
}
