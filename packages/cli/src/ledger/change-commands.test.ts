import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, filesOf, smallText } from '../command.test.kit.ts';
import { marchDay, path, published } from './ledger.test.kit.ts';

const at = ['--at', '2024-02-20 9:00'];

/** With a rule that a stand-in next to his own day breaks. */
const gapText = (): string => smallText({ rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }] });

describe('substitute', { timeout: 120_000 }, () => {
  test('without a stand-in proposes some, exchanges among them, and what to type; nothing is written', async () => {
    const office = await published();
    const before = filesOf(join(office.directory, 'out'));
    const { date, holder } = marchDay(office);
    const { code, out } = await office.zh('substitute', path, '--date', date, '--today', '2月20日');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`现由${holder}值班。\n\n可以代班的有7人，好的在前：\n  1\\. `));
    expect(out).toMatch(/\n也可以调班，有\d+种：\n {2}1\. .+与其.+对调/);
    const commands = out.split('\n').filter((line) => line.startsWith('  lunzhi '));
    expect(commands).toHaveLength(2);
    const [first] = commands.map((line) => line.trim().split(' ').slice(1));
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
    expect((await office.run(...first!, ...at)).code).toBe(0);
    const listed = await office.json('substitute', path, '--date', date, '--today', '2024-02-20');
    expect(listed.value).toMatchObject({ status: 'done', diagnostics: [], date, places: [{ reason: null }] });
  });

  test('says whom nobody can replace any more', async () => {
    const office = await published();
    const { date } = marchDay(office);
    const { code, out } = await office.zh('substitute', path, '--date', date, '--today', '2024-03-25');
    expect([code, out]).toEqual([1, expect.stringContaining('这一天已经过去。')]);
  });

  test('writes who stands in, and gives the texts to be sent', async () => {
    const office = await published();
    const { date, holder, free } = marchDay(office);
    const words = [
      'substitute',
      path,
      '--date',
      date,
      '--to',
      free,
      ...at,
      '--reason',
      '住院',
      '--told',
      '8:50',
    ];
    const { code, out, err } = await office.zh(...words, '--agreed-by', '本人');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^代班：3月\\d+日由${holder}改为${free}\n已记入变更台账第3条`));
    expect(out).toMatch(new RegExp(`\n影响：\n {2}${free}：.+不违反规定`));
    const [, report, request, notice] = out.split('【');
    expect(report).toMatch(/^报告第一召集人】[^]*住院/);
    for (const text of [request, notice]) expect(text).not.toContain('住院');
    expect(out).toContain('已张贴的是第1版；要换贴整张表，请运行：lunzhi publish out/roster.json');
    expect(office.roster().ledger[2]).toEqual({
      kind: 'substituted',
      at: '2024-02-20T09:00:00+08:00',
      author: '某县信访局',
      reason: '住院',
      toldFirstConvener: '2024-02-20T08:50:00+08:00',
      agreedBy: '本人',
      shift: `${date}/main/1`,
      from: holder,
      to: free,
    });
    expect((await office.run('check', 'document.json', path)).code).toBe(0);
  });

  test('writes the texts into a directory', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const { code, value, err } = await office.json(
      'substitute',
      path,
      '--date',
      date,
      '--to',
      free,
      '--letters',
      '文书',
      '--reason',
      '住院',
      ...at,
    );
    expect([code, codesOf(value)]).toEqual([0, ['convener-not-told']]);
    expect(err).toContain('--told');
    expect(readdirSync(join(office.directory, '文书')).sort()).toEqual(
      ['报告第一召集人.txt', '商请函.txt', '调整通知.txt'].sort(),
    );
    expect(office.text('文书/调整通知.txt')).not.toContain('住院');
    expect(value).toMatchObject({ letters: [{ kind: 'report' }, { kind: 'request' }, { kind: 'notice' }] });
  });

  test('writes them as files of Word where they are wanted so', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const words = ['--date', date, '--to', free, '--letters-as', 'docx', ...at];
    expect(codesOf((await office.json('substitute', path, ...words)).value)).toEqual(['option-needs']);
    const { code } = await office.json('substitute', path, ...words, '--letters', '文书');
    expect(code).toBe(0);
    const names = readdirSync(join(office.directory, '文书'));
    expect(names.sort()).toEqual(['报告第一召集人.docx', '商请函.docx', '调整通知.docx'].sort());
  });

  test('that breaks a rule is refused with the command that accepts it', async () => {
    const office = await published(gapText());
    const before = filesOf(join(office.directory, 'out'));
    const { date, near } = marchDay(office);
    const { code, err } = await office.zh(
      'substitute',
      path,
      '--date',
      date,
      '--to',
      near,
      '--at',
      '2024-02-20 9:00',
    );
    expect(code).toBe(1);
    const [command] = err.split('\n').filter((line) => line.startsWith('  lunzhi '));
    expect(command).toBe(
      `  lunzhi substitute out/roster.json --date ${date} --to ${near} --at "2024-02-20 9:00" --accept min-rest-gap`,
    );
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
    const accepted = await office.json(
      'substitute',
      path,
      '--date',
      date,
      '--to',
      near,
      ...at,
      '--accept',
      'min-rest-gap',
    );
    expect(accepted).toMatchObject({ code: 0, value: { entries: [{ accepts: ['min-rest-gap'] }] } });
    expect((await office.zh('ledger', path)).out).toMatch(/准许违反：“[^”]*间[^”]*”/);
  });

  test('records that nobody stands in yet, and who fills the place later', async () => {
    const office = await published();
    const { date, holder, free } = marchDay(office);
    const { code, out } = await office.zh('substitute', path, '--date', date, '--vacate', ...at);
    expect([code, out]).toEqual([0, expect.stringContaining(`让班：${holder}3月`)]);
    expect(out).toContain('接替人选另行通知');
    expect(out).not.toContain('商请函');
    expect((await office.zh('substitute', path, '--date', date, '--today', '2024-02-20')).out).toContain(
      '现在无人值班',
    );
    const other = ['substitute', path, '--date', date, '--vacate', '--at', '2024-02-20 10:00'];
    expect(codesOf((await office.json(...other)).value)).toEqual(['place-empty']);
    expect((await office.zh('substitute', path, '--date', date, '--to', free, ...at)).out).toContain(
      `由${free}补上`,
    );
    expect(office.roster().assignments.find((place) => place.date === date)).toMatchObject({ leader: free });
  });

  test('on a day with several places wants to know which', async () => {
    const document = smallText({
      shiftTypes: [
        { id: 'am', name: '上午', heads: { workday: 1 } },
        { id: 'pm', name: '下午', heads: { workday: 1 } },
      ],
      period: { from: '2024-03-01', to: '2024-03-15' },
    });
    const office = await published(document);
    const [am, pm] = office.roster().assignments;
    const substitute = async (...words: string[]): Promise<Record<string, unknown>> =>
      (await office.json('substitute', path, '--date', am!.date, '--today', '2024-02-20', ...words)).value;
    expect(await substitute()).toMatchObject({
      diagnostics: [
        {
          code: 'several-places',
          places: [
            { type: '上午', holder: am!.leader },
            { type: '下午', holder: pm!.leader },
          ],
        },
      ],
    });
    expect(await substitute('--type', '下午')).toMatchObject({ places: [{ shift: pm!.shift }] });
    expect(await substitute('--leader', am!.leader!)).toMatchObject({ places: [{ shift: am!.shift }] });
    expect(codesOf(await substitute('--type', '晚上'))).toEqual(['bad-choice']);
  });

  test.each([
    [['--to', '县长', '--vacate'], 'options-exclude'],
    [['--accept', 'min-rest-gap'], 'option-needs'],
    [['--told', '8:00'], 'option-needs'],
    [['--to', '无此人'], 'unknown-leader'],
    [['--to', '县长', '--told', 'soon'], 'bad-moment'],
    [['--to', '县长', '--date', '3月9日'], 'no-duty-day'],
    [['--to', '县长', '--date', '3月32日'], 'no-such-date'],
    [['--to', '县长', '--at', '2024-01-01'], 'earlier-than-last'],
  ])('%j is refused', async (words, code) => {
    const office = await published();
    const { code: exit, value } = await office.json('substitute', path, '--date', '3月11日', ...words);
    expect([exit, codesOf(value)]).toEqual([2, expect.arrayContaining([code])]);
  });
});

describe('exchange', { timeout: 120_000 }, () => {
  test('trades two days, and gives the texts to be sent', async () => {
    const office = await published();
    const { assignments } = office.roster();
    const first = assignments.find(({ date }) => date >= '2024-03-04')!;
    const wordsFor = ({ date }: { date: string }): string[] =>
      ['exchange', path, '--date', first.date, '--with', date].concat(at);
    // it is refused where one of them would serve too soon before or after
    const later = assignments.filter(({ date, leader }) => date > '2024-03-20' && leader !== first.leader);
    const exchangeWith = (second: (typeof later)[number]) =>
      office.zh(...wordsFor(second), '--leader', first.leader!, '--other', second.leader!);
    let second = later[0]!;
    let answer = await exchangeWith(second);
    for (let tried = 1; answer.code !== 0 && tried < later.length; tried++) {
      second = later[tried]!;
      answer = await exchangeWith(second);
    }
    const { code, out } = answer;
    const words = wordsFor(second);
    expect(code).toBe(0);
    expect(out).toMatch(/^调班：.+的3月\d+日与.+的3月\d+日对调\n/);
    expect(out).toContain('【商请函】');
    expect(out).toContain('【商请函-2】');
    const holderOf = (shift: string): string | null =>
      office.roster().assignments.find((place) => place.shift === shift)!.leader;
    expect([holderOf(first.shift), holderOf(second.shift)]).toEqual([second.leader, first.leader]);
    expect(codesOf((await office.json('exchange', path, '--date', first.date)).value)).toEqual([
      'missing-option',
    ]);
    const wrong = await office.json(...words.slice(0, -1), '2024-02-20 10:00', '--other', second.leader!);
    expect([wrong.code, codesOf(wrong.value)]).toEqual([2, ['not-on-duty']]);
  });
});
