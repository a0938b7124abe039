import type { ReportWords } from './report-words.ts';

const font =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

/**
 * The look of the report: one sheet on a screen, A4 pages on paper. Text is at least 4.9 : 1 on its ground. Page
 * numbers and the mark in the margin need Chromium 131; older browsers leave them out, the mark in the head stays.
 *
 * @param nameWidth pixels of the column of names, so that most names stay on one line
 */
export const reportStyle = ({ report, internal }: ReportWords, nameWidth: number): string => `
@page { size: A4 portrait; margin: 17mm 15mm 16mm; @top-left { content: "${report}"; font: 9pt ${font}; color: #5f676a; } @top-right { content: "${internal}"; font: 600 9pt ${font}; color: #181e21; } @bottom-center { content: "- " counter(page) " -"; font: 9pt ${font}; color: #5f676a; } }
@page :first { @top-left { content: none; } @top-right { content: none; } }
* { box-sizing: border-box; }
html { color-scheme: light; background: #f3f4f1; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #181e21; font: 13px/1.6 ${font}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { width: 210mm; margin: 14px auto; padding: 14mm 15mm; background: #fff; border: 1px solid #c3c6c0; }
h1, h2, p, table { margin: 0; }
.kick { display: flex; justify-content: space-between; align-items: flex-end; gap: 12px; padding-bottom: 4px; border-bottom: 1px solid #c3c6c0; color: #5f676a; font-size: 12px; }
.kick b { flex: none; padding: 0 7px; border: 1px solid #181e21; border-radius: 2px; color: #181e21; font-weight: 600; line-height: 19px; }
h1 { margin: 14px 0 6px; font-size: 22px; font-weight: 600; line-height: 1.4; }
.badge { display: inline-block; margin-left: 8px; padding: 0 7px; border: 1.5px solid #b01208; border-radius: 3px; color: #b01208; font-size: 13px; line-height: 20px; vertical-align: 3px; }
.badge.later { border: 1.5px dashed #744b00; color: #744b00; }
.lead { font-size: 17px; line-height: 1.75; }
.lead b { color: #0b5a6f; font-weight: 600; }
.lead.faulty b:first-of-type { color: #b01208; }
.facts { display: grid; grid-template-columns: repeat(5, 1fr); margin: 12px 0 2px; border-top: 2px solid #181e21; border-bottom: 1px solid #c3c6c0; }
.facts div { padding: 6px 8px 7px; border-left: 1px solid #e2e3de; }
.facts div:first-child { padding-left: 0; border-left: 0; }
.facts dt { color: #444c50; font-size: 12px; line-height: 1.5; }
.facts dd { margin: 0; font-size: 21px; font-weight: 600; line-height: 1.3; }
.facts small { margin-left: 2px; font-size: 13px; font-weight: 400; }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
section { margin-top: 18px; }
h2 { margin-bottom: 4px; font-size: 15px; font-weight: 600; line-height: 1.5; break-after: avoid; page-break-after: avoid; }
h2 small { margin-left: 8px; color: #5f676a; font-size: 12px; font-weight: 400; }
.note, .soft { color: #5f676a; }
.note { break-before: avoid; page-break-before: avoid; margin-top: 5px; font-size: 12px; line-height: 1.6; }
.key { display: flex; flex-wrap: wrap; gap: 1px 16px; margin: 2px 0 4px; color: #444c50; font-size: 12px; break-after: avoid; page-break-after: avoid; }
.key svg { display: inline-block; width: 14px; height: 12px; margin-right: 4px; vertical-align: -1px; }
svg { display: block; width: 100%; overflow: visible; }
svg.defs { position: absolute; width: 0; height: 0; }
svg text { fill: #5f676a; font: 11px ${font}; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 8px 0 2px; font-weight: 600; text-align: left; break-after: avoid; page-break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; page-break-inside: avoid; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid #e2e3de; font-weight: 400; line-height: 1.5; text-align: left; vertical-align: top; }
thead th, thead td { color: #5f676a; font-size: 12px; vertical-align: bottom; }
.n { padding: 3px 0; text-align: right; white-space: nowrap; }
.strong { font-weight: 600; }
.no { width: 26px; padding-right: 8px; color: #5f676a; font-size: 11px; text-align: right; white-space: nowrap; }
.lanes, .loads, .service { table-layout: fixed; font-size: 12px; }
.lanes th, .lanes td, .loads th, .loads td, .service th, .service td { padding-top: 0; padding-bottom: 0; line-height: 16px; vertical-align: middle; }
.lanes thead th, .service thead th { border-bottom-color: #c3c6c0; }
.lanes .who, .loads .who, .spacing .who { width: ${nameWidth}px; } .lanes .n { width: 34px; }
.loads .n { width: 34px; } .loads .n.soft { width: 54px; } .loads .blocks { padding-right: 4px; } .loads [colspan] { width: 88px; }
.loads thead th { line-height: 18px; } .loads thead tr:last-child th { border-bottom-color: #c3c6c0; } .loads thead [rowspan] { border-bottom-color: #c3c6c0; }
.service .who { width: 116px; } .service .n { width: 58px; } .service .dates { width: 122px; padding: 0; text-align: right; }
.service.years .dates { width: 212px; }
.service th:nth-child(3), .service td:nth-child(3) { width: 38px; }
.lane, .lanes td.lane { padding-right: 0; }
.spacing { font-size: 12px; } .spacing .n { width: 46px; } .spacing th small { display: block; color: #5f676a; font-size: 11px; line-height: 1.4; }
.chain time { white-space: nowrap; } .gap { padding: 0 3px; color: #5f676a; font-size: 10.5px; } .gap.edge { border-bottom: 1px solid #80878a; color: #181e21; font-weight: 600; }
.rules thead th, .spots thead th, .spacing thead th { border-top: 2px solid #181e21; border-bottom-color: #181e21; }
.rules tbody th, .spots tbody th { white-space: nowrap; font-weight: 600; } .rules td.n, .rules th.n { padding: 3px 12px 3px 0; } .said, .level { white-space: nowrap; }
.rules { font-size: 12.5px; break-inside: avoid; page-break-inside: avoid; } .spots { font-size: 12.5px; }
.ok { color: #22633a; } .warn { color: #744b00; } .bad, .lanes .bad th, .lanes .bad td { color: #b01208; }
.conflict { margin-top: 6px; padding: 6px 0 6px 12px; border-left: 4px solid #b01208; break-inside: avoid; page-break-inside: avoid; }
.conflict .sum { font-size: 15px; } .conflict b { margin-left: 14px; font-weight: 600; } .conflict .soft { font-size: 12px; }
.proof { padding: 2px 0 2px 14px; border-left: 4px solid #0b5a6f; font-size: 14px; line-height: 1.75; }
.proof.open { border-left: 4px double #744b00; }
.proof ol { margin: 0; padding-left: 1.6em; } .proof li { margin: 0; padding-left: 2px; } .proof li + li { margin-top: 4px; } .proof li, .proof p { break-inside: avoid; page-break-inside: avoid; }
.proof h3 { break-after: avoid; page-break-after: avoid; margin: 8px 0 0; font-size: 14px; font-weight: 600; }
.foot { margin-top: 18px; padding-top: 6px; border-top: 1px solid #c3c6c0; color: #5f676a; font-size: 12px; }
.m-work { fill: none; stroke: #444c50; stroke-linecap: round; } .m-dot { fill: #444c50; } .m-rest { fill: #fff; stroke: #9a4436; stroke-width: 1.8; } .m-holiday { fill: #9a4436; } .m-empty { fill: none; stroke: #b01208; stroke-width: 1.8; }
.band { fill: #181e21; opacity: 0.07; } .grid { fill: none; stroke: #d5d8d3; stroke-width: 0.8; } .grid.strong { stroke: #80878a; }
.b-workday { fill: #e2eff2; stroke: #0b5a6f; } .b-rest { fill: #fff; stroke: #9a4436; stroke-width: 1.4; } .b-holiday { fill: #9a4436; stroke: #9a4436; } .b-dot { fill: #9a4436; } .tick { fill: none; stroke: #0b5a6f; stroke-width: 2; }
.base { fill: none; stroke: #c3c6c0; } .served { fill: none; stroke: #444c50; } .wait { fill: #744b00; opacity: 0.3; }
@media screen and (max-width: 820px) { html { background: #fff; } main { width: auto; margin: 0; padding: 12px; border: 0; } .facts { grid-template-columns: repeat(2, 1fr); } .facts div:nth-child(odd) { padding-left: 0; border-left: 0; } section { overflow-x: auto; } .lanes, .loads, .service { min-width: 640px; } }
@media print { html { background: none; } body { -webkit-print-color-adjust: exact; print-color-adjust: exact; } main { width: auto; margin: 0; padding: 0; border: 0; } }
@media (forced-colors: active) { .m-work, .served, .m-empty { stroke: CanvasText; } .m-dot, .m-holiday, .b-holiday, .b-dot { fill: CanvasText; } .m-rest, .b-workday, .b-rest { fill: Canvas; stroke: CanvasText; } .tick { stroke: Highlight; } .band, .wait { fill: GrayText; opacity: 0.4; } }
`;
