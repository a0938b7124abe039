import type { RosterDocument } from '../document/schema.ts';
import { plan, type PlannedOutcome } from '../plan/plan.ts';

/** A county of six over two months: a change of post, a gap in a post, absences, two townships, a period. */
export const smallCounty: RosterDocument = {
  format: 'lunzhi/1',
  title: '某县接访安排',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-01', to: '2024-04-30' },
  venues: [{ id: '大厅', name: '接访大厅' }],
  townships: [
    { id: '东镇', name: '东镇' },
    { id: '西乡', name: '西乡' },
    { id: '空乡', name: '空乡' },
  ],
  sectors: [
    { id: '农业', name: '农业农村' },
    { id: '教育', name: '教育' },
  ],
  projects: [{ id: '水库', name: '水库' }],
  protectionPeriods: [
    { id: '早', name: '早已过去', from: '2024-01-01', to: '2024-01-02' },
    { id: '两会', name: '全国两会', from: '2024-02-28', to: '2024-03-12' },
  ],
  shiftTypes: [{ id: 'main', name: '坐班', venue: '大厅', sessions: [{ from: '08:30', to: '12:00' }] }],
  leaders: [
    { id: '书记', name: '书记', posts: [{ title: '县委书记' }], chief: true, townships: ['东镇'] },
    {
      id: '甲',
      name: '甲',
      sectors: ['教育'],
      posts: [
        { title: '副县长', to: '2024-03-31', sectors: ['农业'], townships: ['西乡'] },
        { title: '常务副县长', from: '2024-04-01' },
      ],
    },
    { id: '乙', name: '乙', townships: ['西乡'], projects: ['水库'] },
    { id: '丙', name: '丙', absences: [{ from: '2024-03-04', to: '2024-03-08', reason: '住院' }] },
    { id: '丁', name: '丁', carried: { duties: 0.5 }, sectors: ['农业'] },
    { id: '戊', name: '戊', posts: [{ title: '挂职副县长', to: '2024-04-10' }] },
  ],
};

/** Mornings and afternoons of a week, two people in the morning. */
export const twoTypes: RosterDocument = {
  ...smallCounty,
  language: 'en',
  period: { from: '2024-12-26', to: '2025-01-08' },
  protectionPeriods: [],
  shiftTypes: [
    { id: 'pm', name: '下午' },
    { id: 'am', name: '上午', heads: { workday: 2 } },
  ],
  leaders: smallCounty.leaders.map(({ posts: _posts, ...leader }) => leader),
};

/** Nobody is free on 6 March. */
export const impossible: RosterDocument = {
  ...smallCounty,
  commonAbsences: [{ leaders: {}, from: '2024-03-06', reason: '外出考察' }],
};

/** Plans a document; throws when it is refused, with what is wrong. */
export async function planned(
  document: RosterDocument,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<PlannedOutcome> {
  const outcome = await plan(document, { moves: 3000, language });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}
