const font =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

const latin = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", ';

const light =
  '--page: #f3f4f1; --sheet: #fff; --ink: #181e21; --dim: #444c50; --soft: #5f676a; --line: #e2e3de; --rule: #c3c6c0; --grid: #d5d8d3; --strong: #80878a; --accent: #0b5a6f; --block: #e2eff2; --rest: #9a4436; --bad: #b01208; --warn: #744b00; --ok: #22633a; --here: #fff3d1;';
const dark =
  '--page: #101415; --sheet: #1a1f21; --ink: #e8ebe9; --dim: #c5cbc9; --soft: #a3abaa; --line: #2e3537; --rule: #4b5457; --grid: #3c4446; --strong: #828b8e; --accent: #7cc4d8; --block: #1d3b44; --rest: #e5a08e; --bad: #ff9184; --warn: #e2b459; --ok: #86cd9e; --here: #3d3518;';

/** What of the look depends on the report. */
export interface PageStyle {
  /** What stands above each page but the first, escaped for a CSS string. */
  readonly top: string;
  readonly internal: string;
  /** Pixels of the columns of names: of leaders, and of townships, sectors and projects. */
  readonly nameWidth: number;
  readonly serviceWidth: number;
}

/**
 * The look of the report: one sheet on a screen, A4 pages on paper. Text is at least 4.9 : 1 on its ground. Page
 * numbers and the mark in the margin need Chromium 131; older browsers leave them out, the mark in the head stays.
 Paper is always light; screens follow the reader's setting.
 */
export const reportStyle = ({ top, internal, nameWidth, serviceWidth }: PageStyle): string => `
@page { size: A4 portrait; margin: 17mm 15mm 16mm; @top-left { content: "${top}"; font: 9pt ${font}; color: #5f676a; } @top-right { content: "${internal}"; font: 600 9pt ${font}; color: #181e21; } @bottom-center { content: "- " counter(page) " -"; font: 9pt ${font}; color: #5f676a; } }
@page :first { @top-left { content: none; } @top-right { content: none; } }
* { box-sizing: border-box; }
html { ${light} color-scheme: light; background: var(--page); -webkit-text-size-adjust: 100%; }
html[lang="en"] body, html[lang="en"] svg text { font-family: ${latin}${font}; }
body { margin: 0; color: var(--ink); font: 13px/1.6 ${font}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { width: 210mm; margin: 14px auto; padding: 14mm 15mm; background: var(--sheet); border: 1px solid var(--rule); }
h1, h2, p, table { margin: 0; }
.kick { display: flex; justify-content: space-between; align-items: flex-end; gap: 12px; padding-bottom: 4px; border-bottom: 1px solid var(--rule); color: var(--soft); font-size: 12px; }
.kick b { flex: none; padding: 0 7px; border: 1px solid var(--ink); border-radius: 2px; color: var(--ink); font-weight: 600; line-height: 19px; }
h1 { margin: 14px 0 6px; font-size: 22px; font-weight: 600; line-height: 1.4; }
.badge { display: inline-block; margin-left: 8px; padding: 0 7px; border: 1.5px solid var(--bad); border-radius: 3px; color: var(--bad); font-size: 13px; line-height: 20px; vertical-align: 3px; }
.badge.later { border: 1.5px dashed var(--warn); color: var(--warn); }
.lead { font-size: 17px; line-height: 1.75; }
.lead b { color: var(--accent); font-weight: 600; }
.lead.faulty b:first-of-type { color: var(--bad); }
.facts { display: grid; grid-template-columns: repeat(5, 1fr); margin: 12px 0 2px; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--rule); }
.facts div { padding: 6px 8px 7px; border-left: 1px solid var(--line); }
.kept { white-space: nowrap; }
a { color: inherit; text-decoration: underline dotted; text-decoration-color: var(--strong); text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-top: 12px; } tr:target > * { background: var(--here); } tr:target > .no { box-shadow: inset 3px 0 var(--accent); }
.facts div:first-child { padding-left: 0; border-left: 0; }
.facts dt { color: var(--dim); font-size: 12px; line-height: 1.5; }
.facts dd { margin: 0; font-size: 21px; font-weight: 600; line-height: 1.3; }
.facts small { margin-left: 2px; font-size: 13px; font-weight: 400; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
section { margin-top: 18px; }
h2, h3, h4 { break-after: avoid; page-break-after: avoid; break-inside: avoid; page-break-inside: avoid; }
h3, h4 { margin: 0; font-size: inherit; font-weight: inherit; }
.whole { break-inside: avoid; page-break-inside: avoid; }
h2 { margin-bottom: 4px; font-size: 15px; font-weight: 600; line-height: 1.5; }
h2 small { margin-left: 8px; color: var(--soft); font-size: 12px; font-weight: 400; }
.note, .soft { color: var(--soft); }
.note { break-before: avoid; page-break-before: avoid; break-inside: avoid; page-break-inside: avoid; margin-top: 5px; font-size: 12px; line-height: 1.6; }
.key { display: flex; flex-wrap: wrap; gap: 1px 16px; margin: 2px 0 4px; color: var(--dim); font-size: 12px; break-after: avoid; page-break-after: avoid; }
.key svg { display: inline-block; width: 14px; height: 12px; margin-right: 4px; vertical-align: -1px; }
svg { display: block; width: 100%; overflow: visible; }
svg.defs { position: absolute; width: 0; height: 0; }
svg text { fill: var(--soft); font: 11px ${font}; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 8px 0 2px; font-weight: 600; text-align: left; break-after: avoid; page-break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; page-break-inside: avoid; }
tbody tr:nth-child(-n + 3) { break-after: avoid; page-break-after: avoid; } tbody tr:nth-last-child(-n + 3) { break-before: avoid; page-break-before: avoid; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); font-weight: 400; line-height: 1.5; text-align: left; vertical-align: top; }
thead th, thead td { color: var(--soft); font-size: 12px; vertical-align: bottom; }
.n { padding: 3px 0; text-align: right; white-space: nowrap; }
.strong { font-weight: 600; }
.no { width: 26px; padding-right: 8px; color: var(--soft); font-size: 11px; text-align: right; white-space: nowrap; }
.lanes, .loads, .service { table-layout: fixed; font-size: 12px; }
.lanes th, .lanes td, .loads th, .loads td, .service th, .service td { padding-top: 0; padding-bottom: 0; line-height: 16px; vertical-align: middle; }
.lanes thead th, .service thead th { border-bottom-color: var(--rule); }
.lanes .who { width: ${nameWidth}px; } .spacing .who { width: ${Math.min(nameWidth, 148)}px; } .lanes .n { width: 34px; }
.loads .blocks { padding-right: 4px; } .loads .type { padding-left: 4px; line-height: 1.3; white-space: normal; text-wrap: balance; }
.loads thead th { line-height: 18px; } .loads thead tr:last-child th { border-bottom-color: var(--rule); } .loads thead [rowspan] { border-bottom-color: var(--rule); }
.service .who { width: ${serviceWidth}px; } .service .n { width: 58px; } .service .dates { width: 122px; padding: 0; text-align: right; }
.service.years .dates { width: 212px; }
.service th:nth-child(3), .service td:nth-child(3) { width: 38px; }
.lane, .lanes td.lane { position: relative; padding-right: 0; }
.lane svg[role] { position: relative; } svg.ground { position: absolute; top: 0; left: 0; height: 100%; }
.spacing { font-size: 12px; } .spacing .n { width: 52px; padding-left: 6px; } .spacing th small { display: block; color: var(--soft); font-size: 11px; line-height: 1.4; }
.chain time { white-space: nowrap; } .gap { padding: 0 3px; color: var(--soft); font-size: 10.5px; } .gap.edge { border-bottom: 1px solid var(--strong); color: var(--ink); font-weight: 600; }
.rules thead th, .spots thead th, .spacing thead th { border-top: 2px solid var(--ink); border-bottom-color: var(--ink); }
.rules tbody th, .spots tbody th { white-space: nowrap; font-weight: 600; } .rules td.n, .rules th.n { padding: 3px 12px 3px 0; } .said, .level { white-space: nowrap; }
.rules { font-size: 12.5px; } .rules .asks { width: 42%; } html[lang="en"] .rules tbody th { white-space: normal; overflow-wrap: normal; } html[lang="en"] .rules thead th:first-child { width: 21%; } .spots { font-size: 12.5px; }
.ok { color: var(--ok); } .warn { color: var(--warn); } .bad, .lanes .bad th, .lanes .bad td { color: var(--bad); }
.conflict { margin-top: 6px; padding: 6px 0 6px 12px; border-left: 4px solid var(--bad); break-inside: avoid; page-break-inside: avoid; }
.conflict h3 { font-size: 15px; } .conflict h4 { margin-top: 4px; font-weight: 600; } .conflict ul { margin: 0; padding-left: 1.4em; } .conflict li::marker { content: '→ '; color: var(--ok); } .conflict b { margin-left: 14px; font-weight: 600; } .conflict .soft { font-size: 12px; }
.proof { padding: 2px 0 2px 14px; border-left: 4px solid var(--accent); font-size: 14px; line-height: 1.75; }
.proof.open { border-left: 4px double var(--warn); }
.proof ol { margin: 0; padding-left: 1.6em; } .proof li { margin: 0; padding-left: 2px; } .proof li + li { margin-top: 4px; } .proof li, .proof p { break-inside: avoid; page-break-inside: avoid; }
.division { display: grid; grid-template-columns: max-content 1fr; gap: 0 12px; margin: 2px 0 4px; line-height: 1.6; } .division dt { color: var(--soft); } .division dd { margin: 0; font-weight: 600; }
.proof h3 { margin: 8px 0 0; font-size: 14px; font-weight: 600; }
details { margin-top: 18px; } summary { font-weight: 600; cursor: pointer; }
.foot { break-before: avoid; page-break-before: avoid; break-inside: avoid; page-break-inside: avoid; margin-top: 18px; padding-top: 6px; border-top: 1px solid var(--rule); color: var(--soft); font-size: 12px; }
.m-work { fill: none; stroke: var(--dim); stroke-linecap: round; } .m-dot { fill: var(--dim); } .m-rest { fill: var(--sheet); stroke: var(--rest); stroke-width: 1.8; } .m-holiday { fill: var(--rest); } .m-empty { fill: none; stroke: var(--bad); stroke-width: 1.8; }
.band { fill: var(--ink); opacity: 0.08; } .grid { fill: none; stroke: var(--grid); stroke-width: 0.8; } .grid.strong { stroke: var(--strong); }
.b-workday { fill: var(--block); stroke: var(--accent); } .b-rest { fill: var(--sheet); stroke: var(--rest); stroke-width: 1.4; } .b-holiday { fill: var(--rest); stroke: var(--rest); } .b-dot { fill: var(--rest); } .tick { fill: none; stroke: var(--accent); stroke-width: 2; }
.base { fill: none; stroke: var(--rule); } .served { fill: none; stroke: var(--dim); } .wait { fill: var(--warn); opacity: 0.3; }
@media screen and (max-width: 820px) { html { background: var(--sheet); } main { width: auto; margin: 0; padding: 12px; border: 0; } .facts { grid-template-columns: repeat(2, 1fr); } .facts div:nth-child(odd) { padding-left: 0; border-left: 0; } .wide { overflow-x: auto; } .lanes, .loads, .service, .rules { min-width: 640px; } .lead { font-size: 16px; } }
@media screen and (prefers-color-scheme: dark) { html { ${dark} color-scheme: dark; } .band { opacity: 0.13; } .wait { opacity: 0.42; } }
@media print { html { background: none; } a { text-decoration: none; } tr:target > * { background: none; box-shadow: none; } body { -webkit-print-color-adjust: exact; print-color-adjust: exact; } main { width: auto; margin: 0; padding: 0; border: 0; } }
@media (forced-colors: active) { .m-work, .served, .m-empty { stroke: CanvasText; } .m-dot, .m-holiday, .b-holiday, .b-dot { fill: CanvasText; } .m-rest, .b-workday, .b-rest { fill: Canvas; stroke: CanvasText; } .tick { stroke: Highlight; } .band, .wait { fill: GrayText; opacity: 0.4; } }
`;
