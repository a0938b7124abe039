import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { assess } from './assess.ts';
import type { Circular } from './circular.ts';
import { defaultFormula } from './default-formula.ts';
import { figureKeys, type Figures } from './figures.ts';
import { type Formula, type FormulaItem, readFormula } from './formula.ts';

const cases = Array.from({ length: 60 }, (_, index) => `JF${String(index).padStart(2, '0')}`);
const first = (count: number): string[] => cases.slice(0, count);

const nothing = Object.fromEntries(figureKeys.map((key) => [key, []])) as unknown as Figures;

const land = { department: 'land' };

/** A year in which one unit had something to do. */
const yearOf = (figures: Partial<Figures>): Circular =>
  ({ cases, units: [{ of: land, figures: { ...nothing, people: 0, ...figures } }] }) as unknown as Circular;

const formulaOf = (items: FormulaItem[], counts?: Record<string, number>): Formula => ({
  format: 'lunzhi-assessment/1',
  title: '考核',
  source: '测试',
  items,
  ...(counts && { given: [{ unit: land, counts }] }),
});

const pointsOf = (items: FormulaItem[], figures: Partial<Figures>, counts?: Record<string, number>) =>
  assess(yearOf(figures), formulaOf(items, counts))[0]!.items.map(({ tenths }) => tenths);

/** 达川区: rates × points, repeats 10 less 1 each, meetings 1 each to 6, 接访包案 4 less what is missing. */
const dachuan: FormulaItem[] = [
  { kind: 'rate', title: '及时受理', rate: 'toldInTime', points: 5 },
  { kind: 'rate', title: '按期答复', rate: 'inTime', points: 10 },
  { kind: 'rate', title: '参评满意', rate: 'ratedSatisfied', points: 10 },
  { kind: 'rate', title: '参评', rate: 'rated', points: 5 },
  {
    kind: 'deductions',
    title: '重复信访',
    points: 10,
    deductions: [{ each: { given: 'more-repeats' }, less: 1 }],
  },
  { kind: 'count', title: '联席会议', count: { given: 'meetings' }, each: 1, most: 6 },
  {
    kind: 'deductions',
    title: '接访包案',
    points: 4,
    deductions: [
      { none: { given: 'records' }, less: 2 },
      { none: 'heard', less: 2 },
      { rate: 'closed', below: 85, less: 1 },
    ],
  },
];

/** 房山: 初次 90 % 7, 重复 80 % 7, 积案 70 % 6, all or nothing. */
const fangshan: FormulaItem[] = [
  { kind: 'steps', title: '初次化解', rate: 'closedFirst', steps: [{ from: 90, points: 7 }] },
  { kind: 'steps', title: '重复化解', rate: 'closedRepeats', steps: [{ from: 80, points: 7 }] },
  {
    kind: 'steps',
    title: '积案化解',
    rate: { given: 'old-settled', of: 'old' },
    steps: [{ from: 70, points: 6 }],
  },
];

/** 滁州: in time 95 %, closed 100 %, all or nothing. */
const chuzhou: FormulaItem[] = [
  { kind: 'steps', title: '按期', rate: 'inTime', steps: [{ from: 95, points: 10 }] },
  { kind: 'steps', title: '年底办结', rate: 'closed', steps: [{ from: 100, points: 10 }] },
];

describe('assess', () => {
  it('gives rates their share of the points, to the tenth, and takes off down to the floor', () => {
    const figures = {
      heard: first(20),
      closed: first(16),
      tellingDue: first(46),
      toldInTime: first(45),
      due: first(28),
      inTime: first(23),
      rateable: first(23),
      satisfied: first(14),
      mostly: first(5),
      unrated: first(3),
      dissatisfied: first(1),
    };
    const given = { 'more-repeats': 12, meetings: 9, records: 1 };
    // 5 × 45/46, 10 × 23/28, 10 × 22/23 × 20/23, 5 × 20/23; 10 − 12; 9 capped; 4 − 1 for 80 %
    expect(pointsOf(dachuan, figures, given)).toEqual([49, 82, 83, 43, 0, 60, 30]);
    const [unit] = assess(yearOf(figures), formulaOf(dachuan, given));
    expect(unit).toMatchObject({ tenths: 347, isOpen: false });
    expect(unit!.items.map(({ silent }) => silent)).toEqual([0, 0, 3, 0, 0, 0, 0]);
    expect(unit!.items[1]!.cases).toEqual(first(28));
    expect(unit!.items[4]!.working).toMatchObject({ kind: 'deductions', floor: 0 });
    expect(unit!.items[5]!.working).toMatchObject({ kind: 'count', most: 60 });
  });

  it('gives thresholds all or nothing, and of several steps the highest reached', () => {
    const figures = {
      heard: first(10),
      repeats: first(5),
      closed: first(9),
      due: first(20),
      inTime: first(19),
    };
    const given = { 'old-settled': 7, old: 10 };
    expect(pointsOf(fangshan, figures, given)).toEqual([0, 70, 60]);
    expect(pointsOf(chuzhou, figures)).toEqual([100, 0]);
    expect(pointsOf(chuzhou, { ...figures, inTime: first(18) })).toEqual([0, 0]);
    const steps: FormulaItem[] = [
      {
        kind: 'steps',
        title: '档',
        rate: 'inTime',
        steps: [60, 90, 80].map((from) => ({ from, points: from / 10 })),
      },
    ];
    expect(pointsOf(steps, { due: first(20), inTime: first(17) })).toEqual([80]);
  });

  it('takes nothing off for what is free, and no more than a cap', () => {
    const repeats = (more: object): FormulaItem[] => [
      {
        kind: 'deductions',
        title: '重复信访',
        points: 10,
        deductions: [{ each: 'repeats', less: 1.5, ...more }],
      },
    ];
    const of = (more: object, count: number) => pointsOf(repeats(more), { repeats: first(count) });
    expect(of({ free: 2 }, 2)).toEqual([100]);
    expect(of({ free: 2 }, 1)).toEqual([100]);
    expect(of({ free: 2 }, 4)).toEqual([70]);
    expect(of({ most: 4 }, 9)).toEqual([60]);
  });

  it('says what was not given, and that nothing was due', () => {
    const [unit] = assess(yearOf({ heard: first(1) }), formulaOf(dachuan.slice(1, 6)));
    expect(unit).toMatchObject({ isOpen: true });
    expect(unit!.items.map(({ working }) => working.kind)).toEqual([
      'nothing-due',
      'nothing-due',
      'nothing-due',
      'not-given',
      'not-given',
    ]);
    expect(pointsOf([{ ...(dachuan[1] as FormulaItem & { kind: 'rate' }), nothingDue: 'none' }], {})).toEqual(
      [0],
    );
  });
});

describe('readFormula', () => {
  it('reads the formula that lunzhi brings along, of 100 points', () => {
    expect(readFormula(JSON.parse(JSON.stringify(defaultFormula)))).toEqual({
      formula: defaultFormula,
      problems: [],
    });
    const most = defaultFormula.items.map((item) => ('points' in item ? item.points : 0));
    expect(most.reduce((sum, points) => sum + points, 0)).toBe(100);
  });

  it.each<[object, object]>([
    [{ items: [] }, { pointer: '/items', code: 'range' }],
    [{ source: undefined }, { pointer: '/source', code: 'missing' }],
    [{ weights: 1 }, { pointer: '', code: 'unknown-key', keys: ['weights'] }],
    [
      { items: [{ kind: 'rate', title: 'x', rate: 'inTime', points: 1.25 }] },
      { pointer: '/items/0/points', code: 'tenths' },
    ],
    [
      { items: [{ kind: 'rate', title: 'x', rate: 'in-time', points: 1 }] },
      { pointer: '/items/0/rate', code: 'choice' },
    ],
    [{ items: [{ kind: 'rat', title: 'x' }] }, { pointer: '/items/0/kind', code: 'choice' }],
  ])('says what is wrong with %j, and where', (change, problem) => {
    const { problems } = readFormula(JSON.parse(JSON.stringify({ ...defaultFormula, ...change })));
    expect(problems[0]).toMatchObject(problem);
  });

  it('says so in whatever language a host has its zod speak', () => {
    const { localeError } = z.config();
    onTestFinished(() => void z.config({ localeError }));
    z.config(z.locales.zhCN());
    expect(readFormula({ ...defaultFormula, source: undefined }).problems).toMatchObject([
      { pointer: '/source', code: 'missing' },
    ]);
  });
});
