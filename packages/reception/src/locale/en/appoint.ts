import type { UnplacedReason } from '../../appoint/unplaced.ts';
import type { appoint as zh } from '../zh-CN/appoint.ts';

const why: Readonly<Record<UnplacedReason, string>> = {
  full: 'every sitting that fits is full',
  declined: 'the leaders of every sitting that fits have declined',
  later: 'no sitting of these weeks fits',
  recused: 'every leader who answers for it is recused',
  nobody: 'no leader who sits from now on answers for it; check its townships, sectors and projects',
};

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const appoint: typeof zh = {
  headline({ sittings, placed, fixed, idle, late, unplaced }) {
    const notes = [
      late > 0 ? `${late} arranged now after the day by which they should be heard` : '',
      unplaced > 0 ? `${many(unplaced, 'case')} without a sitting` : '',
    ].filter((note) => note !== '');
    const free = idle > 0 ? `, ${many(idle, 'sitting')} free` : '';
    return `${many(placed + fixed, 'case')} in ${many(sittings, 'sitting')}${free}${notes.length > 0 ? `; ${notes.join(', ')}` : ''}.`;
  },

  notes: ({ wanted, moved, lost, past, isProven }) => [
    isProven
      ? 'Proven: compared level by level, no arrangement is better.'
      : 'Not proven to be the best: so many cases may move that the search was stopped after a number of steps.',
    ...(wanted > 0 ? [`A case would fit ${many(wanted, 'free sitting')}, but is heard elsewhere.`] : []),
    ...(moved > 0
      ? [`${many(moved, 'case')} arranged before ${moved === 1 ? 'has' : 'have'} moved or lost a sitting.`]
      : []),
    ...(lost > 0
      ? [
          `${many(lost, 'appointment')} ${lost === 1 ? 'is' : 'are'} off because the leader has changed; consent is to be asked again.`,
        ]
      : []),
    ...(past > 0
      ? [
          `${many(past, 'appointment')} ${past === 1 ? 'is' : 'are'} off because the day is past and no reception is recorded; record receptions that took place first.`,
        ]
      : []),
  ],

  unplaced(reason, next) {
    const cause = why[reason];
    const then = next === null ? '' : `; the next that fits is ${next}`;
    return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}${then}.`;
  },

  visits({ planned, missing: without, made }) {
    const notes = [made > 0 ? `${made} made already` : '', without > 0 ? `${without} cannot be planned` : ''];
    return `${many(planned, 'visit')} planned${notes
      .filter((note) => note !== '')
      .map((note) => `, ${note}`)
      .join('')}.`;
  },
};
