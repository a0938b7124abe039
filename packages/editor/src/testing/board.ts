import type { RosterBoard } from '../board/board.ts';
import { donganPublic } from './public-roster.ts';

export const nameOn = (date: string): string => donganPublic.rows.find((row) => row.date === date)!.name;

export async function mount(
  roster: RosterBoard['roster'] = donganPublic,
  now: string | null = '2024-02-19',
  theme = 'light',
): Promise<RosterBoard> {
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML = '';
  document.body.style.margin = '0';
  const board = document.createElement('roster-board');
  board.setAttribute('theme', theme);
  Object.assign(board, { roster, now });
  document.body.append(board);
  await board.updateComplete;
  return board;
}

export const today = (board: RosterBoard): string =>
  (board.renderRoot.querySelector('.today')?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const said = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** Nothing is cut off at the edges of the screen or of its parts; what is too long ends at the end of a line. */
export const overflows = (board: RosterBoard): string[] => [
  ...[...board.renderRoot.querySelectorAll('p, dd')]
    .filter((line) => line.scrollWidth > line.clientWidth + 1)
    .map(({ className }) => className),
  ...['.today', '.next', 'header', 'footer'].filter((part) => {
    const box = board.renderRoot.querySelector(part)!;
    return (
      box.scrollWidth > box.clientWidth + 1 ||
      box.scrollHeight > box.clientHeight + 1 ||
      box.getBoundingClientRect().right > innerWidth + 1
    );
  }),
];
