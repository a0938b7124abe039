import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { constraints, livedRoster, sceneArbitrary, written } from '../explain/published-roster.test.kit.ts';
import { propose } from '../whatif/propose.ts';
import type { Language } from '../document/schema.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { readTable } from '../plan/read-table.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { wordNoProposal, wordProposal, wordUnableLeader } from './proposals.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const document = makeDocument({
  period: { from: '2024-03-04', to: '2024-03-15' },
  townships: [{ id: '石期市镇', name: '石期市镇' }],
  sectors: [{ id: '农业', name: '农业' }],
  leaders: [
    '县长',
    { id: '副县长', name: '副县长（农业）', townships: ['石期市镇'], sectors: ['农业'] },
    { id: '政协副主席', townships: ['石期市镇'], sectors: ['农业'] },
    '法院院长',
    { id: '调研员', share: 0 },
  ],
  rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }],
});
const [a, b, c, d] = document.leaders.map(({ id }) => id);
const dates = ['04', '05', '06', '07', '08', '11', '12', '13', '14', '15'];
const roster: Roster = readTable(
  document,
  [a, b, c, d, a, b, c, d, a, b].map((leader, index) => ({
    line: index + 2,
    date: `2024-03-${dates[index]}`,
    leader: leader!,
  })),
).roster!;

function said(date: string, language: Language, today = date): Record<string, string> {
  const [place] = propose(roster, { date, today, exchanges: false, language }).places;
  return Object.fromEntries(
    place!.substitutes.map((own) => [own.standIn.leader.id, wordProposal(own, language)]),
  );
}

describe('a proposal in words', () => {
  it('says free days, duties, whom both answer for, and rules', () => {
    expect(said('2024-03-15', 'zh-CN')).toMatchObject({
      政协副主席:
        '政协副主席：此前空2天，此后没有值班，已值2次，代班后共3次（应值2.5次），联系同一乡镇（石期市镇），分管同一领域（农业），不违反规定',
      县长: '县长：此前空0天，此后没有值班，已值3次，代班后共4次（应值2.5次），违反“值班间隔”（县长3月14日与3月15日连续两天值班，至少应空1天）',
      调研员: '调研员：没有其他值班，代班后共1次（平时不参加排班），不违反规定',
    });
    expect(said('2024-03-06', 'zh-CN', '2024-03-01')['县长']).toBe(
      '县长：间隔前1天后1天，代班后共4次（应值2.5次），不违反规定',
    );
    expect(said('2024-03-15', 'en')).toMatchObject({
      政协副主席:
        '政协副主席: 2 days free before, no duty after, 2 served, 3 duties in all then (fair share 2.5), answers for the same township (石期市镇), answers for the same sector (农业), breaks no rule',
      调研员: '调研员: no other duty, 1 duty in all then (takes no part otherwise), breaks no rule',
    });
  });

  it('says of an exchange who serves when', () => {
    const [place] = propose(roster, { date: '2024-03-05', limit: 100 }).places;
    const trade = place!.exchanges.find(({ inReturn }) => inReturn!.date === '2024-03-12')!;
    expect(wordProposal(trade, 'zh-CN')).toBe(
      '政协副主席：与其3月12日对调，此前没有值班，此后空0天，已排2次（应值2.5次），联系同一乡镇（石期市镇），分管同一领域（农业）；' +
        '副县长（农业）改值3月12日：间隔前0天后2天，联系同一乡镇（石期市镇），分管同一领域（农业）；' +
        '违反“值班间隔”（副县长（农业）3月11日与3月12日连续两天值班，至少应空1天；政协副主席3月5日与3月6日连续两天值班，至少应空1天）',
    );
  });

  it('says why there is nobody, and of each leader why not', () => {
    expect(wordNoProposal(propose(roster, { date: '2024-03-09' }), 'zh-CN')).toBe('这一天不安排值班');
    expect(wordNoProposal(propose(roster, { date: '2024-03-04' }), 'en')).toBe('');
    const [place] = propose(roster, { date: '2024-03-04', today: '2024-03-05' }).places;
    expect(wordNoProposal(place!, 'en')).toBe('the day is over');
    const away = {
      id: 'x',
      name: '县长',
      reasons: [{ kind: 'absent', from: '2024-03-04', to: '2024-03-05' }],
    } as const;
    expect(wordUnableLeader(away, '2024-03-04', 'zh-CN')).toBe('县长：3月4日至5日不能值班');
    expect(wordUnableLeader({ ...away, reasons: [] }, '2024-03-04', 'en')).toBe(
      '县长: on duty that day already',
    );
  });

  it('law: one line each in both languages, without a reason of an absence', async () => {
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async (drawn) => {
        const secret = '住院手术';
        const leaders = drawn.document.leaders.map((leader) => ({
          ...leader,
          absences: (leader.absences ?? []).map((absence) => ({ ...absence, reason: secret })),
        }));
        const lived = await livedRoster({
          ...drawn,
          document: { ...drawn.document, leaders },
          rules: [],
          steps: [],
        });
        if (!lived) return;
        const { date } = lived.assignments[drawn.pick % lived.assignments.length]!;
        for (const language of LANGUAGES)
          for (const place of propose(lived, { date, constraints, language }).places) {
            const lines = [
              ...[...place.substitutes, ...place.exchanges].map((own) => wordProposal(own, language)),
              ...place.unable.map((own) => wordUnableLeader(own, date, language)),
            ];
            for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|\n|[。.]$|住院/);
          }
      }),
      runs(8, 200),
    );
  });

  it('counts what a leader has served already apart from what he would serve in all', () => {
    const entry = { kind: 'substituted', ...written, shift: '2024-03-04/main/1', from: a!, to: c! } as const;
    const [place] = propose(appendAndRecount(roster, [entry]), {
      date: '2024-03-08',
      exchanges: false,
    }).places;
    const own = place!.substitutes.find(({ standIn }) => standIn.leader.id === c)!;
    expect(wordProposal(own, 'zh-CN')).toContain('已值2次，代班后共4次');
  });
});
