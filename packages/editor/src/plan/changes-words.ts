import { catalogue } from '../words.ts';

/** Of the days that were changed. */
export const changesWords = catalogue(
  'changes',
  {
    notice: '调整通知',
    notChanged: '还没有改动。换人、调班或重排以后，改了的日子列在这里。',
    changedHead: (count: number) => `改动的${count}班`,
    sameHolder: '人没有变，表上别处有变',
    dropped: (count: number) => `另有${count}班取消`,
    was: '原',
    now: '现',
  },
  {
    notice: 'Change notice',
    notChanged: 'Nothing has changed yet. Changed days will be listed here.',
    changedHead: (count) => `${count} duties changed`,
    sameHolder: 'the same leader; his row has changed otherwise',
    dropped: (count) => `${count} more duties are dropped`,
    was: 'Was',
    now: 'Now',
  },
);
