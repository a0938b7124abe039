import type { appoint as zh } from '../zh-CN/appoint.ts';
import { day } from './dates.ts';

export const appoint: typeof zh = {
  day,
  new: 'new',
  moved: 'moved',
  late: 'late',
  written: (path, entries) =>
    entries === 0
      ? `Nothing has changed; ${path} is as it was.`
      : `${entries} ${entries === 1 ? 'entry' : 'entries'} written to ${path}.`,
  nothingWritten: 'Nothing was written.',
  cases: (ids) => (ids.length === 0 ? '' : `${ids.length} waiting: ${ids.join(', ')}`),
  missing: (from, to) => `${day(from)} to ${day(to)}`,
  files: (paths) => `Written: ${paths.join(', ')}`,
};
