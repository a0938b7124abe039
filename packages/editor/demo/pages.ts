import type { Sheet } from '@lunzhi/formats';

/** A piece of a sheet that is never parted: a block, or a row of a table. */
interface Piece {
  readonly element: HTMLElement;
  readonly height: number;
  /** Its own table, of a row. */
  readonly table: HTMLTableElement | null;
  readonly isWithNext: boolean;
  readonly beginsPage: boolean;
}

const heightOf = (element: Element): number => {
  const { marginTop, marginBottom } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return element.getBoundingClientRect().height + parseFloat(marginTop) + parseFloat(marginBottom);
};

function piecesOf(sheet: HTMLElement): Piece[] {
  return [...sheet.children].flatMap((child): Piece[] => {
    const element = child as HTMLElement;
    if (element.matches('table:not(.form)'))
      return [...element.querySelectorAll<HTMLElement>('tbody > tr')].map((row) => ({
        element: row,
        height: row.getBoundingClientRect().height,
        table: element as HTMLTableElement,
        isWithNext: row.classList.contains('kept'),
        beginsPage: false,
      }));
    return [
      {
        element,
        height: heightOf(element),
        table: null,
        isWithNext: element.matches('h1, h2, h3, .attachment, .subtitle, .before-signature'),
        beginsPage: element.matches('.attachment') && element.previousElementSibling?.className !== 'marking',
      },
    ];
  });
}

/** A table with the head and the columns of another, and no rows yet. */
function tableLike(table: HTMLTableElement): HTMLTableElement {
  const copy = table.cloneNode(false) as HTMLTableElement;
  for (const part of table.querySelectorAll('colgroup, thead')) copy.append(part.cloneNode(true));
  copy.append(table.ownerDocument.createElement('tbody'));
  return copy;
}

/** Pieces by the page that they come to stand on: what belongs to the next piece goes there with it. */
function pagesOf(pieces: readonly Piece[], room: number): Piece[][] {
  const pages: Piece[][] = [[]];
  let used = 0;
  pieces.forEach((piece, index) => {
    const page = pages[pages.length - 1]!;
    const previous = pieces[index - 1];
    // the head of a table stands on each of its pages
    const head = (of: Piece): number => of.table?.tHead?.getBoundingClientRect().height ?? 0;
    const isNewTable = piece.table !== null && piece.table !== previous?.table;
    const needed = piece.height + (isNewTable ? head(piece) : 0);
    if (page.length > 0 && (piece.beginsPage || used + needed > room)) {
      const moved: Piece[] = [];
      while (!piece.beginsPage && page.length > 1 && page[page.length - 1]!.isWithNext)
        moved.unshift(page.pop()!);
      pages.push([...moved, piece]);
      used = [...moved, piece].reduce((sum, own) => sum + own.height, 0) + head(moved[0] ?? piece);
    } else {
      page.push(piece);
      used += needed;
    }
  });
  return pages;
}

/**
 * Lays the sheets of a paper out as the pages that a printer would make of them, each with its number at the outer side.
 *
 * @param paper the page that a writer has made, as it is shown
 * @returns its pages
 */
export function layOutPages(paper: Document, { width, textHeight }: Sheet): HTMLElement[] {
  const pages: HTMLElement[] = [];
  for (const sheet of paper.querySelectorAll<HTMLElement>('main.sheet')) {
    const room = (sheet.getBoundingClientRect().width / width) * textHeight;
    for (const pieces of pagesOf(piecesOf(sheet), room)) {
      const page = sheet.cloneNode(false) as HTMLElement;
      let table: HTMLTableElement | null = null;
      for (const { element, table: own } of pieces) {
        if (own === null) page.append(element.cloneNode(true));
        else {
          const last = page.lastElementChild;
          table = last?.matches('table') ? (last as HTMLTableElement) : tableLike(own);
          if (table !== last) page.append(table);
          table.tBodies[0]!.append(element.cloneNode(true));
        }
      }
      const number = paper.createElement('p');
      pages.push(page);
      number.className = `page-number ${pages.length % 2 === 1 ? 'odd' : 'even'}`;
      number.textContent = `— ${pages.length} —`;
      page.append(number);
    }
  }
  paper.body.replaceChildren(...pages);
  return pages;
}

/** How pages are shown on a screen, over the style of the paper itself. */
export function pagesStyle({ width, height, top, binding, textWidth, textHeight }: Sheet): string {
  const [right, bottom] = [width - binding - textWidth, height - top - textHeight];
  return `
html, body { background: none; height: ${height}mm; overflow: hidden; }
body { display: flex; gap: 6mm; width: max-content; }
.sheet { position: relative; flex: none; width: ${width}mm !important; height: ${height}mm; margin: 0 !important; padding: ${top}mm ${right}mm ${bottom}mm ${binding}mm !important; overflow: hidden; }
.sheet[hidden] { display: none; }
.page-number { position: absolute; bottom: ${bottom - 14}mm; margin: 0; font: 14pt/1 "宋体", SimSun, "Songti SC", "Noto Serif CJK SC", serif; letter-spacing: 0; }
.page-number.odd { right: calc(${right}mm + 14pt); }
.page-number.even { left: calc(${binding}mm + 14pt); }
.framed .sheet::after { content: ""; position: absolute; left: ${binding}mm; top: ${top}mm; width: ${textWidth}mm; height: ${textHeight}mm; border: 1px dashed #8dbac4; pointer-events: none; }
`;
}
