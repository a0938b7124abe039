import type * as Docx from 'docx';
import { oneLine } from '../table/text.ts';
import {
  body,
  compactSmall,
  type FontUse,
  fonts,
  form,
  type Layout,
  smallTable,
  table,
  title,
} from './manner.ts';

/** The library, once it is loaded. */
export type Library = typeof Docx;

type ParagraphOptions = Exclude<ConstructorParameters<Library['Paragraph']>[0], string>;
export type Alignment = 'left' | 'center' | 'right';

/** Twentieths of a point, in which files of Word measure. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * 20);

/** The library, and how a paper is set. */
export interface Setter extends Pick<Layout, 'scale' | 'room'> {
  readonly lib: Library;
}

export const twips = ({ scale }: Setter, points: number): number => twipsOfPoints(points * scale);
export const textWidth = ({ scale, room }: Setter): number => twipsOfMillimetres(room * scale);

/**
 * The pieces of a text: the library takes a name in braces for one of its lists, and would put the list's number in its place.
 */
const pieces = (text: string): string[] => oneLine(text).match(/[^{]*\{|[^{]+/g) ?? [];

export interface Look {
  readonly font: FontUse;
  readonly size: number;
  readonly line: number;
  readonly tracking?: number;
}

export const looks = {
  title: { font: 'title', ...title },
  heading1: { font: 'head', size: body.size, line: body.line },
  heading2: { font: 'subhead', size: body.size, line: body.line },
  body: { font: 'text', ...body },
  formLabel: { font: 'head', ...form },
  form: { font: 'text', ...form },
  tableHead: { font: 'head', ...table },
  table: { font: 'text', ...table },
  smallTable: { font: 'text', ...smallTable },
  compactSmall: { font: 'text', ...compactSmall },
} as const satisfies Record<string, Look>;

/** How a font is named for each kind of script. */
export const fontOf = (use: FontUse) => {
  const [name] = fonts[use];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

export const run = (on: Setter, text: string, { font, size, tracking = 0 }: Omit<Look, 'line'>) =>
  new on.lib.TextRun({
    children: pieces(text),
    font: fontOf(font),
    size: Math.round(size * 2 * on.scale),
    ...(tracking !== 0 && { characterSpacing: twips(on, tracking) }),
  });

interface Setting extends Omit<ParagraphOptions, 'alignment'> {
  readonly alignment?: Alignment | 'both';
}

/** @param text several are lines */
export function paragraph(
  on: Setter,
  text: string | readonly string[],
  look: Look,
  options: Setting = {},
): Docx.Paragraph {
  return new on.lib.Paragraph({
    children: [text]
      .flat()
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [new on.lib.TextRun({ break: 1 })]),
        run(on, line, look),
      ]),
    spacing: { line: twips(on, look.line), lineRule: 'exact' },
    ...options,
  });
}
