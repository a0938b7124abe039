import type { Doings } from '../shell/session-controller.ts';
import type { SessionView } from '../session-types.ts';
import type { ElementLanguage } from '../words.ts';

const texts = {
  'zh-CN': {
    empty: (places: number) => `${places}班没有人`,
    broken: (issues: number) => `${issues}处违反规定`,
    invalid: '方案还不成立',
    notYet: (what: string[]) =>
      `还不能打印：${what.join('，')}。请在列表中换人补上，或重新安排（F9），再打印。`,
    noRoster: '还不能打印：方案有错误，还排不出值班表。请在“名单与规则”中改正，安排以后再打印。',
  },
  en: {
    empty: (places: number) => `${places === 1 ? '1 place is' : `${places} places are`} empty`,
    broken: (issues: number) => `hard rules are broken ${issues === 1 ? 'once' : `${issues} times`}`,
    invalid: 'the roster does not hold yet',
    notYet: (what: string[]) =>
      `It cannot be printed yet: ${what.join(', ')}. Choose somebody in the list or plan again (F9), then print.`,
    noRoster:
      'It cannot be printed yet: the document has errors, so that there is no roster. Mend them under “People and rules” and plan, then print.',
  },
};

/** Why a roster is not for the public yet, and what to do about it; `null` for an error that says something else. */
function whyNot(
  { name }: Error,
  { headline, issues }: SessionView,
  language: ElementLanguage,
): string | null {
  const words = texts[language];
  if (name === 'NoRosterError') return words.noRoster;
  if (name !== 'UnpublishableRosterError') return null;
  const broken = issues.filter(({ level, given }) => level === 'hard' && !given).length;
  const what = [
    ...(headline.empty > 0 ? [words.empty(headline.empty)] : []),
    ...(broken > 0 ? [words.broken(broken)] : []),
  ];
  return words.notYet(what.length > 0 ? what : [words.invalid]);
}

/** Prints the official table or that of a month, and nothing of the screen; of a roster that is not for the public yet, says why. */
export async function printRoster(
  doings: Doings,
  view: SessionView,
  language: ElementLanguage,
  month: string | null = null,
): Promise<void> {
  const roster = await doings.ask(
    async (session) => session.read?.('publicRoster'),
    (error) => whyNot(error, view, language),
  );
  if (!roster) return;
  const [{ printNotice }, { tableOfMonth }] = await Promise.all([
    import('./notice.ts'),
    import('@lunzhi/core/notice'),
  ]);
  await printNotice(month === null ? roster : tableOfMonth(roster, month));
}
