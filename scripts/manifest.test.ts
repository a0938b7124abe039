import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partNames } from '../packages/editor/src/parts/looks.ts';
import { listColumns } from '../packages/editor/src/list/columns.ts';
import { editorStyles } from '../packages/editor/src/shell/editor-style.ts';
import { tokens } from '../packages/editor/src/styles/tokens.ts';
import { manifest } from './manifest.js';

const editor = join(import.meta.dirname, '..', 'packages', 'editor');
const source = (name: string): string => readFileSync(join(editor, 'src', name), 'utf8');

/** Everything in the sources that a pattern finds, once. */
const found = (files: readonly string[], pattern: RegExp): string[] =>
  [...new Set(files.flatMap((file) => [...source(file).matchAll(pattern)].map(([, name]) => name!)))].sort();

interface Named {
  readonly name: string;
}
interface Typed extends Named {
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Declaration extends Named {
  readonly tagName: string;
  readonly members: readonly (Typed & { type: { text: string } })[];
  readonly attributes: readonly (Typed & { fieldName?: string })[];
  readonly events: readonly (Named & { type: { text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const declarations = manifest().modules.flatMap(
  (module: { declarations: unknown[] }) => module.declarations as Declaration[],
);
const element = (tagName: string): Declaration =>
  declarations.find((own: Declaration) => own.tagName === tagName)!;
const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();

const customIn = (...styles: readonly { readonly cssText: string }[]): string[] =>
  [...new Set(styles.flatMap(({ cssText }) => cssText.match(/--roster-[\w-]+/g) ?? []))].sort();
/** What a host may set: `tokens` has one for each colour. */
const custom = customIn(tokens);

/** What the editor renders in its own shadow tree. */
const parts = ['shell', 'popups', 'compare'].flatMap((room) =>
  readdirSync(join(editor, 'src', room))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => `${room}/${file}`),
);
parts.push('parts/message.ts');

describe('custom-elements.json', () => {
  it('is what `npm run manifest` makes', () => {
    expect(JSON.parse(readFileSync(join(editor, 'custom-elements.json'), 'utf8'))).toEqual(manifest());
  });

  it('is what the package points at', () => {
    const { customElements } = JSON.parse(readFileSync(join(editor, 'package.json'), 'utf8')) as {
      customElements: string;
    };
    expect(customElements).toBe('custom-elements.json');
    expect(declarations.map((own: Declaration) => own.tagName)).toEqual([
      'roster-editor',
      'roster-board',
      'roster-notice',
      'reception-desk',
    ]);
  });

  it('names every property and attribute of the editor', () => {
    const { members, attributes } = element('roster-editor');
    const declared = found(['shell/editor.ts', 'parts/host-element.ts'], /^ {2}(\w+): [^;]+;$/gm).filter(
      (name) => name !== 'filters' && name !== 'since',
    );
    expect(names(members)).toEqual(declared);
    expect(names(attributes)).toEqual(
      [
        ...declared.filter((name) => !['session', 'view', 'can', 'letterKeys', 'width'].includes(name)),
        'letter-keys',
        'data-width',
        'density',
      ].sort(),
    );
  });

  it('says of each property which texts it takes, and what it is when nobody says', () => {
    const membersOf = (tagName: string) =>
      Object.fromEntries(
        element(tagName).members.map(({ name, type, default: initial }) => [name, [type.text, initial]]),
      );
    expect(membersOf('roster-editor')).toMatchObject({
      session: ['EditorSession | null', 'null'],
      language: ["'zh-CN' | 'en' | null", 'null'],
      letterKeys: ["'on' | 'off'", "'on'"],
      tab: ["'list' | 'month' | 'year' | 'compare' | 'forms'", "'list'"],
      date: ['string | null', 'null'],
    });
    expect(membersOf('roster-board')).toMatchObject({ now: ['string | null', 'null'] });
    const { attributes } = element('roster-editor');
    expect(attributes.find(({ name }) => name === 'tab')).toMatchObject({
      type: { text: "'list' | 'month' | 'year' | 'compare' | 'forms'" },
      default: "'list'",
    });
    expect(attributes.map(({ type }) => type?.text ?? '').join(' ')).not.toMatch(
      /\b(Tab|ElementLanguage|Width)\b/,
    );
  });

  it('names every event that leaves the editor, with its class', () => {
    const classes = [...source('events.ts').matchAll(/class (\w+)[^}]*?type = '([\w-]+)'/g)]
      .map(([, type, name]) => ({ type, name }))
      .filter(({ name }) => name !== 'roster-command');
    expect(element('roster-editor').events.map(({ name, type }) => ({ type: type.text, name }))).toEqual(
      expect.arrayContaining(classes),
    );
    expect(element('roster-editor').events).toHaveLength(classes.length);
  });

  it('names every part and slot of the editor, and every custom property', () => {
    const { cssParts, slots, cssProperties } = element('roster-editor');
    const ofTable = [
      'table',
      'column',
      'cell',
      ...['row', 'day'].flatMap((name) => partNames(name).split(',')),
      ...listColumns.map((column) => `cell-${column}`),
    ];
    const own = found(parts, /\bpart(?:="|: ')([\w-]+)["']/g);
    expect(names(cssParts)).toEqual([...own, ...ofTable].sort());
    expect(names(slots)).toEqual(found(parts, /<slot name="(\w+)"/g));
    expect(names(cssProperties)).toEqual(customIn(tokens, editorStyles));
  });

  it('names every event, part, slot and custom property of the desk', () => {
    const files = readdirSync(join(editor, 'src', 'desk'))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .map((file) => `desk/${file}`)
      .concat('parts/message.ts', 'popups/help.ts');
    const { events, cssParts, slots, cssProperties, members } = element('reception-desk');
    const classes = [...source('desk/events.ts').matchAll(/class (\w+)[^}]*?type = '([\w-]+)'/g)];
    expect(names(events)).toEqual(classes.map(([, , name]) => name!).sort());
    expect(new Set(events.map(({ type }) => type.text))).toEqual(new Set(classes.map(([, type]) => type!)));
    expect(names(cssParts)).toEqual(found(files, /\bpart="([\w-]+)"/g));
    // a page has slots for the desk alone
    const own = files.filter((file) => !source(file).includes('extends PageElement'));
    expect(names(slots)).toEqual(found(own, /<slot name="(\w+)"/g));
    expect(names(cssProperties)).toEqual(custom);
    expect(names(members)).toContain('page');
  });

  it('names the same of the board, and the custom properties that it reads', () => {
    const { slots, cssProperties, members, attributes } = element('roster-board');
    expect(names(slots)).toEqual(found(['board/board.ts'], /<slot name="(\w+)"/g));
    const styles = ['board/style.ts', 'board/list-style.ts', 'board/board.ts'];
    const read = found(styles, /var\(--([\w-]+)/g).map((name) => `--roster-${name}`);
    const own = found(styles, /var\((--roster-[\w-]+)/g);
    const said = names(cssProperties);
    expect(said).toEqual(expect.arrayContaining([...custom.filter((name) => read.includes(name)), ...own]));
    expect(said.filter((name) => ![...custom, ...own].includes(name))).toEqual([]);
    expect(names(members)).toEqual(['heading', 'now', 'roster']);
    expect(names(attributes)).toEqual(['heading', 'now', 'theme']);
  });
});
