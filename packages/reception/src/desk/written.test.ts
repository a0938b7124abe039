import { describe, expect, it } from 'vitest';
import type { DeskAct } from './acts.ts';
import { answered, type Done, openBusy, said, visitor } from './busy-desk.test.kit.ts';

/** What an act is written down as: entry by entry, or why it is not done. */
function written(names: readonly string[], ...acts: readonly Done[]): string[] {
  const desk = openBusy(names);
  return acts.flatMap((act) => {
    const before = desk.file().entries.length;
    const { patch, diagnostics } = desk.act({ ...act, ...said } as DeskAct);
    if (patch === null)
      return [
        `${act.kind}: ${diagnostics.map(({ field, sentence }) => `${field ?? ''} ${sentence}`).join(' ')}`,
      ];
    const entries = desk.file().entries.slice(before);
    return [
      act.kind,
      ...entries.map(
        ({ at: _at, author: _author, ...entry }) => `  ${JSON.stringify(entry).replaceAll('"', '')}`,
      ),
    ];
  });
}

describe('what is written down of an act', () => {
  it('is an entry for each case of those that are screened, asked, agreed to, missed or given back', () => {
    expect([
      ...written(['fresh'], { kind: 'screen', cases: ['fresh'] }),
      ...written(
        ['to-ask', 'asked'],
        { kind: 'ask', cases: ['to-ask', 'asked'] },
        { kind: 'consent', cases: ['to-ask'] },
        { kind: 'invite', cases: ['to-ask'], by: 'letter', notified: ['township/t2', 'department/d1'] },
        { kind: 'return', cases: ['to-ask', 'asked'], cause: 'office' },
        { kind: 'ask', cases: ['to-ask'] },
        { kind: 'ask', cases: ['nobody'] },
      ),
      ...written(['invited'], { kind: 'miss', cases: ['invited'] }),
      ...written(['consented'], { kind: 'invite', cases: ['consented'], by: 'phone' }),
    ]).toEqual([
      'screen',
      '  {kind:screened,case:fresh}',
      'ask',
      '  {kind:asked,case:to-ask,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A}}',
      '  {kind:asked,case:asked,sitting:{shift:2024-03-19/am/1,date:2024-03-19,leader:C}}',
      'consent',
      '  {kind:consented,case:to-ask,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A}}',
      'invite',
      '  {kind:invited,case:to-ask,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A},by:letter}',
      '  {kind:notified,case:to-ask,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A},units:[{township:t2}]}',
      'return',
      '  {kind:returned,case:to-ask,cause:office}',
      '  {kind:returned,case:asked,cause:office}',
      'ask:  没有任何改动。',
      'ask:  没有这个编号的信访件。',
      'miss',
      '  {kind:missed,case:invited,sitting:{shift:2024-03-13/am/1,date:2024-03-13,leader:A}}',
      'invite',
      '  {kind:invited,case:consented,sitting:{shift:2024-03-20/pm/1,date:2024-03-20,leader:D},by:phone}',
    ]);
  });

  it('is, of a case that is put on another day, first that it goes back, and why', () => {
    const arrange = (id: string, shift: string, time?: string): Done => ({
      kind: 'arrange',
      case: id,
      shift,
      ...(time !== undefined && { time }),
    });
    expect([
      ...written(
        ['fresh', 'waiting'],
        arrange('waiting', '2024-03-18/am/1', '09:30'),
        arrange('waiting', '2024-03-18/am/1'),
        arrange('waiting', '2024-03-18/am/1', '09:30'),
        arrange('waiting', '2024-03-18/am/1', '10:00'),
        arrange('waiting', '2024-03-25/am/1'),
        arrange('waiting', '2024-03-19/am/1'),
        arrange('waiting', '2024-03-21/am/1'),
        arrange('fresh', '2024-03-19/am/1'),
        arrange('fresh', '2024-03-18/am/1'),
      ),
      ...written(
        ['excluded', 'past', 'replaced', 'declined'],
        arrange('excluded', '2024-03-18/am/1'),
        arrange('past', '2024-03-18/am/1'),
        arrange('replaced', '2024-03-26/pm/1'),
        arrange('declined', '2024-03-26/pm/1'),
        arrange('nobody', '2024-03-26/pm/1'),
      ),
    ]).toEqual([
      'arrange',
      '  {kind:matched,case:waiting,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A},time:09:30}',
      'arrange:  没有任何改动。',
      'arrange:  没有任何改动。',
      'arrange',
      '  {kind:returned,case:waiting,cause:office}',
      '  {kind:matched,case:waiting,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A},time:10:00}',
      'arrange',
      '  {kind:returned,case:waiting,cause:office}',
      '  {kind:matched,case:waiting,sitting:{shift:2024-03-25/am/1,date:2024-03-25,leader:A}}',
      'arrange:  当天的领导不负责这件，或须回避。',
      'arrange:  没有这个班次，或者还没有排人。',
      'arrange',
      '  {kind:screened,case:fresh}',
      '  {kind:matched,case:fresh,sitting:{shift:2024-03-19/am/1,date:2024-03-19,leader:C}}',
      'arrange:  当天的领导不负责这件，或须回避。',
      'arrange:  信访件 “excluded” 现在是“不约”，不能记“排约”；“待约”时才能记。',
      'arrange',
      '  {kind:returned,case:past,cause:day-passed}',
      '  {kind:matched,case:past,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A}}',
      'arrange',
      '  {kind:returned,case:replaced,cause:leader-changed}',
      '  {kind:matched,case:replaced,sitting:{shift:2024-03-26/pm/1,date:2024-03-26,leader:B}}',
      'arrange:  当天的领导不负责这件，或须回避。',
      'arrange:  没有这个编号的信访件。',
    ]);
  });

  it('is, where somebody else sits now, that the new one takes it over and is asked, once', () => {
    expect([
      ...written(
        ['replaced', 'invited', 'waiting'],
        { kind: 'renew', cases: ['replaced'] },
        { kind: 'renew', cases: ['replaced'] },
        { kind: 'renew', cases: ['invited'] },
        { kind: 'renew', cases: ['waiting'] },
      ),
    ]).toEqual([
      'renew',
      '  {kind:returned,case:replaced,cause:leader-changed}',
      '  {kind:matched,case:replaced,sitting:{shift:2024-03-13/pm/1,date:2024-03-13,leader:B},time:14:30}',
      '  {kind:asked,case:replaced,sitting:{shift:2024-03-13/pm/1,date:2024-03-13,leader:B}}',
      'renew:  没有任何改动。',
      'renew:  没有任何改动。',
      'renew:  没有任何改动。',
    ]);
  });

  it('is, of whoever walks in, the registration, with a day where one is named', () => {
    expect(
      written(
        [],
        { kind: 'register', facts: visitor() },
        { kind: 'register', facts: visitor(), shift: '2024-03-18/am/1' },
        { kind: 'register', facts: visitor(), shift: '2024-03-19/am/1' },
        { kind: 'register', facts: visitor(), shift: '2024-03-17/am/1' },
      ),
    ).toEqual([
      'register',
      '  {kind:registered,case:JF20240001,facts:{registeredOn:2024-03-13,channel:visit,purpose:claim,about:路灯,townships:[t1],urgency:usual,people:1,walkIn:true}}',
      'register',
      '  {kind:registered,case:JF20240002,facts:{registeredOn:2024-03-13,channel:visit,purpose:claim,about:路灯,townships:[t1],urgency:usual,people:1,walkIn:true}}',
      '  {kind:screened,case:JF20240002}',
      '  {kind:matched,case:JF20240002,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A}}',
      'register:  当天的领导不负责这件，或须回避。',
      'register:  没有这个班次，或者还没有排人。',
    ]);
  });

  it('is of those who are heard how many came, and of the outcome who deals with it until when', () => {
    expect([
      ...written(
        ['invited', 'earlier', 'waiting'],
        answered('invited'),
        { kind: 'receive', case: 'invited' },
        { kind: 'receive', case: 'invited', present: 1 },
        {
          kind: 'outcome',
          case: 'invited',
          outcome: 'study',
          opinion: '复核',
          lead: { department: 'd1' },
          assist: [{ township: 't1' }, { township: 't2' }],
          due: '2024-04-12',
          keeps: true,
        },
        { kind: 'receive', case: 'earlier' },
        answered('earlier'),
      ),
    ]).toEqual([
      'outcome:  还没有接谈，不能记结果。',
      'receive: present 请填写“实到人数”。',
      'receive',
      '  {kind:received,case:invited,on:2024-03-13,leader:A,shift:2024-03-13/am/1,present:1,representatives:1}',
      'outcome',
      '  {kind:outcome,case:invited,on:2024-03-13,outcome:study,opinion:复核,handlers:[{unit:{department:d1},role:lead,due:2024-04-12},{unit:{township:t1},role:assist,due:2024-04-12},{unit:{township:t2},role:assist,due:2024-04-12}],responsibleLeader:A}',
      'receive',
      '  {kind:received,case:earlier,on:2024-03-13,leader:A,shift:2024-03-13/am/1,present:2,representatives:2}',
      'outcome',
      '  {kind:outcome,case:earlier,on:2024-03-13,outcome:answered,opinion:已答复,handlers:[]}',
    ]);
  });

  it('is of a visit that it was made, and who was heard there', () => {
    const visit = { kind: 'visit', on: '2024-03-12', leader: 'B', township: 't2', heard: [] } as const;
    expect(
      written(
        ['waiting', 'declined'],
        { ...visit, on: '2024-03-14' },
        { ...visit, heard: [{ case: 'declined', present: 4, representatives: 2 }], note: '雨' },
        visit,
        { ...visit, leader: 'A', note: '' },
        {
          ...visit,
          leader: 'A',
          township: 't1',
          heard: [{ case: 'nobody', present: 1, representatives: 1 }],
        },
        { ...visit, on: '2024-03-13' },
      ),
    ).toEqual([
      'visit:  日子还没有到，不能登记。',
      'visit',
      '  {kind:visited,on:2024-03-12,leader:B,township:t2,note:雨}',
      '  {kind:received,case:declined,on:2024-03-12,leader:B,township:t2,present:4,representatives:2}',
      'visit:  没有任何改动。',
      'visit',
      '  {kind:visited,on:2024-03-12,leader:A,township:t2}',
      'visit:  没有这个编号的信访件。',
      'visit',
      '  {kind:visited,on:2024-03-13,leader:B,township:t2}',
    ]);
  });

  it('is, of all that waits, the best arrangement, and nothing where there is none', () => {
    expect(
      written(
        ['waiting', 'fresh', 'past', 'to-ask', 'nowhere', 'declined'],
        { kind: 'appoint' },
        { kind: 'appoint' },
      ),
    ).toEqual([
      'appoint',
      '  {kind:matched,case:waiting,sitting:{shift:2024-03-18/am/1,date:2024-03-18,leader:A}}',
      '  {kind:returned,case:past,cause:day-passed}',
      '  {kind:matched,case:past,sitting:{shift:2024-03-25/am/1,date:2024-03-25,leader:A}}',
      'appoint:  没有任何改动。',
    ]);
    expect(
      written([], { kind: 'appoint' }, { kind: 'entries', entries: [] }, { kind: 'dance' } as never),
    ).toEqual(['appoint:  没有任何改动。', 'entries', 'dance:  没有这项操作。']);
  });
});
