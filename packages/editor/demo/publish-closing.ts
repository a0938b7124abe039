import { html, type TemplateResult } from 'lit';
import { forWall, type PublishActions, type PublishState } from './publish-state.ts';
import type { PublishWords } from './publish-texts.ts';

/** What was published, and what an office does next with it. */
export function closingTemplate(
  { view, table, roster }: PublishState,
  { closing }: PublishWords,
  { change, word, print, exports, close }: PublishActions,
): TemplateResult {
  const { version, through, revision } = view.head.published!;
  const entry = roster.ledger[revision - 1]!;
  const by = 'by' in entry && typeof entry.by === 'string' ? entry.by : entry.author;
  const next = (said: string, label: string, act: () => void, name: string): TemplateResult =>
    html`<li>
      <span>${said}</span><button type="button" class="link" data-next=${name} @click=${act}>${label}</button>
    </li>`;
  return html`<section class="closing" aria-labelledby="closing">
    <h2 id="closing"><span role="status">✓ ${closing.title(version)}</span></h2>
    <p>${closing.said(by, table.rows.length, through)}</p>
    <h3>${closing.next}</h3>
    <ul>
      ${next(closing.issue, closing.word, word, 'word')} ${next(closing.paper, closing.print, print, 'print')}
      ${next(closing.post, closing.wall, () => change(forWall), 'wall')}
      ${next(version > 1 ? closing.tellChanges : closing.tell, closing.files, exports, 'files')}
    </ul>
    <button type="button" data-next="close" @click=${close}>${closing.back}</button>
  </section>`;
}
