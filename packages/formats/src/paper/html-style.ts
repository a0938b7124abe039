import {
  besideText,
  body,
  compactRow,
  compactSmall,
  form,
  type FontUse,
  fonts,
  GAP,
  type Layout,
  marking,
  page,
  pageNumber,
  smallTable,
  table,
  tableRow,
  THICK,
  title,
} from './manner.ts';

const stack = (use: FontUse): string =>
  [...fonts[use].map((name) => `"${name}"`), use === 'head' ? 'sans-serif' : 'serif'].join(', ');

/** Letters and digits as they are; every other sign escaped, so that none ends the text of a style sheet. */
const cssText = (text: string): string =>
  Array.from(text, (sign) =>
    /[\p{L}\p{N}，、]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `,
  ).join('');

/**
 * A page box for each marking, so that sheets of a longer paper bear it too: the first has it in the text, which is where older
 * browsers print it alone.
 */
const markedPages = (markings: readonly string[]): string =>
  markings
    .map(
      (text, index) =>
        `@page marked-${index} { @top-right { content: "${cssText(text)}"; font: ${table.size}pt ${stack('head')}; vertical-align: bottom; padding-bottom: 6mm; } }\n` +
        `@page marked-${index}:first { @top-right { content: none; } }\n` +
        `.marked-${index} { page: marked-${index}; }`,
    )
    .join('\n');

/** The same with each length in points so much larger. */
const larger = (style: string, scale: number): string =>
  scale === 1
    ? style
    : style.replace(
        /(\d+(?:\.\d+)?)pt\b/g,
        (_, points: string) => `${+(Number(points) * scale).toFixed(2)}pt`,
      );

/** The look of papers in the manner of GB/T 9704-2012, and on a screen as the same sheets. */
export function paperStyle(markings: readonly string[], layout: Layout): string {
  const { width, height, top, binding, textWidth, textHeight, scale } = layout;
  const [right, bottom] = [width - binding - textWidth, height - top - textHeight];
  const size = width === page.width && height === page.height ? 'A4 portrait' : `${width}mm ${height}mm`;
  const sheet = `
@page { size: ${size}; margin: ${top}mm ${right}mm ${bottom}mm ${binding}mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: ${pageNumber.size}pt ${stack('number')}; padding: ${pageNumber.below}mm ${pageNumber.size}pt 0 0; vertical-align: top; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: ${pageNumber.size}pt ${stack('number')}; padding: ${pageNumber.below}mm 0 0 ${pageNumber.size}pt; vertical-align: top; } }
${markedPages(markings)}
`;
  const look = `* { box-sizing: border-box; }
html { color-scheme: light; background: #f3f4f1; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #000; font: ${body.size}pt/${body.line}pt ${stack('text')}; }
.sheet { width: ${width}mm; min-height: ${height}mm; margin: 6mm auto; padding: ${top}mm ${right}mm ${bottom}mm ${binding}mm; background: #fff; border: 1px solid #c3c6c0; overflow-wrap: anywhere; letter-spacing: ${body.tracking}pt; }
.marking { margin: -10mm 0 3mm; font: ${marking.size}pt/7mm ${stack('head')}; letter-spacing: 0; }
h1 { margin: 0 0 ${GAP}pt; font: 400 ${title.size}pt/${title.line}pt ${stack('title')}; text-align: center; text-wrap: balance; letter-spacing: 0; page-break-after: avoid; break-after: avoid; }
h2, h3 { margin: 0; font-size: inherit; font-weight: 400; page-break-after: avoid; break-after: avoid; }
h2 { font-family: ${stack('head')}; }
h3 { font-family: ${stack('subhead')}; }
p { margin: 0; text-align: justify; }
.attachment { font-family: ${stack('head')}; page-break-before: always; break-before: page; page-break-after: avoid; break-after: avoid; }
.attachment:first-child, .marking + .attachment { page-break-before: avoid; break-before: avoid; }
.attachment + h1 { margin-top: ${title.line / 2}pt; }
.subtitle { margin: 0 0 ${GAP}pt; font-size: ${form.size}pt; line-height: ${form.line}pt; letter-spacing: 0; page-break-after: avoid; break-after: avoid; }
.subtitle p { text-align: center; }
.subtitle.sides { display: flex; flex-wrap: wrap; justify-content: space-between; }
.indented { text-indent: 2em; }
.signature { text-align: right; page-break-inside: avoid; break-inside: avoid; }
.signature.long { margin-top: ${body.line}pt; }
.signature.short { font-size: ${form.size}pt; line-height: ${form.line}pt; }
.signature p { text-align: right; }
.before-signature { page-break-after: avoid; break-after: avoid; }
table { width: calc(100% - 2pt); margin: 0 1pt ${GAP}pt; border-collapse: collapse; table-layout: fixed; font-size: ${table.size}pt; line-height: ${table.line}pt; letter-spacing: 0; }
thead { display: table-header-group; }
tr { page-break-inside: avoid; break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 2pt ${besideText.usual}pt; text-align: center; vertical-align: middle; font-weight: 400; }
th { font-family: ${stack('head')}; }
td.left, .form td, tbody th[scope=rowgroup] { text-align: left; }
.narrow th, .narrow td { height: ${tableRow}pt; padding: 2pt ${besideText.narrow}pt; }
.compact th, .compact td { height: ${compactRow}pt; padding-top: 0; padding-bottom: 0; }
.narrow .small { font-size: ${smallTable.size}pt; line-height: ${smallTable.line}pt; padding-top: 0; padding-bottom: 0; }
.compact .small { font-size: ${compactSmall.size}pt; line-height: ${compactSmall.line}pt; }
.kept { page-break-after: avoid; break-after: avoid; }
.marked > :first-child { border-left-width: ${THICK}pt; }
.form { font-size: ${form.size}pt; line-height: ${form.line}pt; }
.form td.roomy { vertical-align: top; }
.page-break { page-break-before: always; break-before: page; }
@media screen and (max-width: 800px) { html { background: #fff; } .sheet { width: auto; min-height: 0; margin: 0; padding: 12px; border: 0; overflow-x: auto; } .marking { margin-top: 0; } h1 { font-size: 18pt; } }
@media print { html { background: none; } .sheet { width: auto; min-height: 0; margin: 0; padding: 0; border: 0; } .sheet + .sheet { page-break-before: always; break-before: page; } .marking { margin-top: 0; } }
`;
  return sheet + larger(look, scale);
}
