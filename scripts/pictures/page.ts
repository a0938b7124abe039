import { createClient, openRemote } from '@lunzhi/core/client';
import { publicRoster, type RosterDocument } from '@lunzhi/core';
import type { EditorSession } from '../../packages/editor/src/editor-session.ts';
import '../../packages/editor/src/board-define.ts';
import '../../packages/editor/src/define.ts';
import { donganRoster, publishedRoster, today } from '../../packages/editor/src/fixtures/make-dongan.ts';
import example from '../../examples/01-dongan-2024/document.json';

// What the pictures show and the times of painting are of: the desk, or the editor or the board with the first example as it
// stands on that day, as it was published, or before it was planned.
const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'en' ? 'en' : 'zh-CN';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const document_ = example as unknown as RosterDocument;
if (asked.get('show') === 'desk') {
  await import('../paint/desk-page.ts');
} else if (asked.get('show') === 'board') {
  const roster = await donganRoster(document_);
  const board = document.createElement('roster-board');
  Object.assign(board, {
    roster: publicRoster(roster),
    now: asked.get('now') ?? `${today}T09:00:00+08:00`,
    theme,
  });
  board.style.height = '100%';
  document.body.append(board);
} else {
  const worker = new Worker(new URL('../../packages/editor/src/fixtures/worker.ts', import.meta.url), {
    type: 'module',
  });
  const opened = {
    draft: async () => ({ document: document_ }),
    published: async () => ({ roster: await publishedRoster(document_), today: '2024-01-08' }),
    editor: async () => ({ roster: await donganRoster(document_), today }),
  };
  const show = (asked.get('show') ?? 'editor') as keyof typeof opened;
  const session: EditorSession = await openRemote(createClient(worker as never), await opened[show]());
  const editor = document.createElement('roster-editor');
  Object.assign(editor, { session, theme, language });
  document.body.append(editor);
}
document.body.dataset['ready'] = '';
