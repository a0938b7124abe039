const sans =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

const light =
  '--page: #f3f4f1; --sheet: #fff; --ink: #181e21; --soft: #5f676a; --line: #e2e3de; --rule: #c3c6c0; --accent: #0b5a6f; --bad: #b01208; --warn: #744b00; --here: #fff3d1;';
const dark =
  '--page: #101415; --sheet: #1a1f21; --ink: #e8ebe9; --soft: #a3abaa; --line: #2e3537; --rule: #4b5457; --accent: #7cc4d8; --bad: #ff9184; --warn: #e2b459; --here: #3d3518;';

/** The look of a circular: a wide sheet on a screen, A4 across on paper, which is always light. */
export const figuresStyle = `
@page { size: A4 landscape; margin: 15mm 14mm; }
* { box-sizing: border-box; }
html { ${light} color-scheme: light; background: var(--page); -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); font: 13px/1.6 ${sans}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { max-width: 1120px; margin: 14px auto; padding: 30px 36px; background: var(--sheet); border: 1px solid var(--rule); overflow-x: auto; }
h1, h2, p { margin: 0; }
.marking { float: right; padding: 0 8px; border: 1px solid var(--ink); border-radius: 2px; font-weight: 600; }
h1 { clear: right; padding-top: 6px; font-size: 22px; font-weight: 600; line-height: 1.4; text-align: center; }
.subtitle { margin-bottom: 10px; color: var(--soft); text-align: center; }
.lead { font-size: 15px; line-height: 1.8; }
html:lang(zh-CN) .lead { text-indent: 2em; }
section { margin-top: 20px; }
h2 { margin-bottom: 4px; font-size: 15px; font-weight: 600; break-after: avoid; page-break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; page-break-inside: avoid; }
th, td { padding: 2px 6px; border-bottom: 1px solid var(--line); font-weight: 400; text-align: left; vertical-align: middle; }
thead th { border-bottom-color: var(--rule); color: var(--soft); font-size: 12px; vertical-align: bottom; }
tbody th { min-width: 6em; }
.number { text-align: right; white-space: nowrap; }
.total > * { border-top: 1px solid var(--rule); font-weight: 600; }
a { color: inherit; text-decoration: underline dotted; text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bad { color: var(--bad); font-weight: 600; }
.note, .legend { color: var(--soft); font-size: 12px; }
.note { margin-top: 4px; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; }
.legend svg { vertical-align: -2px; }
.marks { display: block; }
.m0 { fill: var(--accent); } .m1 { fill: none; stroke: var(--accent); stroke-width: 1.3; } .mx { stroke: var(--accent); stroke-width: 1.3; }
.m2 { fill: none; stroke: var(--warn); stroke-width: 2; } .m3 { fill: none; stroke: var(--soft); stroke-width: 1.3; stroke-dasharray: 2 2; }
.signature { margin-top: 24px; line-height: 1.8; text-align: right; break-before: avoid; page-break-before: avoid; break-inside: avoid; page-break-inside: avoid; }
.cases { margin-top: 40px; font-size: 12px; } .cases td:last-child { width: 55%; } .id { white-space: nowrap; }
:target > * { background: var(--here); }
@media screen and (prefers-color-scheme: dark) { html { ${dark} color-scheme: dark; } }
@media screen and (max-width: 800px) { main { margin: 0; padding: 12px; border: 0; } }
@media (forced-colors: active) { .m0 { fill: CanvasText; } .m1, .m2, .m3, .mx { stroke: CanvasText; } }
@media print { html { background: none; } body { font-size: 11.5px; line-height: 1.5; } main { max-width: none; margin: 0; padding: 0; border: 0; } .cases { display: none; } a { text-decoration: none; } .m0, .m1, .m2 { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
