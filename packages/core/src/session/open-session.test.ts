import { describe, expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import type { SessionOptions } from './open-session.ts';
import { OpeningError } from './errors.ts';
import { openSession } from './session.ts';
import { startOf } from './session.test.kit.ts';

const document = makeDocument({ leaders: manyLeaders(6) });

/** What keeps it from being opened. */
function refusalOf(options: object): OpeningError {
  try {
    openSession(options as SessionOptions);
  } catch (error) {
    expect(error).toBeInstanceOf(OpeningError);
    return error as OpeningError;
  }
  throw new Error(`${JSON.stringify(options)} was opened.`);
}

const wrongDays = [
  '2024/02/19',
  '2024-2-19',
  '19.02.2024',
  '',
  '2024-02-19T08:00:00Z',
  '2024-02-30',
  20240219,
];

describe('what counts as today', () => {
  it.each(wrongDays)('is refused as %j, with the value and the form that is wanted', (today) => {
    const { name, message, words } = refusalOf({ document, today });
    expect(name).toBe('OpeningError');
    expect(message).toBe(words.en);
    for (const said of Object.values(words)) {
      expect(said).toContain(JSON.stringify(today));
      expect(said).toContain('2024-02-19');
    }
    expect(words['zh-CN']).toContain('四位年');
  });

  it('fixes the days before it, and none when it is left out', () => {
    const fixedBy = (today?: string): number =>
      openSession({ document, ...(today !== undefined && { today }) })
        .view()
        .days.flatMap(({ places }) => places)
        .filter(({ isFixed }) => isFixed).length;
    expect([fixedBy(), fixedBy(document.period.from)]).toEqual([0, 0]);
    expect(fixedBy('2024-03-09')).toBeGreaterThan(0);
  });
});

describe('a session', () => {
  it('takes null for what is left out', async () => {
    const roster = await startOf(document);
    const view = openSession({ roster, document: null, language: null, today: null } as never).view();
    expect(view).toStrictEqual(openSession({ roster }).view());
  });

  it('is opened with a document or a roster, not with neither and not with both', async () => {
    const roster = await startOf(document);
    expect(refusalOf({}).words).toEqual({
      'zh-CN': expect.stringContaining('没有给出'),
      en: expect.stringContaining('Neither a document nor a roster'),
    });
    expect(refusalOf({ document: undefined, roster: null }).message).toContain(
      'Neither a document nor a roster',
    );
    expect(refusalOf({ document, roster }).words).toEqual({
      'zh-CN': expect.stringContaining('同时'),
      en: expect.stringContaining('both'),
    });
    expect(openSession({ roster }).view().leaders).toHaveLength(6);
  });

  it('is refused a language that is none', () => {
    const { words } = refusalOf({ document, language: 'en-US' });
    for (const said of Object.values(words)) {
      expect(said).toContain('"en-US"');
      expect(said).toContain('zh-CN');
    }
  });
});
