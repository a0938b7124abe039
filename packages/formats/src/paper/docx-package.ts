import { escapeHtml } from '../html/escape.ts';
import { tableWords } from '../locale/words.ts';
import { markName } from '../mark.ts';
import { oneLine } from '../table/text.ts';
import { body, fonts, type FontUse } from './manner.ts';
import type { Paper } from './paper.ts';

/** A part of the package that takes the place of what the library writes. */
export interface PackagePart {
  readonly path: string;
  readonly data: string;
}

const xml = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`;
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Title, author and dates of a file: the dates are the paper's, where the library would write the moment. */
export function coreProperties({ title, issuer, date, marking, language }: Paper): PackagePart {
  const text = (value: string): string => escapeHtml(oneLine(value));
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${text(date)}T00:00:00Z</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data: xml(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<dc:title>${text(title)}</dc:title><dc:subject>${text(marking ?? tableWords(language).open)}</dc:subject>` +
        `<dc:creator>${text(issuer)}</dc:creator><cp:lastModifiedBy>${text(issuer)}</cp:lastModifiedBy>` +
        `<cp:revision>1</cp:revision>${moment('created')}${moment('modified')}</cp:coreProperties>`,
    ),
  };
}

/** The mark of the table that a paper is made of, as workbooks have it; no property without one. */
export function customProperties({ mark }: Paper): PackagePart {
  const property =
    mark === undefined
      ? ''
      : `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${markName}"><vt:lpwstr>${escapeHtml(oneLine(mark))}</vt:lpwstr></property>`;
  return {
    path: 'docProps/custom.xml',
    data: xml(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
        ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property}</Properties>`,
    ),
  };
}

/** What kind of letters a font has, by which a program chooses where none of its names is known. */
const families: Readonly<Record<FontUse, 'roman' | 'swiss' | 'script' | 'modern'>> = {
  title: 'roman',
  head: 'swiss',
  subhead: 'script',
  text: 'modern',
  number: 'roman',
};

/** The fonts by name, with those that may stand in for each. */
export const fontTable: PackagePart = {
  path: 'word/fontTable.xml',
  data: xml(
    `<w:fonts xmlns:w="${word}">${Object.entries(fonts)
      .map(
        ([use, [name, ...others]]) =>
          `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
          `<w:family w:val="${families[use as FontUse]}"/></w:font>`,
      )
      .join('')}</w:fonts>`,
  ),
};

const [text] = fonts.text;

/**
 * What stands unless a paragraph says otherwise, and no style of the library's. Programs add no space between Chinese and
 * figures, so that lines are as long everywhere; figures and Latin words are broken as such, and not as Chinese text is.
 */
export const styles: PackagePart = {
  path: 'word/styles.xml',
  data: xml(
    `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>` +
      `<w:rFonts w:ascii="${text}" w:hAnsi="${text}" w:eastAsia="${text}" w:cs="${text}" w:hint="eastAsia"/>` +
      `<w:sz w:val="${body.size * 2}"/><w:szCs w:val="${body.size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>` +
      '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>' +
      '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">' +
      '<w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>',
  ),
};

/** Lengths and places in an archive: see APPNOTE 4.3, local and central headers and the end of the directory. */
const END_OF_DIRECTORY = 22;
const CENTRAL_HEADER = 46;
/** 1 January 1980, 0:00, the earliest that an archive can say. */
const EARLIEST = 0x0021_0000;

/** The archive with the time of each of its files set to the same moment. It is changed in place. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_OF_DIRECTORY;
  const entries = view.getUint16(end + 10, true);
  let header = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry++) {
    view.setUint32(header + 12, EARLIEST, true);
    view.setUint32(view.getUint32(header + 42, true) + 10, EARLIEST, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(header + at, true));
    header += CENTRAL_HEADER + lengths.reduce((sum, length) => sum + length, 0);
  }
  return archive;
}
