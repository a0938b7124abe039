import { describe, expect, it, vi } from 'vitest';
import './define.ts';
import { settled, textOf } from './fixtures/mount.ts';
import { addWords, defineLanguage } from './own-words.ts';
import { hardCodedIn, MARKED, saidIn } from './testing/marked.ts';
import { open, type Opened } from './testing/open-cards.ts';
import { wordTables } from '../../core/src/locale/tables.ts';

async function hardCoded({ editor, session }: Opened): Promise<string[]> {
  const { shift } = editor;
  const known: unknown[] = [session.view, await session.read!('form'), await session.read!('proof')];
  if (shift !== null) known.push(await session.candidates(shift), await session.proposals(shift));
  return hardCodedIn(editor.shadowRoot!, known);
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
    opened.editor.language = MARKED;
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
    const phone = { name: 'phone', title: { 'zh-CN': '电话', en: 'Phone' }, text: () => '' };
    editor.columns = ['leader', phone];
    await vi.waitFor(() =>
      expect(textOf(head('roster-list').shadowRoot!.querySelector('th.phone'))).toBe('Phone'),
    );
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
