import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { paperOf, samplePaper } from '../testing/sample-paper.ts';
import { attribute, readWordFile, within } from '../testing/word-file.ts';
import { oneLine } from '../table/text.ts';
import { writePaperDocx } from './docx.ts';

/** Numbers of a page that an office would measure, in millimetres. */
const millimetres = (twips: unknown): number => (Number(twips) / 20 / 72) * 25.4;

describe('a file of Word', () => {
  it('is made of the same octets whenever it is written', async () => {
    const papers = [paperOf('甲'), paperOf('乙')];
    const writtenIn = async (year: number): Promise<Buffer> => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(year, 1, 3, 4, 5, 6) });
      return Buffer.from(await writePaperDocx(papers));
    };
    const first = await writtenIn(2024);
    expect((await writtenIn(2031)).equals(first)).toBe(true);
    vi.useRealTimers();
    expect(Buffer.from(await writePaperDocx([paperOf('甲')])).equals(first)).toBe(false);
  });

  it('is called and dated as its first paper', async () => {
    const core = readWordFile(await writePaperDocx([samplePaper([]), paperOf('乙')])).part(
      'docProps/core.xml',
    );
    const said = (name: string) => within(core, name)[0]?.elements?.[0]?.text;
    expect(said('dc:title')).toBe('接访登记表');
    expect(said('dc:creator')).toBe('某县信访局');
    expect(said('dcterms:created')).toBe('2024-02-26T00:00:00Z');
    expect(said('dcterms:modified')).toBe('2024-02-26T00:00:00Z');
  });

  it('has the margins and the text area of GB/T 9704 and numbers each paper from 1', async () => {
    const { part } = readWordFile(await writePaperDocx([paperOf('甲'), paperOf('乙')]));
    const sections = within(part('word/document.xml'), 'w:sectPr');
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      const of = (name: string, key: string) => millimetres(attribute(section, name, key));
      const [width, height] = [of('w:pgSz', 'w:w'), of('w:pgSz', 'w:h')];
      expect(of('w:pgMar', 'w:top')).toBeCloseTo(37, 1);
      expect(of('w:pgMar', 'w:left')).toBeCloseTo(28, 1);
      expect(width - of('w:pgMar', 'w:left') - of('w:pgMar', 'w:right')).toBeCloseTo(156, 1);
      expect(height - of('w:pgMar', 'w:top') - of('w:pgMar', 'w:bottom')).toBeCloseTo(225, 1);
      expect(attribute(section, 'w:pgNumType', 'w:start')).toBe('1');
    }
  });

  it('repeats heads of tables and breaks no row', async () => {
    const document = readWordFile(await writePaperDocx([paperOf('甲')])).part('word/document.xml');
    const rows = within(document, 'w:tr');
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => within(row, 'w:cantSplit').length)).toEqual([1, 1, 1, 1]);
    expect(rows.map((row) => within(row, 'w:tblHeader').length)).toEqual([0, 1, 0, 0]);
  });

  it('ends each paper but the last as low as can be, so that a full page is followed by no empty one', async () => {
    const papers = ['甲', '乙', '丙'].map(paperOf);
    const document = readWordFile(await writePaperDocx(papers)).part('word/document.xml');
    const ends = within(document, 'w:p').filter((paragraph) => within(paragraph, 'w:sectPr').length > 0);
    expect(ends).toHaveLength(2);
    for (const end of ends) {
      expect(within(end, 'w:pPr')[0]!.elements!.map(({ name }) => name)).toEqual(['w:spacing', 'w:sectPr']);
      expect(attribute(end, 'w:spacing', 'w:line')).toBe('20');
    }
  });

  it('ends a paper whose last block is a form as low as can be too', async () => {
    const forms = paperOf('甲').blocks.filter(({ kind }) => kind === 'form');
    const document = readWordFile(await writePaperDocx([samplePaper([...forms, ...forms])]));
    const gaps = within(document.part('word/document.xml'), 'w:body')[0]!.elements!.filter(
      ({ name }) => name === 'w:p',
    );
    expect(gaps.map((gap) => attribute(gap, 'w:spacing', 'w:line'))).toEqual(['120', '20']);
  });

  it('says on each page who may see it', async () => {
    const { part, names } = readWordFile(await writePaperDocx([samplePaper([])]));
    const heads = names.filter((name) => /^word\/header\d\.xml$/.test(name));
    expect(heads).toHaveLength(2);
    for (const head of heads) expect(JSON.stringify(part(head))).toContain('内部，含来访人信息');
  });

  it('names the fonts that may stand in', async () => {
    const fonts = within(
      readWordFile(await writePaperDocx([samplePaper([])])).part('word/fontTable.xml'),
      'w:font',
    );
    expect(fonts.map((font) => font.attributes?.['w:name'])).toContain('仿宋_GB2312');
    expect(fonts.map((font) => String(attribute(font, 'w:altName', 'w:val'))).join()).toContain('仿宋,');
  });

  it('cannot be made of nothing', async () => {
    await expect(writePaperDocx([])).rejects.toThrow(RangeError);
  });

  /** The text of each paragraph, and the elements that each part is made of, when a text stands wherever one can. */
  const printed = async (text: string) => {
    // an empty text makes no element
    const { names, part, paragraphs } = readWordFile(await writePaperDocx([paperOf(`甲${text}`)]));
    const elements = names.map((name) => [name, ...new Set(within(part(name)).map((own) => own.name!))]);
    return { paragraphs, elements };
  };
  /** The same when it is but text. */
  const benign = printed('');
  const inert = async (text: string): ReturnType<typeof printed> => {
    const { paragraphs, elements } = await benign;
    const shown = oneLine(`甲${text}`);
    return { paragraphs: paragraphs.map((own) => own.replace('甲', () => shown)), elements };
  };

  const placesOfTheLibrary = ['{default-bullet-numbering-0}', '{{default-bullet-numbering-0}}', '{图片.png}'];

  it.each([...placesOfTheLibrary, ...hostileTexts].map((text) => [text.slice(0, 30), text]))(
    'takes %j for text',
    async (_, text) => {
      expect(await printed(text)).toEqual(await inert(text));
    },
  );

  it('law: whatever a text says, it stands as text wherever it is printed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        expect(await printed(text)).toEqual(await inert(text));
      }),
      runs(10, 1000),
    );
  });
});
