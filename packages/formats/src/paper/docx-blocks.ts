import type * as Docx from 'docx';
import type { Language } from '@lunzhi/core';
import { formTable, headedTable } from './docx-tables.ts';
import { looks, paragraph, run, type Setter, textWidth, twips } from './docx-text.ts';
import { body, form, GAP, indentOf, isOneLine, LOW, signatureIndents, title } from './manner.ts';
import type { PaperBlock } from './paper.ts';

/** What stands between two tables, which would be one without it, and must stand below the last one. */
const gap = (on: Setter, points: number, children: readonly Docx.PageBreak[] = []): Docx.Paragraph =>
  new on.lib.Paragraph({ children, spacing: { line: twips(on, points), lineRule: 'exact' } });

/** Texts of a subtitle on one line where they fit, from side to side; else each on a line of its own. */
function subtitle(on: Setter, texts: readonly string[]): Docx.Paragraph[] {
  const setting = { keepNext: true, spacing: { line: twips(on, form.line), lineRule: 'exact' } } as const;
  if (texts.length < 2 || !isOneLine(texts, on.room))
    return texts.map((text) => paragraph(on, text, looks.form, { ...setting, alignment: 'center' }));
  const tab = { type: 'right', position: textWidth(on) } as const;
  const [first, ...others] = texts;
  return [
    new on.lib.Paragraph({
      ...setting,
      tabStops: others.map((_, index) => ({
        ...tab,
        position: ((index + 1) / others.length) * textWidth(on),
      })),
      children: [
        run(on, first!, looks.form),
        ...others.flatMap((text) => [
          new on.lib.TextRun({ children: [new on.lib.Tab()] }),
          run(on, text, looks.form),
        ]),
      ],
    }),
  ];
}

function signature(on: Setter, lines: readonly string[]): Docx.Paragraph[] {
  const indents = signatureIndents(lines);
  const look = lines.length === 1 ? looks.form : looks.body;
  return lines.map((line, index) =>
    paragraph(on, line, look, {
      alignment: 'right',
      keepNext: index < lines.length - 1,
      indent: { right: twips(on, indents[index]! * look.size) },
      spacing: {
        line: twips(on, look.line),
        lineRule: 'exact',
        ...(index === 0 && lines.length > 1 && { before: twips(on, body.line) }),
      },
    }),
  );
}

/** @param next with which it stays where that is a signature, as what is signed does */
function blockOf(
  on: Setter,
  block: Exclude<PaperBlock, { kind: 'page-break' }>,
  language: Language,
  next: PaperBlock | undefined,
  isFirst: boolean,
): (Docx.Paragraph | Docx.Table)[] {
  const firstLine = (isIndented: boolean) => ({
    firstLine: twips(on, indentOf(isIndented, language) * body.size),
  });
  switch (block.kind) {
    case 'title':
      return [
        paragraph(on, [block.text, ...(block.moreLines ?? [])], looks.title, {
          alignment: 'center',
          keepNext: true,
          spacing: {
            line: twips(on, title.line),
            lineRule: 'exact',
            after: twips(on, GAP),
          },
        }),
      ];
    case 'attachment':
      return [
        // two lines, the second empty, so that the title stands on the third
        paragraph(on, [block.text, ''], looks.heading1, { keepNext: true, pageBreakBefore: !isFirst }),
      ];
    case 'subtitle':
      return subtitle(on, block.texts);
    case 'heading':
      return [
        paragraph(on, block.text, looks[`heading${block.level}`], {
          keepNext: true,
          indent: firstLine(true),
          outlineLevel: block.level - 1,
        }),
      ];
    case 'paragraph':
      return [
        paragraph(on, block.text, looks.body, {
          alignment: 'both',
          keepNext: next?.kind === 'signature',
          indent: firstLine(block.isIndented),
        }),
      ];
    case 'signature':
      return signature(on, block.lines);
    case 'form':
      return [formTable(on, block), gap(on, next ? GAP : LOW)];
    case 'table':
      return [headedTable(on, block, next), gap(on, next ? GAP : LOW)];
  }
}

/** The blocks of a paper as a section of a file of Word. */
export function sectionBlocks(
  on: Setter,
  blocks: readonly PaperBlock[],
  language: Language,
): (Docx.Paragraph | Docx.Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') return [gap(on, GAP, [new on.lib.PageBreak()])];
    return blockOf(on, block, language, blocks[index + 1], index === 0);
  });
}
