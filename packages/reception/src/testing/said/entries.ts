import { conceal } from '../../cases/private.ts';
import { type EntrySketch, makeFacts, makeSitting } from '../case-log.ts';

const c1 = { case: 'c1' };
const sitting = makeSitting('2024-03-04', 'A');
const on = '2024-03-04';
const town = { township: 't1' };
const land = { department: 'd1' };

/** An entry of each kind, and more of those that say different things; they need not follow from one another. */
export const oneOfEach: readonly EntrySketch[] = [
  { kind: 'registered', ...c1, facts: makeFacts() },
  { kind: 'amended', ...c1, facts: {} },
  { kind: 'screened', ...c1 },
  { kind: 'excluded', ...c1, ground: 'heard-recently', until: '2024-04-30' },
  { kind: 'excluded', ...c1, ground: 'litigation' },
  { kind: 'forwarded', ...c1, on, unit: town },
  { kind: 'forwarded', ...c1, on, unit: land, due: '2024-04-03' },
  { kind: 'objected', ...c1, on, unit: town },
  { kind: 'accepted', ...c1, on, unit: land },
  { kind: 'extended', ...c1, unit: land, until: '2024-05-03', approvedBy: conceal('局长') },
  { kind: 'matched', ...c1, sitting },
  { kind: 'matched', ...c1, sitting, time: '09:00' },
  { kind: 'asked', ...c1, sitting },
  { kind: 'consented', ...c1, sitting },
  { kind: 'declined', ...c1, sitting },
  { kind: 'returned', ...c1, cause: 'petitioner' },
  { kind: 'invited', ...c1, sitting, by: 'phone' },
  { kind: 'notified', ...c1, sitting, units: [town, land] },
  { kind: 'missed', ...c1, sitting },
  { kind: 'received', ...c1, on, leader: 'A', shift: sitting.shift, present: 1, representatives: 1 },
  { kind: 'received', ...c1, on, leader: 'A', township: 't1', present: 5, representatives: 2 },
  {
    kind: 'outcome',
    ...c1,
    on,
    outcome: 'study',
    opinion: conceal('三十日内答复'),
    handlers: [
      { unit: town, role: 'lead', due: '2024-04-03' },
      { unit: land, role: 'assist', due: '2024-03-22' },
    ],
  },
  { kind: 'replied', ...c1, on, unit: town, result: 'supported' },
  { kind: 'review-requested', ...c1, on, step: 'review' },
  { kind: 'review-decided', ...c1, on, step: 're-review' },
  { kind: 'called-back', ...c1, on, reached: true, satisfaction: 'mostly' },
  { kind: 'called-back', ...c1, on, reached: false, satisfaction: 'unrated' },
  { kind: 'supervised', ...c1, on, unit: town, by: 'letter' },
  { kind: 'supervised', ...c1, on, unit: land, by: 'talk', due: '2024-03-12' },
  { kind: 'escalated', ...c1, on, to: 'joint-meeting' },
  { kind: 'closed', ...c1, on },
  { kind: 'reopened', ...c1, on },
  { kind: 'withdrawn', ...c1, on },
  { kind: 'corrected', corrects: 3 },
  { kind: 'visited', on, township: 't1', leader: 'A' },
  { kind: 'erased', cases: ['c1'] },
];
