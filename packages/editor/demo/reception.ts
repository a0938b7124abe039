import type { RosterDocument } from '@lunzhi/core';
import { html, nothing, render } from 'lit';
import '../src/desk-define.ts';
import { receptionSample, rosterInTurn } from '../src/fixtures/reception-sample.ts';
import { languageOf } from '../src/words.ts';
import { barTemplate, messageTemplate } from './bar.ts';
import { type ChosenFile, chooseFile } from './files.ts';
import { watchPage } from './open-file.ts';
import { ReceptionFile } from './reception-file.ts';
import { words } from './texts.ts';

/** `?today=2024-02-26&lang=en&theme=dark&page=weeks&empty`: the day, the language, the look, the page, no cases. */
const asked = new URLSearchParams(location.search);
const desk = document.querySelector('reception-desk')!;
const top = document.querySelector<HTMLElement>('#top')!;
const file = new ReceptionFile(show);
file.language = languageOf(asked.get('lang')) ?? 'zh-CN';

function show(): void {
  const { language, session, message } = file;
  document.documentElement.lang = language;
  document.title = [file.isDirty ? '*' : '', words.receptionTitle[language]].join('');
  if (desk.session !== session) Object.assign(desk, { session });
  render(
    html`${barTemplate(file, buttons, (today) => file.set({ today }))}${message ? messageTemplate(file, message) : nothing}`,
    top,
  );
}

const choose = (open: (file: ChosenFile) => Promise<void>) => (): void =>
  void file.attempt(async () => {
    const chosen = await chooseFile('json');
    if (chosen) await open(chosen);
  });

const buttons = {
  openCases: () => {
    if (file.mayLeave()) choose((chosen) => file.openCases(chosen))();
  },
  openRoster: choose((chosen) => file.openRoster(chosen)),
  save: () => void file.attempt(() => file.save(false)),
  saveAs: () => void file.attempt(() => file.save(true)),
};

desk.addEventListener('desk-change', () => file.edited());
watchPage(file);
show();
await file.attempt(async () => {
  await file.connect();
  const { default: example } = await import('../../../examples/01-dongan-2024/document.json');
  const roster = rosterInTurn(example as unknown as RosterDocument);
  const today = asked.get('today') ?? '2024-02-26';
  await file.open(roster, asked.has('empty') ? null : receptionSample(roster, today), today);
  if (asked.get('theme') === 'dark') desk.theme = 'dark';
  Object.assign(desk, { page: asked.get('page') ?? 'today' });
});
