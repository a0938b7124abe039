import type { SessionView } from '@lunzhi/core';
import type { SessionController } from '../shell/session-controller.ts';
import type { ElementLanguage } from '../words.ts';
import { unprintableWords } from './words.ts';

/** Why a roster is not for the public yet, and what to do about it; `null` for an error that says something else. */
function whyNot(
  { name }: Error,
  { headline, issues }: SessionView,
  language: ElementLanguage,
): string | null {
  const words = unprintableWords(language);
  if (name === 'NoRosterError') return words.noRoster;
  if (name !== 'UnpublishableRosterError') return null;
  const broken = issues.filter(({ level, given }) => level === 'hard' && !given).length;
  const what = [
    ...(headline.empty > 0 ? [words.empty(headline.empty)] : []),
    ...(broken > 0 ? [words.broken(broken)] : []),
  ];
  return words.notYet(what.length > 0 ? what.join(words.comma) : words.invalid);
}

/** Prints the official table or that of a month, and nothing of the screen; of a roster that is not for the public yet, says why. */
export async function printRoster(
  controller: SessionController,
  view: SessionView,
  language: ElementLanguage,
  month: string | null = null,
): Promise<void> {
  const roster = await controller.ask(
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
