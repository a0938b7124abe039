import { css, unsafeCSS } from 'lit';

/** The sheet itself; a rule of the document, since shadow trees have none for pages. Older browsers print no numbers. */
export const pageStyle = `
@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm;
  @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; vertical-align: top; padding-top: 7mm; } }
`;

/**
 * Gives a document a style sheet, as a content security policy without inline styles allows.
 *
 * @returns what takes it away
 */
export function adoptStyle(page: Document, text: string): () => void {
  if ('adoptedStyleSheets' in page) {
    const { CSSStyleSheet: Sheet } = page.defaultView as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(text);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return () => (page.adoptedStyleSheets = page.adoptedStyleSheets.filter((own) => own !== sheet));
  }
  const style = (page as Document).createElement('style');
  style.textContent = text;
  (page as Document).head.append(style);
  return () => style.remove();
}

/** The type of official documents, as systems name it. */
export const fangSong = unsafeCSS(
  "'仿宋_GB2312', 'FangSong_GB2312', '仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif",
);

/** The official table in the manner of GB/T 9704: black on white, its head on each page. */
export const noticeStyle = css`
  .notice {
    color: #000;
    background: #fff;
    font: 12pt/1.5 ${fangSong};
    font-variant-numeric: tabular-nums;
  }
  .notice h1 {
    margin: 0 0 6pt;
    font:
      400 22pt/1.45 '方正小标宋简体',
      FZXiaoBiaoSong-B05S,
      '方正小标宋_GBK',
      '华文中宋',
      STZhongsong,
      SimSun,
      'Noto Serif CJK SC',
      serif;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .notice p {
    margin: 0;
  }
  .notice .edition {
    margin: 0 0 6pt;
    font-family: '黑体', SimHei, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    font-size: 14pt;
    text-align: center;
  }
  .notice .provisional {
    margin: 0 0 6pt;
    padding: 3pt 6pt;
    border: 1.5pt dashed #000;
    text-align: center;
  }
  .notice .shared {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-bottom: 4pt;
  }
  .notice table {
    width: 100%;
    border-collapse: collapse;
    font-size: 10.5pt;
    line-height: 1.3;
  }
  .notice thead {
    display: table-header-group;
  }
  .notice tr {
    page-break-inside: avoid;
    break-inside: avoid;
  }
  .notice th,
  .notice td {
    padding: 2.6pt 2pt;
    border: 0.6pt solid #000;
    font-weight: 400;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .notice thead th,
  .notice .month th {
    font-family: '黑体', SimHei, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  .notice .month th {
    text-align: left;
  }
  .notice .month {
    page-break-after: avoid;
    break-after: avoid;
  }
  .notice .short {
    white-space: nowrap;
  }
  .notice td.left {
    text-align: left;
  }
  .notice .sign {
    margin-top: 16pt;
    font-size: 14pt;
    line-height: 1.8;
    text-align: right;
    page-break-inside: avoid;
    break-inside: avoid;
  }
`;
