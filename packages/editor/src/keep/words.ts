import { chinaDate, chinaTime } from '../board/clock.ts';
import { catalogue, dayWords, type ElementLanguage } from '../words.ts';
import type { KeepState } from './keeper.ts';

/** 9:12; with the day where that is another than today: 2月18日 17:42. */
function moment(at: number, now: number, language: ElementLanguage): string {
  const [day, time] = [chinaDate(at), chinaTime(at)];
  return day === chinaDate(now) ? time : `${dayWords(day, language)} ${time}`;
}

/** What a page that keeps acts says, in a language. */
export const keepWords = catalogue(
  'keep',
  {
    keeping: '正在暂存',
    kept: (at: number, now: number) => `已暂存 ${moment(at, now, 'zh-CN')}`,
    failed: '暂存不了',
    toFile: '保存为文件',
    others: '这份值班表在另一个窗口也开着，两边的改动不会合到一起；请只在一个窗口里改。',
    found: (title: string, at: number, now: number) =>
      `找到上次没有保存的「${title}」，暂存于${moment(at, now, 'zh-CN')}`,
    goOn: '接着做',
    drop: '不要了',
    reallyDrop: (title: string) => `「${title}」里没有存盘的改动会删掉，找不回来。确定不要了吗？`,
    isGone: '这份没有存盘的改动已经在另一个窗口里接着做，或者删掉了。',
  },
  {
    keeping: 'Keeping …',
    kept: (at: number, now: number) => `Kept at ${moment(at, now, 'en')}`,
    failed: 'Cannot be kept',
    toFile: 'Save to a file',
    others:
      'This roster is open in another window too. Changes made there and here are not merged: make them in one window only.',
    found: (title: string, at: number, now: number) =>
      `Work that was not saved was found: “${title}”, kept at ${moment(at, now, 'en')}`,
    goOn: 'Go on',
    drop: 'Discard',
    reallyDrop: (title) =>
      `The changes to “${title}” that were not saved will be deleted for ever. Discard them?`,
    isGone: 'This work goes on in another window already, or was discarded.',
  },
);

/** The mark of a state; empty where there is nothing to say. */
export function keepMark(state: KeepState, now: number, language: ElementLanguage): string {
  const words = keepWords(language);
  if (state.kind === 'idle') return '';
  return state.kind === 'kept' ? words.kept(state.at, now) : words[state.kind];
}
