import { describe, expect, it, vi } from 'vitest';
import './define.ts';
import { settled, textOf } from './fixtures/mount.ts';
import { addWords, defineLanguage } from './own-words.ts';
import { open, type Opened } from './testing/open-cards.ts';
import { setLike, wordTables } from '../../core/src/locale/tables.ts';

/** Every word of every table, those that are loaded later too, within brackets. */
function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`;
  if (typeof words === 'function')
    return (...given: unknown[]) => marked((words as (...given: unknown[]) => unknown)(...given));
  if (Array.isArray(words)) return words.map(marked);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, own]) => [key, marked(own)]));
}

const mark = (_: string, table: Record<string, unknown>): void => {
  table['x-marked'] = marked(table['zh-CN']);
};
setLike('x-marked', 'zh-CN');
wordTables.onTable.push(mark);
for (const [name, table] of wordTables.loaded) mark(name, table);

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** What readers and their machines are told: texts, and attributes that are read out. */
function saidIn(root: Element | ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((own) => {
    if (['STYLE', 'SCRIPT', 'KBD', 'SVG'].includes(own.tagName.toUpperCase())) return [];
    const texts = [...own.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].flatMap(
      (name) => own.getAttribute(name) ?? [],
    );
    return [texts.join(''), ...attributes]
      .join('\n')
      .split('\n')
      .concat(own.shadowRoot ? saidIn(own.shadowRoot) : []);
  });
}

/** What is neither a word of a table, nor data, nor a date or a number. */
function unmarked(text: string, data: readonly string[]): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const own of data) rest = rest.replaceAll(own, ' ');
  return (
    rest
      .replaceAll(/\d+月(\d+日)?|\d+年|周[一二三四五六日]|(?<!\p{L})[一二三四五六日](?!\p{L})/gu, ' ')
      // keys
      .replaceAll(/(?<!\p{L})[A-Z](?!\p{L})|Ctrl|Alt|Shift|Esc|Enter|F\d+/gu, ' ')
      .replaceAll(/[^\p{L}]+/gu, ' ')
      .trim()
  );
}

async function hardCoded({ editor, session }: Opened): Promise<string[]> {
  const { shift } = editor;
  const known: unknown[] = [session.view, await session.read!('form'), await session.read!('proof')];
  if (shift !== null) known.push(await session.candidates(shift), await session.proposals(shift));
  const data = [
    ...new Set(known.flatMap(stringsIn).flatMap((own) => [own.trim(), ...own.split(/(?<=[。；])/)])),
  ]
    .filter((own) => /\p{L}/u.test(own))
    .sort((one, other) => other.length - one.length);
  return [...new Set(saidIn(editor.shadowRoot!).map((text) => unmarked(text, data)))].filter(Boolean);
}

const states: Readonly<Record<string, (opened: Opened) => unknown>> = {
  list: () => {},
  month: ({ editor }) => (editor.tab = 'month'),
  year: ({ editor }) => (editor.tab = 'year'),
  compare: ({ editor }) => (editor.tab = 'compare'),
  forms: ({ editor }) => (editor.tab = 'forms'),
  filters: ({ head }) => head('summary').click(),
  keys: ({ head }) => head('.keys').click(),
  standing: ({ head }) => head('button.pill').click(),
  proof: ({ head }) => head('.headline p .link').click(),
};

describe('a language of the host’s own', () => {
  it.each(Object.keys(states))('has every word that the editor says by itself: %s', async (state) => {
    const opened = await open();
    opened.editor.language = 'x-marked' as never;
    await states[state]!(opened);
    await settled(opened.editor);
    await vi.waitFor(() => expect(saidIn(opened.editor.shadowRoot!).join('')).toContain('⟦'));
    if (['keys', 'standing', 'proof'].includes(state))
      await vi.waitFor(() => expect(opened.head('.layer [role=dialog], .layer > *')).toBeDefined());
    await settled(opened.editor);
    expect(await hardCoded(opened)).toEqual([]);
    expect(opened.editor.lang).toBe('x-marked');
  });

  it('has the words that it is given, and those of the language that it is like for the rest', async () => {
    defineLanguage('x-own', { like: 'en', words: { editor: { print: 'Imprimer' } } as never });
    const { editor, head } = await open();
    editor.language = 'x-own' as never;
    await vi.waitFor(() => expect(textOf(head('.tools .print'))).toBe('Imprimer'));
    expect(textOf(head('.tools .export'))).toBe('Export');
    expect(editor.view!.language).toBe('en');
    await vi.waitFor(() => expect(textOf(head('.headline p'))).toMatch(/^[ -~–·]+$/));
  });
});

describe('words of the host’s own', () => {
  it('stand in the place of single words, and those that are not there are told of', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = wordTables.loaded.get('list')!['en'];
    addWords('en', { list: { leader: 'Receiving leader' }, editor: { nothing: 'x' } as never });
    const { editor, head } = await open({ language: 'en' });
    await settled(editor);
    const list = head('roster-list').shadowRoot!;
    expect(textOf(list.querySelector('th.leader'))).toBe('Receiving leader');
    expect(textOf(list.querySelector('th.date'))).toBe('Date');
    expect(errors.mock.calls.join()).toMatch(
      /there is no "editor.nothing".*没有这样的用词「editor.nothing」/,
    );
    errors.mockRestore();
    wordTables.loaded.get('list')!['en'] = before;
  });
});
