import type { RosterDocument } from '@lunzhi/core';
import { describe, expect, it } from 'vitest';
import { gridsOfCsv } from '../table/csv-read.ts';
import { previewLeaders } from './leaders-preview.ts';
import { oneClicks } from './one-click.test.kit.ts';

export const blank = {
  format: 'lunzhi/1',
  jurisdiction: { id: 'd', name: '东安县', level: 'county' },
  period: { from: '2027-01-01', to: '2027-12-31' },
  leaders: [],
} as unknown as RosterDocument;

describe('a table of leaders that is taken with one click', () => {
  it.each(oneClicks.map((table) => [table.title, table] as const))('%s', (_title, table) => {
    const { text, reads, open = [], ticked = [], answers = {} } = table;
    const { document, questions } = previewLeaders(
      { grids: gridsOfCsv(text), answers, language: 'zh-CN' },
      blank,
      new Set(),
    );
    const named = (list: 'townships' | 'sectors', ids: readonly string[] = []): string =>
      ids.map((id) => document[list]!.find((own) => own.id === id)!.name).join(' ');
    const lines = document.leaders.map((own) =>
      [
        own.name,
        (own.posts ?? []).map(({ title }) => title).join('+'),
        named('townships', own.townships),
        named('sectors', own.sectors),
        own.note ?? '',
      ]
        .join('/')
        .replace(/\/+$/, ''),
    );
    const asked = questions.filter(({ chosen }) => chosen === null).map(({ key }) => key);
    const suggested = questions.filter(({ chosen }) => chosen !== null).map(({ key }) => key);
    expect({ lines, asked, suggested }).toEqual({ lines: reads, asked: open, suggested: ticked });
  });
});
