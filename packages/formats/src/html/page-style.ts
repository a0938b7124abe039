/**
 * The look of the public table on a website: letters of 20 px and more, contrast of at least 7 to 1, and on a narrow screen one
 * block a day instead of columns. It prints, too. Nothing here is newer than Chromium 86 knows.
 */
export const pageStyle = `
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #111; font: 20px/1.6 "Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; font-variant-numeric: tabular-nums; }
.sheet { max-width: 1200px; margin: 0 auto; padding: 24px; }
.class { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 24px; margin: 0; color: #444; font-size: 18px; }
h1 { margin: 12px 0 16px; font-size: 32px; line-height: 1.35; overflow-wrap: anywhere; }
.standing, .provisional, .version { margin: 0 0 12px; padding: 8px 16px; border: 2px solid #111; font-weight: 600; }
.version { border-width: 1px; font-weight: 400; }
.shared p { margin: 0 0 4px; }
table { width: 100%; margin-top: 16px; border-collapse: collapse; }
th, td { padding: 10px 12px; border-bottom: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #111; }
.month th { padding-top: 28px; font-size: 24px; }
.period th { background: #f0f0f0; }
.number { display: none; }
.date, .weekday, thead th:lang(zh-CN) { white-space: nowrap; }
td.name { font-size: 22px; font-weight: 600; }
.post, .sectors { word-break: keep-all; }
.rest td { background: #f7f7f7; }
.protected > .date { border-left: 6px double #111; }
.closing td { border: 0; }
.sign { margin: 16px 0 0; }
@media screen and (max-width: 800px) {
  .sheet { padding: 16px; }
  h1 { font-size: 26px; }
  table, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
  tr { display: block; padding: 10px 0; border-bottom: 1px solid #767676; }
  th, td { display: block; padding: 1px 0; border: 0; }
  td:empty { display: none; }
  td.date, td.weekday { display: inline; }
  td.date { font-weight: 600; }
  td.weekday { margin-left: 8px; }
  .month th, .period th { padding: 8px; }
  .protected { padding-left: 12px; border-left: 6px double #111; }
  .protected > .date { border-left: 0; }
  .rest td { background: none; }
}
@media print { .sheet { max-width: none; padding: 0; } tr { page-break-inside: avoid; break-inside: avoid; } }
`;
