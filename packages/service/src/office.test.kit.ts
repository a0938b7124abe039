import { smallDocument } from '../../cli/src/command.test.kit.ts';
import type { ServedCommand } from './request/fields.ts';

/** What a command answers over HTTP. */
export interface Answered {
  readonly exitCode: number;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, unknown>>;
}

/** Asks a command and makes sure that it is done. */
export type Ask = (command: ServedCommand, body: object) => Promise<Answered>;

export type Bodies = Readonly<Record<ServedCommand, readonly object[]>>;

const leaders = { name: 'leaders.csv', text: '序号,姓名,职务\n1,某甲,副县长\n2,某乙,县委副书记\n' };

const notice = {
  name: 'notice.txt',
  text: `国务院办公厅关于2024年部分节假日安排的通知
国办发明电〔2023〕7号
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
`,
};

const table = {
  name: 'cases.csv',
  text: '信访编号,登记日期,信访形式,属地,问题类别,反映内容\nXF7,2024-01-08,来信,东镇,其他,路灯不亮\n',
};

const early = { author: '某县信访局', at: '2024-01-06 08:00' };

/** Requests that each command answers with what it does, all of one small county in the spring of 2024. */
export async function officeOf(ask: Ask): Promise<Bodies> {
  const document = smallDocument();
  const { files } = await ask('plan', { document, moves: 500, out: true });
  const roster = files['out/roster.json'] as { assignments: { date: string; leader: string }[] };
  const own = async (command: ServedCommand, body: object, name: string): Promise<object> =>
    (await ask(command, body)).files[name] as object;
  const approved = await own(
    'publish',
    { roster, approve: true, by: '联席会议', at: '2024-01-08 08:00' },
    'roster.json',
  );
  const published = await own('publish', { roster: approved, at: '2024-01-09 08:00' }, 'roster.json');
  const blank = await own('cases new', { roster }, 'cases.json');
  const registration = {
    kind: 'registered',
    case: 'JF1',
    on: '2024-02-01',
    township: ['东镇'],
    about: '反映道路损坏',
    people: 3,
    at: '2024-02-01 09:00',
  };
  const registered = await own('cases add', { cases: blank, roster, ...registration }, 'cases.json');
  const screened = await own(
    'cases add',
    { cases: registered, roster, kind: 'screened', case: 'JF1', at: '2024-02-01 10:00' },
    'cases.json',
  );
  const next = smallDocument({ issuedOn: '2024-03-20', period: { from: '2024-04-01', to: '2024-04-30' } });
  const [first, second] = roster.assignments;
  const later = roster.assignments.find(({ leader }) => leader !== first!.leader)!;
  const inCases = { cases: screened, roster };
  const today = '2024-01-10';
  return {
    init: [
      { year: 2025, name: '某县', today },
      { template: 'leaders' },
      { template: 'duties', of: document },
    ],
    import: [{ leaders }, { leaders, into: document }, { leaders, into: document, out: 'new.json' }],
    'calendar add': [
      { document, notice },
      { document, notice, write: true },
    ],
    plan: [
      { document, moves: 200 },
      { document, moves: 200, out: true, verbose: true },
    ],
    check: [
      { document },
      { document, roster },
      { document, roster: files['out/roster.csv'] && { name: 'roster.csv', text: files['out/roster.csv'] } },
    ],
    calendar: [{ document }, { year: 2024 }],
    explain: [
      { roster, date: first!.date },
      { roster, leader: first!.leader },
      { roster, township: '东镇' },
    ],
    certificate: [{ roster }],
    export: (
      ['docx', 'print', 'xlsx', 'csv', 'ics', 'notice', 'page', 'text', 'report', 'json', 'lp'] as const
    ).map((as) => ({
      roster: as === 'lp' ? document : roster,
      as,
      ...(as === 'text' && { today: '2024-02-01' }),
    })),
    publish: [
      { roster, circulate: true, ...early },
      { roster: approved, at: '2024-01-09 08:00' },
      { roster: approved, at: '2024-01-09 08:00', out: true },
    ],
    substitute: [
      { roster, date: first!.date, today },
      { roster: published, date: second!.date, vacate: true, at: '2024-01-10 08:00', letters: true },
    ],
    exchange: [
      {
        roster: published,
        date: first!.date,
        with: later.date,
        at: '2024-01-10 08:00',
        told: '2024-01-10 08:00',
      },
    ],
    attend: [{ roster: published, date: first!.date, at: `${first!.date} 18:00` }],
    tell: [{ roster: published, date: first!.date, how: '电话', at: '2024-01-20 08:00' }],
    correct: [{ roster: approved, entry: 1, reason: '记错', at: '2024-01-09 08:00' }],
    ledger: [{ roster: published }],
    replan: [{ roster, document, today, moves: 100, 'dry-run': true }],
    diff: [
      { a: published },
      { a: roster, b: roster },
      { a: published, from: '0', as: 'notice', at: today, out: 'notice.docx' },
    ],
    'carry-over': [{ roster }, { roster, into: next }, { roster, into: next, out: 'new.json' }],
    circular: [
      { ...inCases, month: '2024-02', date: '2024-03-05' },
      { ...inCases, month: '2024-02', date: '2024-03-05', format: 'docx' },
    ],
    waits: [
      { ...inCases, date: '2024-02-05' },
      { ...inCases, date: '2024-02-05', format: 'html' },
    ],
    'cases new': [{ roster }],
    'cases add': [{ cases: blank, roster, ...registration }],
    'cases import': [
      { cases: blank, table, roster },
      { cases: blank, table, roster, write: true, at: '2024-01-09 08:00' },
    ],
    'cases list': [{ cases: screened }, { cases: screened, all: true, roster }],
    'cases show': [{ cases: screened, id: 'JF1' }],
    'cases print': [
      { ...inCases, kind: 'register', case: ['JF1'], today },
      { ...inCases, kind: 'register', case: ['JF1'], today, format: 'docx' },
    ],
    'cases correct': [{ cases: screened, entry: 2, note: '记错', at: '2024-02-02 08:00' }],
    'cases erase': [{ cases: { ...screened, settings: { keepPersonsDays: 30 } }, 'as-of': '2024-03-09' }],
    appoint: [
      { ...inCases, today, 'dry-run': true },
      { ...inCases, today, at: '2024-02-01 11:00' },
    ],
    visits: [
      { ...inCases, quarter: '2024-1', today },
      { ...inCases, quarter: '2024-1', today, out: true },
    ],
    schema: [{ name: 'document' }, { name: 'cases add' }, { list: true }],
  };
}
