import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { escapeHtml } from '../html/escape.ts';
import { oneLine } from '../table/text.ts';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { paperOf, samplePaper } from '../testing/sample-paper.ts';
import { writePaperHtml } from './html.ts';

/** The page without its style sheet, and that. */
const parts = (page: string): readonly [string, string] => {
  const [, before = '', style = '', after = ''] = /^(.*?<style>)(.*)(<\/style>.*)$/su.exec(page)!;
  return [before + after, style];
};

describe('a page', () => {
  it('stands alone, without script, and prints A4 with the margins of GB/T 9704', () => {
    const page = writePaperHtml([paperOf('甲')]);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(/);
    expect(page).toContain('@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }');
    expect(page).toContain('thead { display: table-header-group; }');
  });

  it('has a sheet for each paper, with who may see it', () => {
    const page = writePaperHtml([samplePaper([]), samplePaper([], { marking: null })]);
    expect(page.match(/<main /g)).toHaveLength(2);
    expect(page.match(/<p class="marking">/g)).toHaveLength(1);
  });

  it('cannot be made of nothing', () => {
    expect(() => writePaperHtml([])).toThrow(RangeError);
  });

  const mark = /content: "[^"\n]*"; font: 10\.5pt/;
  /** The page and its style sheet without the marking, when a text stands wherever one can. */
  const printed = (text: string): readonly string[] => {
    const [page, style] = parts(writePaperHtml([paperOf(text)]));
    return [page, style.replace(mark, '')];
  };
  /** The same when it is but text. */
  const inert = (text: string): readonly string[] => {
    const [page, style] = printed('甲');
    return [page!.replace(/甲/g, () => escapeHtml(oneLine(text))), style!];
  };

  it.each(hostileTexts.map((text) => [text.slice(0, 30), text]))('takes %j for text', (_, text) => {
    expect(printed(text)).toEqual(inert(text));
  });

  it('law: whatever a text says, it stands as text wherever it is printed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(printed(text)).toEqual(inert(text));
      }),
      runs(100, 5000),
    );
  });
});
