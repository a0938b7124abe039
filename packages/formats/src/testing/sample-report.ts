import { plan, type ReportModel, reportModel, type RosterDocument } from '@lunzhi/core';

/** Two months of six leaders, with a protection period and whom they answer for. */
const sampleDocument: RosterDocument = {
  format: 'lunzhi/1',
  title: '某县接访安排',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-01', to: '2024-04-30' },
  townships: [
    { id: '东镇', name: '东镇' },
    { id: '空乡', name: '空乡' },
  ],
  sectors: [{ id: '农业', name: '农业农村' }],
  projects: [{ id: '水库', name: '水库' }],
  protectionPeriods: [{ id: '两会', name: '全国两会', from: '2024-03-01', to: '2024-03-12' }],
  leaders: [
    { id: '书记', name: '书记', posts: [{ title: '县委书记' }], chief: true, townships: ['东镇'] },
    { id: '甲', name: '甲', sectors: ['农业'] },
    { id: '乙', name: '乙', projects: ['水库'] },
    { id: '丙', name: '丙', carried: { duties: 0.5 } },
    { id: '丁', name: '丁' },
    { id: '戊', name: '戊', posts: [{ title: '挂职副县长', to: '2024-04-10' }] },
  ],
};

/** The report of the sample document with some fields changed. */
export async function sampleReport(
  changes: Partial<RosterDocument> = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<ReportModel> {
  const outcome = await plan({ ...sampleDocument, ...changes }, { moves: 2000, language });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return reportModel(outcome);
}

/** A morning and an afternoon; over the turn of the year; nobody is free on one day. */
export const oddPeriods: Readonly<Record<string, Partial<RosterDocument>>> = {
  'two months': {},
  'a week of two': {
    period: { from: '2024-09-29', to: '2024-10-05' },
    leaders: sampleDocument.leaders.slice(1, 3),
    protectionPeriods: [],
  },
  'three shift types over the turn of the year': {
    period: { from: '2024-11-01', to: '2025-02-28' },
    shiftTypes: [
      { id: 'am', name: '上午' },
      { id: 'pm', name: '下午' },
      { id: 'night', name: '夜间', heads: { workday: 0, restDay: 1 } },
    ],
    leaders: sampleDocument.leaders.slice(0, 5),
    protectionPeriods: [],
  },
  'a day on which nobody is free': { commonAbsences: [{ leaders: {}, from: '2024-03-06' }] },
  'four years': { period: { from: '2022-05-01', to: '2026-04-30' } },
};
