import '@lunzhi/editor/define';
import type {
  Act,
  EditorSession,
  ElementLanguage,
  Ending,
  SessionReadings,
  SessionView,
  Tab,
} from '@lunzhi/editor';
import { openOwn, type Opening } from '@lunzhi/core/client';
import { addWords, defineLanguage, type EditorTables } from '@lunzhi/editor/words';

const editor = document.querySelector('roster-editor')!;
const language: ElementLanguage = 'en';
const tab: Tab = 'forms';
Object.assign(editor, { language, tab });

editor.addEventListener('roster-select', ({ selection }) => console.log(selection.date));
document.addEventListener('roster-change', (event) => {
  const { view, act }: { view: SessionView; act: Act | null } = event;
  console.log(view.head.title, act?.kind);
});
window.addEventListener('roster-request', (event) => event.what === 'print');
// @ts-expect-error what parts say to their editor is nobody else's
document.addEventListener('roster-command', (event) => console.log(event.command));

export async function open(document: string): Promise<EditorSession> {
  const connecting = { onPage: async () => undefined };
  // @ts-expect-error there must be something to open
  await openOwn(connecting, {});
  // @ts-expect-error one thing, not two
  await openOwn(connecting, { document, roster: {} });
  const opening: Opening = { document, today: '2024-02-19' };
  const session = await openOwn(connecting, opening);
  session.subscribe((news) => {
    if (news.kind === 'ended') console.log(news.ending satisfies Ending);
  });
  return session satisfies EditorSession;
}

export const proofOf = (session: EditorSession): Promise<SessionReadings['proof']> | undefined =>
  session.read?.('proof');

declare const words: EditorTables;
addWords('en', { list: { leader: 'Receiving leader' } });
defineLanguage('bo', { like: 'zh-CN', words });
// @ts-expect-error there is no such table
addWords('en', { lists: { leader: 'Receiving leader' } });
// @ts-expect-error there is no such word
addWords('en', { list: { laeder: 'Receiving leader' } });
// @ts-expect-error a table is missing
defineLanguage('bo', { like: 'zh-CN', words: { list: words.list } });
// @ts-expect-error words of a table are missing
defineLanguage('bo', { like: 'zh-CN', words: { ...words, list: { leader: '' } } });
// @ts-expect-error a word that is made of a number is no text
defineLanguage('bo', { like: 'zh-CN', words: { ...words, rebase: { ...words.rebase, heading: '' } } });
// @ts-expect-error it must be like one that is there
defineLanguage('bo', { like: 'de', words });
