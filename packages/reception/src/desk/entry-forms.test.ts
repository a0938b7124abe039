import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import type { FormKind, TypedFields } from './acts.ts';
import { openBusy, said, visitor } from './busy-desk.test.kit.ts';
import type { Desk } from './desk.ts';

/** A form in lines: each field with how it is typed, what it begins with, and what may be chosen. */
function formOf(desk: Desk, id: string, kind: FormKind): string {
  const form = desk.form(id, kind);
  const fields = form?.fields.map(({ name, kind: type, isRequired, value, options }) => {
    const choice = options.length > 0 ? ` of ${options.map((own) => own.value).join(' ')}` : '';
    return `${name}${isRequired ? '*' : ''} ${type}=${value.replace('\n', '／')}${choice}`;
  });
  return `${kind} ${id}｜${fields ? fields.join('｜') : 'none'}`;
}

/** Records something as it was typed over what the form begins with: what is written, or why it is not. */
function record(id: string, entry: FormKind, typed: TypedFields, desk = openBusy()): string {
  const begun = Object.fromEntries(desk.form(id, entry)!.fields.map(({ name, value }) => [name, value]));
  const fields = { ...begun, ...typed };
  const { patch, diagnostics } = desk.act({ kind: 'record', case: id, entry, fields, ...said });
  if (patch === null)
    return diagnostics.map(({ field, sentence }) => `${field ?? 'all'}: ${sentence}`).join();
  const { at: _at, author: _author, ...written } = desk.file().entries.at(-1)!;
  return JSON.stringify(written).replaceAll('"', '');
}

describe('the form of what may follow', () => {
  it('has the fields of its kind, begun with what is known', () => {
    const desk = openBusy();
    const shown: readonly (readonly [string, ...FormKind[]])[] = [
      ['fresh', 'screened', 'withdrawn', 'closed'],
      ['in-hand', 'excluded', 'extended', 'replied', 'supervised', 'escalated'],
      ['to-ask', 'asked', 'consented', 'declined'],
      ['consented', 'invited', 'notified'],
      [
        'invited',
        'notified',
        'returned',
        'missed',
        'received',
        'forwarded',
        'accepted',
        'objected',
        'amended',
      ],
      ['earlier', 'received'],
      ['replaced', 'returned', 'notified', 'forwarded', 'accepted'],
      ['past', 'received', 'returned', 'asked'],
      ['late', 'objected', 'extended', 'supervised', 'corrected'],
      ['closed', 'called-back', 'review-requested', 'review-decided', 'reopened'],
      ['secret', 'excluded', 'replied', 'forwarded', 'amended'],
    ];
    expect(shown.flatMap(([id, ...kinds]) => kinds.map((kind) => formOf(desk, id, kind)))).toEqual([
      'screened fresh｜leavesOut text=｜note text=',
      'withdrawn fresh｜on* date=2024-03-13｜note text=',
      'closed fresh｜none',
      'excluded in-hand｜ground* choice=heard-recently of in-hand after-re-review litigation arbitration party-appeal administrative-procedure enforcement accusation no-representatives performed outside-the-area heard-recently anonymous｜until date=2024-06-11｜sentTo text=｜note text=',
      'extended in-hand｜unit* unit=农业局｜until* date=｜approvedBy* text=｜reason text=｜toldOn date=｜note text=',
      'replied in-hand｜on* date=2024-03-13｜unit* unit=农业局｜result* choice= of supported explained not-supported｜served.on date=｜served.by choice=hand of hand post online left｜note text=',
      'supervised in-hand｜on* date=2024-03-13｜unit* unit=农业局｜by* choice= of phone letter talk visit｜due date=｜note text=',
      'escalated in-hand｜on* date=2024-03-13｜to* choice= of offices joint-meeting｜note text=',
      'asked to-ask｜note text=',
      'consented to-ask｜note text=',
      'declined to-ask｜note text=',
      'invited consented｜by* choice=phone of phone letter message in-person｜note text=',
      'notified consented｜units* units=｜note text=',
      'notified invited｜units* units=甲镇、农业局｜note text=',
      'returned invited｜cause* choice=office of leader-changed reception-stopped day-passed petitioner office｜note text=',
      'missed invited｜note text=',
      'received invited｜on* date=2024-03-13｜present* number=｜representatives* number=｜note text=',
      'forwarded invited｜on* date=2024-03-13｜unit* unit=甲镇｜due date=｜note text=',
      'accepted invited｜on* date=2024-03-13｜unit* unit=甲镇｜note text=',
      'objected invited｜none',
      'amended invited｜facts.channel choice=letter of visit letter online call fax from-above instruction｜facts.purpose choice=claim of claim suggestion accusation｜facts.topic choice= of 城乡建设 农业农村 自然资源 劳动社保 教育文体 卫生健康 民政应急 交通运输 政法 纪检监察 组织人事 经济管理 市场监管 军队事务 其他｜facts.about text=道路损坏｜facts.claims lines=修路／赔偿｜facts.townships townships=甲镇｜facts.sectors sectors=｜facts.projects projects=｜facts.departments departments=农业局｜facts.urgency choice=usual of usual urgent major｜facts.people number=1｜facts.representatives number=｜petitioner.name text=张某｜petitioner.phone text=13800000001｜petitioner.identity text=｜petitioner.address text=｜facts.anonymous flag=｜facts.recusals leaders= of A B C D｜facts.follows text=｜note text=',
      'received earlier｜on* date=2024-03-13｜present* number=2｜representatives* number=2｜note text=',
      'returned replaced｜cause* choice=leader-changed of leader-changed reception-stopped day-passed petitioner office｜note text=',
      'notified replaced｜none',
      'forwarded replaced｜on* date=2024-03-13｜unit* unit=乙镇｜due date=｜note text=',
      'accepted replaced｜on* date=2024-03-13｜unit* unit=乙镇｜note text=',
      'received past｜on* date=2024-03-11｜present* number=｜representatives* number=｜note text=',
      'returned past｜cause* choice=day-passed of leader-changed reception-stopped day-passed petitioner office｜note text=',
      'asked past｜none',
      'objected late｜on* date=2024-03-13｜unit* unit=建设局｜note text=',
      'extended late｜unit* unit=建设局｜until* date=｜approvedBy* text=｜reason text=｜toldOn date=｜note text=',
      'supervised late｜on* date=2024-03-13｜unit* unit=建设局｜by* choice= of phone letter talk visit｜due date=｜note text=',
      'corrected late｜corrects* choice= of 61 18 4 3 2 1｜note text=',
      'called-back closed｜on* date=2024-03-13｜reached* flag=true｜satisfaction* choice= of satisfied mostly dissatisfied unrated｜note text=',
      'review-requested closed｜on* date=2024-03-13｜step* choice=review of review re-review｜note text=',
      'review-decided closed｜none',
      'reopened closed｜on* date=2024-03-13｜note text=',
      'excluded secret｜ground* choice=accusation of in-hand after-re-review litigation arbitration party-appeal administrative-procedure enforcement accusation no-representatives performed outside-the-area heard-recently anonymous｜until date=｜sentTo text=｜note text=',
      'replied secret｜on* date=2024-03-13｜unit* unit=｜result* choice= of supported explained not-supported｜served.on date=｜served.by choice=hand of hand post online left｜note text=',
      'forwarded secret｜none',
      'amended secret｜facts.channel choice=letter of visit letter online call fax from-above instruction｜facts.purpose choice=accusation of claim suggestion accusation｜facts.topic choice= of 城乡建设 农业农村 自然资源 劳动社保 教育文体 卫生健康 民政应急 交通运输 政法 纪检监察 组织人事 经济管理 市场监管 军队事务 其他｜facts.townships townships=甲镇｜facts.sectors sectors=｜facts.projects projects=｜facts.departments departments=建设局｜facts.urgency choice=usual of usual urgent major｜facts.people number=1｜facts.representatives number=｜facts.anonymous flag=｜facts.recusals leaders= of A B C D｜facts.follows text=｜note text=',
    ]);
    expect(['withdrawn', 'nobody'].map((id) => desk.form(id, 'screened'))).toEqual([null, null]);
  });

  it('begins an outcome with the units of the case, the first of which leads, and thirty days', () => {
    const heard = (names: readonly string[], act: Parameters<Desk['act']>[0]): Desk => {
      const desk = openBusy(names);
      desk.act(act);
      return desk;
    };
    const receive = (id: string) =>
      ({ kind: 'receive', case: id, present: 2, representatives: 2, ...said }) as const;
    const walked = heard([], { kind: 'register', facts: visitor({ townships: ['t6'] }), ...said });
    const placeless = heard([], {
      kind: 'register',
      facts: visitor({ townships: [], projects: ['p1'] }),
      ...said,
    });
    placeless.act({ kind: 'receive', case: 'JF20240001', shift: '2024-03-13/pm/1', ...said });
    expect([
      formOf(placeless, 'JF20240001', 'outcome'),
      formOf(walked, 'JF20240001', 'received'),
      formOf(heard(['invited'], receive('invited')), 'invited', 'outcome'),
      formOf(heard(['earlier'], receive('earlier')), 'earlier', 'outcome'),
    ]).toEqual([
      'outcome JF20240001｜on* date=2024-03-13｜outcome* choice= of answered study referred｜opinion* text=｜lead unit=｜assist units=｜due date=2024-04-12｜responsibleLeader flag=｜note text=',
      'received JF20240001｜on* date=2024-03-13｜shift choice= of 2024-03-13/am/1 2024-03-13/pm/1｜present* number=1｜representatives* number=1｜note text=',
      'outcome invited｜on* date=2024-03-13｜outcome* choice= of answered study referred｜opinion* text=｜lead unit=农业局｜assist units=甲镇｜due date=2024-04-12｜responsibleLeader flag=｜note text=',
      'outcome earlier｜on* date=2024-03-13｜outcome* choice= of answered study referred｜opinion* text=｜lead unit=甲镇｜assist units=｜due date=2024-04-12｜responsibleLeader flag=｜note text=',
    ]);
  });

  it('says of what was asked again that it is the second review, and of a review which one it was', () => {
    const desk = openBusy(['closed']);
    record('closed', 'review-requested', {}, desk);
    expect([formOf(desk, 'closed', 'review-decided'), formOf(desk, 'closed', 'review-requested')]).toEqual([
      'review-decided closed｜on* date=2024-03-13｜step* choice=review of review re-review｜hearingDays number=｜served.on date=｜served.by choice=hand of hand post online left｜note text=',
      'review-requested closed｜on* date=2024-03-13｜step* choice=re-review of review re-review｜note text=',
    ]);
    expect([
      record('closed', 'review-decided', { 'served.on': '2024-03-13', hearingDays: '３' }, desk),
    ]).toEqual([
      '{kind:review-decided,case:closed,on:2024-03-13,step:review,hearingDays:3,served:{on:2024-03-13,by:hand}}',
    ]);
  });

  it('says in words what may be chosen', () => {
    const words = (id: string, kind: FormKind, name: string): string[] =>
      openBusy()
        .form(id, kind)!
        .fields.find((field) => field.name === name)!
        .options.map((own) => own.words);
    expect(
      [
        words('consented', 'invited', 'by'),
        words('late', 'supervised', 'by'),
        words('late', 'replied', 'result'),
        words('fresh', 'escalated', 'to'),
        words('invited', 'amended', 'facts.urgency'),
        words('fresh', 'corrected', 'corrects'),
        words('fresh', 'excluded', 'ground').slice(0, 2),
      ].map((all) => all.join('；')),
    ).toEqual([
      '电话；书面；短信；当面',
      '电话督办；发函督办；约谈；实地督办',
      '支持；解释；不支持',
      '党委、政府办公室；联席会议',
      '一般；紧急；重大紧急',
      '2024年3月12日 登记',
      '已受理或正在办理，仍在期限内（《信访工作条例》第十九条）；已经复核，仍以同一事实和理由提出（《信访工作条例》第三十六条）',
    ]);
  });
});

describe('what was typed into a form', () => {
  it('is written as the entry that it stands for', () => {
    expect([
      record('fresh', 'screened', { leavesOut: ' 赔偿 ', note: '' }),
      record('in-hand', 'excluded', {}),
      record('consented', 'invited', {}),
      record('invited', 'notified', { units: '乙镇，农业局; 甲镇' }),
      record('past', 'received', { present: '３', representatives: '1' }),
      record('fresh', 'forwarded', { due: '2024-04-01' }),
      record('in-hand', 'replied', { result: 'supported' }),
      record('in-hand', 'replied', { result: 'supported', 'served.on': '2024-03-13' }),
      record('closed', 'called-back', { reached: '', satisfaction: 'unrated', note: '停机' }),
      record('fresh', 'corrected', { corrects: '68' }),
    ]).toEqual([
      '{kind:screened,case:fresh,leavesOut:赔偿}',
      '{kind:excluded,case:in-hand,ground:heard-recently,until:2024-06-11}',
      '{kind:invited,case:consented,by:phone,sitting:{shift:2024-03-20/pm/1,date:2024-03-20,leader:D}}',
      '{kind:notified,case:invited,units:[{township:t2},{department:d1},{township:t1}],sitting:{shift:2024-03-13/am/1,date:2024-03-13,leader:A}}',
      '{kind:received,case:past,on:2024-03-11,present:3,representatives:1,leader:A,shift:2024-03-11/am/1}',
      '{kind:forwarded,case:fresh,on:2024-03-13,unit:{township:t3},due:2024-04-01}',
      '{kind:replied,case:in-hand,on:2024-03-13,unit:{department:d1},result:supported}',
      '{kind:replied,case:in-hand,on:2024-03-13,unit:{department:d1},result:supported,served:{on:2024-03-13,by:hand}}',
      '{kind:called-back,case:closed,on:2024-03-13,reached:false,satisfaction:unrated,note:停机}',
      '{kind:corrected,corrects:68}',
    ]);
  });

  it('changes of the facts what was touched, and keeps the rest of a person and of a recusal', () => {
    const desk = openBusy([]);
    const known = visitor({
      petitioners: [
        { name: conceal('张某'), phone: conceal('1'), guardian: conceal('李某') },
        { name: conceal('王某') },
      ],
      recusals: [{ leader: 'C', ground: conceal('亲属') }],
      sectors: ['s1'],
    });
    desk.act({ kind: 'register', facts: known, ...said });
    const amended = (typed: TypedFields): string => record('JF20240001', 'amended', typed, desk);
    expect([
      amended({}),
      amended({ note: '核对' }),
      amended({ 'petitioner.phone': '2' }),
      amended({ 'petitioner.phone': '' }),
      amended({ 'petitioner.name': '' }),
      amended({ 'facts.recusals': 'C、B' }),
      amended({ 'facts.recusals': '' }),
      amended({ 'facts.claims': '修路\n\n 赔偿 ', 'facts.people': '12' }),
      amended({ 'facts.sectors': '', 'facts.townships': '甲镇、丙镇', 'facts.projects': '公路项目' }),
      amended({ 'facts.anonymous': 'true' }),
      amended({ 'facts.anonymous': '' }),
      amended({ 'facts.people': '' }),
    ]).toEqual([
      'all: 没有任何改动。',
      'all: 没有任何改动。',
      '{kind:amended,case:JF20240001,facts:{petitioners:[{name:张某,phone:2,guardian:李某},{name:王某}]}}',
      '{kind:amended,case:JF20240001,facts:{petitioners:[{name:张某,guardian:李某},{name:王某}]}}',
      'petitioner.name: 请填写“姓名”。',
      '{kind:amended,case:JF20240001,facts:{recusals:[{leader:C,ground:亲属},{leader:B}]}}',
      '{kind:amended,case:JF20240001,facts:{recusals:[]}}',
      '{kind:amended,case:JF20240001,facts:{claims:[修路,赔偿],people:12}}',
      '{kind:amended,case:JF20240001,facts:{townships:[t1,t3],sectors:[],projects:[p1]}}',
      '{kind:amended,case:JF20240001,facts:{anonymous:true}}',
      '{kind:amended,case:JF20240001,facts:{anonymous:false}}',
      'facts.people: 请填写“涉及人数”。',
    ]);
  });

  it('is refused beside the field that cannot be read', () => {
    expect([
      record('in-hand', 'replied', {}),
      record('in-hand', 'replied', { result: 'supported', unit: '' }),
      record('in-hand', 'replied', { result: 'supported', unit: '农业局、甲镇' }),
      record('in-hand', 'replied', { result: 'supported', unit: '丁局' }),
      record('in-hand', 'replied', { result: 'supported', on: '3月1日' }),
      record('past', 'received', { present: '3.5', representatives: '1' }),
      record('past', 'received', { present: '三', representatives: '1' }),
      record('invited', 'amended', { 'facts.townships': '甲镇、辛镇' }),
    ]).toEqual([
      'result: 请填写“答复结果”。',
      'unit: 请填写“答复单位”。',
      'unit: “答复单位”只能写一个。',
      'unit: 名单里没有“丁局”。',
      'on: “答复日期”写的“3月1日”无法识别。',
      'present: “实到人数”写的“3.5”无法识别。',
      'present: “实到人数”写的“三”无法识别。',
      'facts.townships: 名单里没有“辛镇”。',
    ]);
  });
});
