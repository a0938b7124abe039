/**
 * The look of the public table on A4 in the manner of GB/T 9704-2012: type area 156 × 225 mm, title in
 * 小标宋 22 pt, heads in 黑体, cells in 仿宋, page number outside below. On a screen it is the same sheet; on
 * a telephone the margins go. Nothing here is newer than Chromium 86 needs in order to print a whole table:
 * page numbers (131) and balanced titles (114) are left out by older browsers.
 */
export const noticeStyle = `
@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; padding: 7mm 5mm 0 0; vertical-align: top; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; padding: 7mm 0 0 5mm; vertical-align: top; } }
* { box-sizing: border-box; }
html { color-scheme: light; background: #f3f4f1; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #000; font: 12pt/1.5 "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; font-variant-numeric: tabular-nums; }
.sheet { width: 210mm; margin: 6mm auto; padding: 30mm 26mm 30mm 28mm; background: #fff; border: 1px solid #c3c6c0; }
.class, .standing, .provisional, thead th, .month th, .period th { font-family: "黑体", SimHei, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; font-weight: 400; }
.class { display: flex; justify-content: space-between; margin: 0; font-size: 14pt; }
.docnumber { font-family: "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 10pt 0 8pt; font: 400 22pt/1.4 "方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", "华文中宋", STZhongsong, SimSun, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; overflow-wrap: anywhere; }
.standing { margin: 0 0 8pt; font-size: 14pt; text-align: center; }
.version { margin: 0 0 8pt; text-align: center; }
.provisional { margin: 0 0 8pt; padding: 3pt 6pt; border: 1.5pt dashed #000; text-align: center; }
.shared { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 0 0 4pt; }
.shared p { margin: 0 1em 0 0; }
.shared p:last-child { margin: 0; }
table { width: calc(100% - 2pt); margin: 0 1pt; border-collapse: collapse; font-size: 10.5pt; line-height: 1.3; }
thead { display: table-header-group; }
tr { page-break-inside: avoid; break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 2.4pt 2pt; text-align: center; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
.number, .date, .weekday, .short { white-space: nowrap; }
.remarks { min-width: 5.5em; }
thead th:lang(zh-CN) { white-space: nowrap; }
td.post, td.sectors, td.place, .month th, .period th { text-align: left; }
.post, .sectors, .place { word-break: keep-all; }
.month, .period { page-break-after: avoid; break-after: avoid; }
.month th { padding-top: 4pt; background: #efefec; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.protected > :first-child { border-left: 3pt double #000; }
.closing td { border: 0; padding: 0; text-align: left; }
tbody:nth-last-child(2) tr:nth-last-child(-n+3) { page-break-after: avoid; break-after: avoid; }
.sign { margin: 16pt 0 0; font-size: 14pt; line-height: 1.7; text-align: right; page-break-inside: avoid; break-inside: avoid; }
@media screen and (max-width: 800px) { html { background: #fff; } .sheet { width: auto; margin: 0; padding: 12px; border: 0; overflow-x: auto; } .sheet .number { display: none; } h1 { font-size: 18pt; } }
@media print { html { background: none; } .sheet { width: auto; margin: 0; padding: 0; border: 0; } }
`;
