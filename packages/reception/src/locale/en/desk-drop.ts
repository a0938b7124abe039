import { dateWords, list } from '@lunzhi/core/internal';
import type { dropWords as chinese } from '../zh-CN/desk-drop.ts';

const day = (date: string): string => dateWords(date, 'en');
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const responsibilities = { project: 'commands', sector: 'in charge of', township: 'linked with' } as const;

/** What a case in the hand would meet, and one that is being registered. */
export const dropWords: typeof chinese = {
  responsibilities,
  drop: {
    refusal: (refusal, ahead) =>
      refusal.why === 'full'
        ? `full, ${refusal.most}`
        : {
            past: 'over',
            today: 'today, too late',
            'not-his': 'does not answer for it',
            'here-already': 'arranged here already',
            recused: 'recused',
            declined: 'has declined',
            'too-late': `too late: ${ahead} working ${ahead === 1 ? 'day’s' : 'days’'} notice`,
          }[refusal.why],
    cannot: 'Cannot be put here. ',
    good: 'Can be put here. ',
    costly: 'Can be put here, at a cost. ',
    others: (count) =>
      count === 0
        ? 'No other sitting fits.'
        : count === 1
          ? '1 other sitting fits.'
          : `${count} other sittings fit.`,
    fits: (tie, own) => ({
      mood: 'ok',
      strong: 'Fits: ',
      rest: `${responsibilities[tie]} ${list(own, 'en')}, not recused`,
    }),
    waits: ({ before, after, since }) => ({
      mood: before !== null && after > before ? 'warn' : 'ok',
      strong:
        before === null
          ? 'Waits: '
          : after > before
            ? `${days(after - before)} longer: `
            : after < before
              ? `${days(before - after)} shorter: `
              : 'Waits as long: ',
      rest: `${before === null ? '' : `${before} → `}${days(after)} (since ${day(since)})`,
    }),
    hearBy: ({ hearBy, before, after }) =>
      after > 0
        ? {
            mood: 'bad',
            strong: `After ${day(hearBy)}, to be heard by: `,
            rest: `${before === null ? '' : `${before} → `}${days(after)} over`,
          }
        : {
            mood: 'ok',
            strong: `By ${day(hearBy)}, as it should be`,
            rest: before ? `, was ${days(before)} over` : '',
          },
    consent: ({ isVoid, leader }) =>
      isVoid
        ? { mood: 'warn', strong: 'Consent is void: ', rest: `ask ${leader}` }
        : { mood: 'plain', strong: '', rest: `${leader} is to be asked` },
    invitation: ({ isSent, date, isLeftEmpty }) => ({
      mood: isSent || isLeftEmpty ? 'warn' : 'plain',
      strong: isSent ? 'Recall the invitation: ' : '',
      rest: `${isSent ? 'it was sent' : 'none was sent'}; ${day(date)} ${isLeftEmpty ? 'will be empty' : 'is not left empty'}`,
    }),
  },
  alike: ({ id, belongs, on, title, same }) => `${id} ${belongs}, ${day(on)}: ${title} (${list(same, 'en')})`,
  same: { name: 'same name', phone: 'same telephone', place: 'same township', about: 'alike' },
  draft: {
    noPlace: 'Give a township or sector to see who hears it',
    today: (leader) => `Today’s leader answers for it: ${leader}`,
    later: (seat) => `Not for today’s leader; could be ${seat}`,
    waits: (own, over) => `waits ${days(own)}, ${over > 0 ? `${days(over)} over` : 'in time'}`,
    full: (seat, most) => `${seat} is full (${most})`,
    nobody: 'Nobody who sits answers for it; register it, then forward it',
    choose: (most, article) => `More than ${most}: representatives are to be chosen (${article})`,
    tooMany: (most, article) => `At most ${most} representatives (${article})`,
    enough: (most, article) => `no more than ${most} (${article})`,
  },
};
