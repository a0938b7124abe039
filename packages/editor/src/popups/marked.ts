import { html, nothing, type TemplateResult } from 'lit';
import type { ShellContext } from '../shell/context.ts';
import { placeOf } from '../shell/places.ts';
import { icon } from '../styles/icons.ts';
import { dayWords } from '../words.ts';
import { markedWords } from './filter-words.ts';

/** What is marked for an exchange. */
export function markedTemplate({
  editor,
  view,
  words,
  popups,
}: ShellContext): TemplateResult | typeof nothing {
  const marked = popups.now?.marked ?? [];
  const language = editor.spoken;
  const own = markedWords(language);
  const verdict = popups.now?.hoverPreview.verdict;
  const [first, last] = [marked[0], marked[marked.length - 1]];
  const place = first === undefined ? undefined : placeOf(view, first);
  if (!place) return nothing;
  const name = view.leaders.find(({ id }) => id === place.leader)?.name ?? words.nobody;
  const what = first === last ? name : `${own.through}${dayWords(last!, language)}`;
  return html`<div class="message" part="message" role="status">
    ${icon('exchange')}<span>${own.marked(`${dayWords(first!, language)} ${what}`)}</span>
    ${verdict && verdict.shift === first ? html`<b>${dayWords(verdict.other, language)}${words.colon}${verdict.text}</b>` : nothing}
  </div>`;
}
