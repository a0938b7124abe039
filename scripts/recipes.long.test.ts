import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RosterDocument } from '@lunzhi/core';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { march } from './recipes/march.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const recipeText = (name: string): string => readFileSync(join(root, 'scripts/recipes', name), 'utf8');

/** A copy of the sources, below the project so that libraries are found. */
let scratch = '';
let touched = new Set<string>();

beforeAll(() => {
  mkdirSync(join(root, 'out'), { recursive: true });
  scratch = mkdtempSync(join(root, 'out', 'recipes-'));
  for (const path of [
    'packages/core/src',
    'packages/cli/src',
    'packages/editor/src',
    'scripts/docs',
    'examples/01-dongan-2024/document.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, path), join(scratch, path), { recursive: true });
  const configure = (name: string, include: readonly string[], compilerOptions: object): void => {
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: { noEmit: true, composite: false, ...compilerOptions },
      include,
      exclude: ['**/*.test.*', '**/testing', '**/fixtures'],
    };
    writeFileSync(join(scratch, name), JSON.stringify(config));
  };
  configure('tsconfig.json', ['packages/core/src', 'packages/cli/src'], { types: ['node'] });
  // core as it is built
  const page = {
    lib: ['es2021', 'dom', 'dom.iterable'],
    useDefineForClassFields: false,
    customConditions: [],
  };
  configure('tsconfig.editor.json', ['packages/editor/src'], page);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function add(path: string, text: string): void {
  touched.add(path);
  writeFileSync(join(scratch, path), text);
}

function change(path: string, before: string, after: string): void {
  const text = readFileSync(join(scratch, path), 'utf8');
  expect(text).toContain(before);
  add(
    path,
    text.replace(before, () => after),
  );
}

/** What the compiler has to say of the copy. */
function complaints(config = 'tsconfig.json'): string {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(scratch, config)], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const load = async <Module>(path: string): Promise<Module> =>
  (await runnerImport<Module>(join(scratch, path), { logLevel: 'error' })).module;

type Worker = typeof import('../packages/core/src/worker.ts');

const formOf = async (document: RosterDocument, language: 'zh-CN' | 'en'): Promise<string> => {
  const { openSession } = await load<Worker>('packages/core/src/worker.ts');
  return JSON.stringify(openSession({ document, language }).form());
};

describe('what CONTRIBUTING.md says of', () => {
  test('a field of the document: one file; form, JSON Schema and documentation follow', async () => {
    touched = new Set();
    change(
      'packages/core/src/document/schema-posts.ts',
      'export const postSchema = strictObject({\n',
      `export const postSchema = strictObject({
  office: field(text.optional(), {
    name: both('办公地点', 'office'),
    about: both('任此职时的办公地点', 'Where the office is while in this post'),
    isAdvanced: true,
  }),\n`,
    );
    expect(complaints()).toBe('');
    expect(touched.size).toBe(1);
    expect(await formOf(march, 'zh-CN')).toContain('办公地点');
    expect(await formOf(march, 'en')).toContain('Office');
    const { documentJsonSchema } = await load<typeof import('../packages/core/src/document/json-schema.ts')>(
      'packages/core/src/document/json-schema.ts',
    );
    expect(JSON.stringify(documentJsonSchema())).toContain('任此职时的办公地点');
    const { documentPage } = await load<typeof import('./docs/document-page.ts')>(
      'scripts/docs/document-page.ts',
    );
    expect(documentPage('en')).toContain('Where the office is while in this post');
  });

  test('a constraint with two parameters: its file, and the list; form, plan and page follow', async () => {
    touched = new Set();
    add('packages/core/src/constraints/avoided-weekday.ts', recipeText('avoided-weekday.ts.txt'));
    const catalogue = 'packages/core/src/constraints/catalogue.ts';
    change(
      catalogue,
      'import type { Constraint }',
      "import { avoidedWeekday } from './avoided-weekday.ts';\nimport type { Constraint }",
    );
    change(catalogue, '  preferredDay,\n', '  preferredDay,\n  avoidedWeekday,\n');
    expect(complaints()).toBe('');
    expect(touched.size).toBe(2);
    const document = { ...march, rules: [{ constraint: 'avoided-weekday', params: { weekdays: [5] } }] };
    expect(await formOf(document, 'zh-CN')).toContain('避开星期');
    const { plan } = await load<typeof import('../packages/core/src/index.ts')>('packages/core/src/index.ts');
    const outcome = await plan(document, { moves: 100 });
    expect(outcome.status === 'refused' ? outcome : outcome.analysis.rules.map(({ id }) => id)).toContain(
      'avoided-weekday',
    );
    const { constraintPages } = await load<typeof import('./docs/constraint-pages.ts')>(
      'scripts/docs/constraint-pages.ts',
    );
    expect(Object.keys(constraintPages('en'))).toContain('constraints/avoided-weekday.md');
  });

  test('a sentence: a file a language; the compiler asks for the second', () => {
    touched = new Set();
    const file = (language: string): string => `packages/core/src/locale/${language}/session.ts`;
    change(
      file('zh-CN'),
      'export const session = {\n',
      'export const session = {\n  greeting: (name: string) => `${name}，您好。`,\n',
    );
    expect(complaints()).toContain('greeting');
    change(
      file('en'),
      'export const session: typeof zh = {\n',
      'export const session: typeof zh = {\n  greeting: (name) => `Good day, ${name}.`,\n',
    );
    expect(complaints()).toBe('');
    expect(touched.size).toBe(2);
  });

  test('a command: how it is used, what it does, and the list; help and errors of usage follow', async () => {
    touched = new Set();
    add('packages/cli/src/usage/greet.ts', recipeText('greet-usage.ts.txt'));
    add('packages/cli/src/commands/greet.ts', recipeText('greet.ts.txt'));
    const list = 'packages/cli/src/commands/index.ts';
    const first = "import { initUsage } from '../usage/init.ts';\n";
    change(list, first, `import { greetUsage } from '../usage/greet.ts';\n${first}`);
    change(
      list,
      'export const commands = {\n',
      "export const commands = {\n  greet: command(greetUsage, () => import('./greet.ts')),\n",
    );
    expect(complaints()).toBe('');
    expect(touched.size).toBe(3);
    // loads a command when it is called, which a runner of its own would not outlive
    const { run } = (await import(
      /* @vite-ignore */ join(scratch, 'packages/cli/src/run.ts')
    )) as typeof import('../packages/cli/src/run.ts');
    const callOf = async (words: readonly string[]) => {
      let said = '';
      const output = { isTTY: false, write: (text: unknown) => (said += String(text)) };
      const nothing = () => () => {};
      const outside = { environment: {}, input: 0, output, errors: output, now: () => 0, elapsed: () => 0 };
      const code = await run(words, {
        ...outside,
        onInterrupt: nothing,
        onUnexpectedEnd: nothing,
        exit: () => {},
      } as never);
      return { code, said };
    };
    expect(await callOf(['greet', '--loud', '--lang', 'zh-CN'])).toMatchObject({ code: 0, said: '您好！\n' });
    expect(await callOf(['--help', '--lang', 'en'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('say hello') as string,
    });
    expect((await callOf(['greet', '--lout', '--lang', 'en'])).code).toBe(2);
  });

  test('a view of the editor: its file, and a line or two in four others; the compiler asks for name and part', async () => {
    touched = new Set();
    const editor = (file: string): string => `packages/editor/src/${file}`;
    const check = (): string => complaints('tsconfig.editor.json');
    change(editor('shell/bar.ts'), "'year', 'compare'", "'year', 'rest', 'compare'");
    expect(check()).toContain('roster-rest');
    mkdirSync(join(scratch, editor('rest')));
    add(editor('rest/rest.ts'), recipeText('rest.ts.txt'));
    const year = "  'roster-year': async () => (await import('../year/year.ts')).RosterYear,\n";
    change(
      editor('parts/load-part.ts'),
      year,
      `${year}${year.replaceAll('year', 'rest').replace('Year', 'Rest')}`,
    );
    expect(check()).toContain("'rest'");
    change(editor('shell/words.ts'), "    year: '全年',\n", "    year: '全年',\n    rest: '休息日',\n");
    change(editor('shell/words.ts'), "    year: 'Year',\n", "    year: 'Year',\n    rest: 'Rest days',\n");
    const shown = "    case 'year':\n      return html`<roster-year ${showPart(part)}></roster-year>`;\n";
    change(editor('shell/view.ts'), shown, `${shown}${shown.replaceAll('year', 'rest')}`);
    expect(check()).toBe('');
    expect(touched.size).toBe(5);
    const registered = new Map<string, { readonly name: string }>();
    vi.stubGlobal('customElements', {
      get: (name: string) => registered.get(name),
      define: (name: string, element: { readonly name: string }) => registered.set(name, element),
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { loadPart } = (await import(
      /* @vite-ignore */ join(scratch, editor('parts/load-part.ts'))
    )) as typeof import('../packages/editor/src/parts/load-part.ts');
    await loadPart('roster-rest' as 'roster-year');
    expect(registered.get('roster-rest')!.name).toBe('RosterRest');
  });
});
