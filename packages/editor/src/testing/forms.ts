import { createClient, type Opening, openRemote } from '@lunzhi/core/client';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import example from '../../../../examples/01-dongan-2024/document.json?raw';
import { afterTest } from './after-test.ts';
import { define, stage } from './stage.ts';
import { RosterForms } from '../forms/forms.ts';

/** The text of the first example. */
export const source = example;

const worker = new Worker(new URL('../fixtures/worker.ts', import.meta.url), { type: 'module' });
const client = createClient(worker as never);
let saved: unknown;
let opened = 0;

/** A session in a worker: of the first example, planned a little, unless another document or roster is given. */
export async function openSession({
  document: given,
  ...options
}: {
  readonly document?: NonNullable<Opening['document']>;
  readonly language?: 'zh-CN' | 'en';
  readonly today?: string;
} = {}): Promise<EditorSession> {
  define('roster-forms', RosterForms);
  const name = `forms-${opened++}`;
  if (given === undefined && saved === undefined) {
    const first = await openRemote(client, { document: source }, 'first');
    await first.act({ kind: 'plan', moves: 4000 });
    saved = await first.read('roster');
    await first.close();
  }
  const opening = given === undefined ? { roster: saved as never, today: '2024-02-19' } : { document: given };
  const session = await openRemote(client, { ...opening, ...options }, name);
  afterTest(() => session.close());
  return session;
}

/** Forms of a session on a stage. */
export async function mount(
  session: EditorSession,
  section: RosterForms['section'],
  { language = 'zh-CN', ...options }: { language?: 'zh-CN' | 'en' } & Parameters<typeof stage>[1] = {},
): Promise<RosterForms> {
  const forms = document.createElement('roster-forms') as RosterForms;
  Object.assign(forms, { session, view: session.view, section, language });
  session.subscribe((news) => {
    if (news.kind === 'view') forms.view = news.view;
  });
  await stage(forms, { width: 1340, height: 680, ...options });
  await settled(forms);
  return forms;
}

export async function settled(forms: RosterForms): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await forms.settled();
}

export const find = (forms: RosterForms, path: string): HTMLElement => {
  const found = forms.renderRoot.querySelector<HTMLElement>(path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};
/** The control of that label. */
export const control = (forms: RosterForms, label: string): HTMLInputElement => {
  const all = [...forms.renderRoot.querySelectorAll<HTMLInputElement>('input, select')];
  const own = all.find(
    (each) =>
      each.getAttribute('aria-label') === label ||
      [...(each.labels ?? [])].some((l) => l.textContent === label),
  );
  if (!own) throw new Error(`There is no control ${label}.`);
  return own;
};
export const button = (forms: RosterForms, name: string): HTMLButtonElement => {
  const all = [...forms.renderRoot.querySelectorAll('button')];
  const own = all.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent!.replace(/\s+/g, ' ').trim()) === name,
  );
  if (!own) throw new Error(`There is no button ${name}.`);
  return own;
};

export async function type(
  forms: RosterForms,
  input: HTMLInputElement,
  text: string,
  end = '{Enter}',
): Promise<void> {
  await userEvent.fill(input, text);
  input.focus();
  await userEvent.keyboard(end);
  await settled(forms);
}

export const said = (forms: RosterForms, input: HTMLInputElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => forms.renderRoot.querySelector(`#${CSS.escape(id)}`)?.textContent?.trim() ?? '!')
    .join(' ');
