import type * as Docx from 'docx';
import { sectionBlocks } from './docx-blocks.ts';
import { fontOf, type Library, run, twipsOfMillimetres, twipsOfPoints } from './docx-text.ts';
import { coreProperties, customProperties, fontTable, styles, withoutTimes } from './docx-package.ts';
import { type Layout, layoutOf, LOW, marking, pageNumber } from './manner.ts';
import type { Paper } from './paper.ts';

/** The only way to the library: loaded when a file of Word is written, not before. */
const library = (): Promise<Library> => import('docx');

const marginsOf = ({ width, height, top, binding, textWidth, textHeight }: Layout) => ({
  top,
  bottom: height - top - textHeight,
  left: binding,
  right: width - binding - textWidth,
  header: top - 10,
  footer: height - top - textHeight - pageNumber.below - 7,
});

const twips = <Key extends string>(lengths: Readonly<Record<Key, number>>): Record<Key, number> =>
  Object.fromEntries(
    Object.entries<number>(lengths).map(([key, length]) => [key, twipsOfMillimetres(length)]),
  ) as Record<Key, number>;

/** The page number at the outer side, a character in. */
function footer(lib: Library, side: 'left' | 'right'): Docx.Footer {
  const numbered = new lib.TextRun({
    children: ['— ', lib.PageNumber.CURRENT, ' —'],
    font: fontOf('number'),
    size: pageNumber.size * 2,
  });
  return new lib.Footer({
    children: [
      new lib.Paragraph({
        alignment: side,
        indent: { [side]: twipsOfPoints(pageNumber.size) },
        children: [numbered],
      }),
    ],
  });
}

function header(lib: Library, text: string, room: number): Docx.Header {
  const said = run({ lib, scale: 1, room }, text, { font: 'head', size: marking.size });
  return new lib.Header({ children: [new lib.Paragraph({ children: [said] })] });
}

function section(lib: Library, paper: Paper) {
  const layout = layoutOf(paper);
  const { width, height, scale, room } = layout;
  const isAcross = width > height;
  const head = header(lib, paper.marking ?? '', room);
  return {
    properties: {
      page: {
        // the library turns a sheet that lies across
        size: {
          ...twips(isAcross ? { width: height, height: width } : { width, height }),
          ...(isAcross && { orientation: 'landscape' as const }),
        },
        margin: twips(marginsOf(layout)),
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: head, even: head },
    footers: { default: footer(lib, 'right'), even: footer(lib, 'left') },
    children: sectionBlocks({ lib, scale, room }, paper.blocks, paper.language),
  };
}

/**
 * The library ends each section but the last with an empty paragraph, which would begin a page of its own below a full one: it
 * is made as low as can be.
 */
function lowerSectionEnds(lib: Library, file: Docx.Document): void {
  const low = { spacing: { line: twipsOfPoints(LOW), lineRule: 'exact' } } as const;
  for (const paragraph of file.Document.View.Body['root'] as unknown as (Docx.Paragraph | undefined)[]) {
    const properties = (paragraph?.['root'] ?? []) as unknown[];
    for (const own of properties)
      if (
        own instanceof lib.ParagraphProperties &&
        own['root'].some((part) => part instanceof lib.SectionProperties)
      )
        own['root'].unshift(...new lib.ParagraphProperties(low)['root']);
  }
}

/**
 * Papers as one file of Word, each beginning a page 1 of its own, in the manner of GB/T 9704-2012: margins, fonts by name with
 * those that may stand in, page numbers at the outer side, heads of tables on each page, no row broken. Equal papers give equal
 * octets.
 *
 * @param papers at least one; the file is called and dated as the first
 * @throws RangeError without papers
 */
export async function writePaperDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const [first] = papers;
  if (!first) throw new RangeError('There is no paper to write.');
  const lib = await library();
  const file = new lib.Document({
    evenAndOddHeaderAndFooters: true,
    sections: papers.map((paper) => section(lib, paper)),
  });
  lowerSectionEnds(lib, file);
  const packed = await lib.Packer.pack(file, 'uint8array', false, [
    coreProperties(first),
    customProperties(first),
    fontTable,
    styles,
  ]);
  return withoutTimes(packed);
}
