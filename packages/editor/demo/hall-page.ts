import '../src/board-define.ts';
import { type Hall, HALL_KEY } from './hall.ts';
import { words } from './texts.ts';

const board = document.querySelector('roster-board')!;

function show(kept: string | null): void {
  if (kept === null) return;
  const { roster, now, language } = JSON.parse(kept) as Hall;
  Object.assign(board, { roster, now });
  document.documentElement.lang = language;
  document.title = words.hallTitle[language];
}

show(localStorage.getItem(HALL_KEY));
addEventListener('storage', ({ key, newValue }) => {
  if (key === HALL_KEY) show(newValue);
});

addEventListener('click', () => {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
});
