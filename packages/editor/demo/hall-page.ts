import '../src/board-define.ts';
import type { Hall } from './hall.ts';
import { words } from './texts.ts';

const KEPT = 'hall';
const board = document.querySelector('roster-board')!;

function show({ roster, now, language }: Hall): void {
  Object.assign(board, { roster, now });
  document.documentElement.lang = language;
  document.title = words.hallTitle[language];
}

// what it shows outlives the window of the editor
const kept = sessionStorage.getItem(KEPT);
if (kept !== null) show(JSON.parse(kept) as Hall);
addEventListener('message', ({ source, origin, data }: MessageEvent<Hall>) => {
  if (source !== opener || origin !== location.origin) return;
  sessionStorage.setItem(KEPT, JSON.stringify(data));
  show(data);
});
// says nothing but that it is there
(opener as Window | null)?.postMessage('hall', '*');

addEventListener('click', () => {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
});
