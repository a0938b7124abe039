import type { ReportModel } from '@lunzhi/core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { oddPeriods, sampleReport } from '../testing/sample-report.ts';
import { dayText } from '../locale/words.ts';
import { writeReport } from './report.ts';

/** Every tag of a page with the names of its attributes; text and values left out. */
function skeleton(page: string): string[] {
  const tags = page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""').replace(/\s+/g, ' '));
}

/** The text a reader sees, entities resolved. */
const textOf = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The model with every free text replaced: what comes out of the document, and sentences that hold such text. */
function withTexts(model: ReportModel, text: (old: string) => string): ReportModel {
  const kept = new Set([
    'language',
    'from',
    'to',
    'issuedOn',
    'date',
    'dates',
    'level',
    'result',
    'kind',
    'kinds',
    'status',
  ]);
  const walk = (value: unknown, key: string): unknown => {
    if (kept.has(key)) return value;
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([own, item]) => [own, walk(item, own)]));
    return value;
  };
  return walk(model, '') as ReportModel;
}

const models = new Map<string, ReportModel>();
beforeAll(async () => {
  for (const [name, changes] of Object.entries(oddPeriods))
    for (const language of ['zh-CN', 'en'] as const)
      models.set(`${name}, ${language}`, await sampleReport(changes, language));
});
const cases = Object.keys(oddPeriods).flatMap((name) => [`${name}, zh-CN`, `${name}, en`]);

describe.each(cases)('the report of %s', (name) => {
  let model: ReportModel;
  let page: string;
  beforeAll(() => {
    model = models.get(name)!;
    page = writeReport(model);
  });

  test('is one file that needs nothing else and runs nothing', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain(`<html lang="${model.language}">`);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|https?:|@import|\son\w+=/i);
    const internal = model.language === 'en' ? 'Internal' : '内部';
    expect(page).toContain(`<meta name="classification" content="${internal}"`);
    expect(page).toMatch(new RegExp(`<b>${internal}</b>`));
  });

  test('says every word and number', () => {
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
    const text = textOf(page);
    for (const { text: part } of model.headline) expect(text).toContain(part.trim());
    for (const step of [...model.proof.steps, ...model.proof.open]) expect(text).toContain(step);
    for (const { name: leader } of model.loads) expect(text).toContain(leader);
  });

  test('says costs and weights only where who checks the proof unfolds them', () => {
    const [shown, ...folded] = page.split('<details');
    expect(folded).toHaveLength(1);
    expect(textOf(folded[0]!)).toMatch(/代价|Cost/);
    expect(textOf(folded[0]!)).toContain(model.rules[0]!.costWords);
    expect(textOf(shown!)).not.toMatch(/代价|极限|权重|[Cc]osts?\b|[Ww]eight/);
  });

  test('draws one mark for each duty and reads every date aloud', () => {
    const dots = page.match(/h0/g) ?? [];
    const duties = model.year.lanes.flatMap((lane) => lane.duties);
    expect(dots).toHaveLength(duties.filter(({ kind }) => kind === 'workday').length);
    const labels = [...page.matchAll(/role="img"\s+aria-label="([^"]*)"/g)].map(([, label]) => label!);
    for (const lane of model.year.lanes) {
      const own = labels.filter((label) =>
        label.startsWith(`${lane.name}${model.language === 'en' ? ': ' : '：'}`),
      );
      for (const { date } of lane.duties)
        expect(own.some((label) => label.includes(dayText(date, model.language)))).toBe(true);
    }
    for (const [picture] of page.matchAll(/<svg[^>]*>/g))
      expect(picture).toMatch(/aria-hidden="true"|role="img"\s+aria-label="/);
  });

  test('every figure and defect leads to the days it speaks of', () => {
    const anchors = [...page.matchAll(/<a\s+href="#([^"]+)"/g)].map(([, id]) => id!);
    const targets = model.facts.flatMap(({ target }) => target ?? []);
    for (const { part, row } of targets) expect(anchors).toContain(row === null ? part : `${part}-${row}`);
    const withDays = model.improvable.slice(0, 6).filter((spot) => spot.leaders.length > 0);
    for (const { leaders } of withDays)
      expect(anchors).toContain(`spacing-${model.spacing.findIndex(({ id }) => id === leaders[0])}`);
  });

  test('headings descend without a gap, and each table scrolls by itself', () => {
    const ranks = [...page.matchAll(/<h(\d)/g)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1));
    for (const [, before] of page.matchAll(/(<[^<>]*>)\s*<table/g)) expect(before).toBe('<div class="wide">');
    expect(page).not.toMatch(/<th[^>]*>\s*<\/th>/);
  });

  test('every ground or row that is referred to stands in the page once', () => {
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page.split(`id="${id}"`)).toHaveLength(2);
  });
});

test('faults come first, with their signs, and holes are drawn', () => {
  const page = writeReport(models.get('a day on which nobody is free, zh-CN')!);
  expect(page).toMatch(/<h1>[\s\S]*?✕ 不完整[\s\S]*?<\/h1>/);
  expect(page.indexOf('为什么排不满')).toBeLessThan(page.indexOf('全期一览'));
  expect(page).toMatch(/无人值班：3月6日/);
  const whole = models.get('two months, zh-CN')!;
  const sound = writeReport(whole);
  expect(sound).not.toMatch(/✕|不完整|暂定/);
  expect(writeReport({ ...whole, valid: false })).toContain('✕ 不合规则');
  expect(writeReport({ ...whole, provisional: true })).toContain('◌ 暂定');
});

test('rest days and holidays have columns only where there are any', () => {
  const heads = (model: ReportModel): number => [...writeReport(model).matchAll(/scope="colgroup"/g)].length;
  const model = models.get('two months, zh-CN')!;
  const full = model.loads.map((row) => ({ ...row, holidayEntitlement: 0.2 }));
  expect(heads({ ...model, loads: full })).toBe(3);
  const bare = (row: ReportModel['loads'][number]) => ({ ...row, holidays: 0, holidayEntitlement: 0 });
  expect(heads({ ...model, loads: model.loads.map(bare) })).toBe(2);
  const carried = { duties: 0, restDays: 0, holidays: -0.5 };
  const loads = model.loads.map((row) => ({ ...bare(row), carried }));
  expect(heads({ ...model, loads })).toBe(3);
  expect(writeReport({ ...model, loads })).toContain('−0.5');
});

test('the long division stands in figures, notes before the calendar, remedies with their conflict', () => {
  const model = models.get('two months, zh-CN')!;
  const division = {
    total: 225,
    people: 31,
    each: 7,
    rest: 8,
    served: [
      { people: 23, duties: 7 },
      { people: 8, duties: 8 },
    ],
  };
  const text = textOf(writeReport({ ...model, proof: { ...model.proof, division }, notes: ['留意一处'] }));
  expect(text).toContain('225 = 31 × 7 + 8');
  expect(text).toContain('225 = 23 × 7 + 8 × 8');
  expect(text.indexOf('留意一处')).toBeLessThan(text.indexOf('日历依据'));
  const impossible = models.get('a day on which nobody is free, zh-CN')!;
  const [conflict] = impossible.conflicts;
  const page = writeReport({ ...impossible, conflicts: [{ ...conflict!, remedies: ['减为零人'] }] });
  expect(page).toMatch(/可以怎样改<\/h4>\s*<ul>\s*<li>减为零人<\/li>/);
});

test('dark is for screens alone: paper stays light', () => {
  const page = writeReport(models.get('two months, zh-CN')!);
  expect(page.match(/@media[^{]*prefers-color-scheme[^{]*/g)).toEqual([
    '@media screen and (prefers-color-scheme: dark) ',
  ]);
});

test('nothing in the head or metadata calls the page public', () => {
  expect(textOf(writeReport(models.get('two months, zh-CN')!))).not.toContain('公开');
});

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>1</script>',
  '</title></svg><b>',
  '&lt;b&gt; &amp; &#60;',
  '<!-- ',
  ']]>',
  'a\nb\u2028c\u0000d',
  '${1}`\\',
);

test('law: text of the document stays text wherever it stands', () => {
  const plain = models.get('a day on which nobody is free, zh-CN')!;
  const shape = skeleton(writeReport(withTexts(plain, () => 'x')));
  fc.assert(
    fc.property(hostile, fc.string({ unit: 'binary', maxLength: 6 }), (bad, more) => {
      const page = writeReport(withTexts(plain, () => `${bad}${more}`));
      expect(skeleton(page)).toEqual(shape);
    }),
    runs(15, 600),
  );
});

test('tells changes and attendance of a published roster, and of no other', async () => {
  const model = await sampleReport();
  expect(writeReport(model)).not.toContain('变更与到岗');
  const living = {
    state: '已公布第1版。',
    changes: ['改<甲>。'],
    earlierChanges: 2,
    attendance: ['无人到岗。'],
  };
  const page = writeReport({ ...model, living });
  expect(page).toContain('<h2>变更与到岗</h2>');
  for (const line of ['已公布第1版。', '此前另有2天有变动', '改&lt;甲&gt;。', '无人到岗。'])
    expect(page).toContain(line);
});

test('a hostile name can still be read as it was written', () => {
  const bad = `<script>"甲" & '乙'</script>`;
  const page = writeReport(withTexts(models.get('two months, zh-CN')!, (old) => (old === '甲' ? bad : old)));
  expect(textOf(page)).toContain(bad);
  expect(page).not.toContain('<script');
});
