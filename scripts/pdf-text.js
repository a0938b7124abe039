import { inflateSync } from 'node:zlib';

/**
 * What can be read on each page of a PDF that Chromium has printed, in the order in which it was painted and without
 * white space. Other programs' files may use what is not understood here.
 *
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export function pdfPages(bytes) {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n?([\s\S]*?)\r?\nendobj/g)].map(([, id, body]) => [id, body]),
  );
  const streamOf = (id) => {
    const [dictionary, data] = split(objects.get(id) ?? '');
    return /FlateDecode/.test(dictionary)
      ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
      : data;
  };
  const fonts = new Map();
  const fontOf = (id) => {
    if (!fonts.has(id)) {
      const font = objects.get(id) ?? '';
      const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(font) ?? [];
      // fonts of drawn glyphs have one byte for each, others two
      const code = /\/Subtype \/Type3/.test(font) ? /../g : /..../g;
      fonts.set(id, { code, characters: unicode === undefined ? new Map() : unicodeMap(streamOf(unicode)) });
    }
    return fonts.get(id);
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const named = /\/Font\s*<<([\s\S]*?)>>/.exec(page)?.[1] ?? '';
      const fontByName = new Map(
        [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => [name, fontOf(id)]),
      );
      const [, contents] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
      return contents === undefined ? '' : textOf(streamOf(contents), fontByName);
    });
}

/** Dictionary and data of an object that holds a stream. */
function split(body) {
  const [, dictionary = body, length = '0'] = /^([\s\S]*?\/Length (\d+)[\s\S]*?)stream\r?\n/.exec(body) ?? [];
  const from = body.indexOf('stream') + 'stream'.length;
  const start = body[from] === '\r' ? from + 2 : from + 1;
  return [dictionary, body.slice(start, start + Number(length))];
}

const fromUtf16 = (hex) =>
  String.fromCharCode(...(hex.match(/..../g) ?? []).map((unit) => parseInt(unit, 16)));

/** Characters by glyph, from a ToUnicode table. */
function unicodeMap(table) {
  const map = new Map();
  const glyphOf = (hex) => parseInt(hex, 16);
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(glyphOf(glyph), fromUtf16(hex));
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, hex] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = glyphOf(first); glyph <= glyphOf(last); glyph += 1)
        map.set(glyph, String.fromCharCode(parseInt(hex.slice(-4), 16) + glyph - glyphOf(first)));
  return map;
}

/** The glyphs that a page paints, as characters; where it says itself what they mean, that. */
function textOf(content, fontByName) {
  let font = { code: /../g, characters: new Map() };
  let said = '';
  const painted = content.replace(/\/ActualText <FEFF(\w*)>[\s\S]*?EMC/g, (whole, meant) =>
    [`<=${meant}>`, ...(whole.match(/\/\w+ [\d.-]+ Tf/g) ?? [])].join(' '),
  );
  for (const [, name, meant, hex] of painted.matchAll(/\/(\w+) [\d.-]+ Tf|<=(\w*)>|<([0-9A-Fa-f]+)>/g))
    if (name !== undefined) font = fontByName.get(name) ?? font;
    else if (meant !== undefined) said += fromUtf16(meant);
    else for (const code of hex.match(font.code) ?? []) said += font.characters.get(parseInt(code, 16)) ?? '';
  return said.replace(/\s+/g, '');
}
