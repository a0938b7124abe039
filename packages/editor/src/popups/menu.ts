import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { listTarget } from '../parts/keys.ts';
import { permit, type Permitted } from '../parts/permit.ts';
import { actWords, commandOf, keyOf, mayAct, placeActs } from '../parts/place-acts.ts';
import { mayRange, offeredActs } from '../range/acts.ts';
import { rangeIn } from '../range/range.ts';
import { rangeWords } from '../range/words.ts';
import { placeOf } from '../shell/places.ts';
import { dayOf, holderOf, type MenuPopup } from './popup.ts';
import type { Popups } from './popups.ts';
import { popupWords } from './words.ts';

/** What can be done with a place, by right click or with the key for menus. */
export function menuTemplate(
  { shift, anchor }: MenuPopup,
  popups: Popups,
  view: SessionView,
): TemplateResult | typeof nothing {
  const place = placeOf(view, shift);
  if (!place) return nothing;
  const { spoken: language } = popups.editor;
  const { may } = popups.controller;
  const [words, own] = [actWords(language), popupWords(language).menu];
  const item = (
    name: string,
    word: string,
    key: string,
    act: () => unknown,
    permitted: Permitted = true,
  ): TemplateResult =>
    html`<button
      ${permit(permitted)}
      type="button"
      role="menuitem"
      data-act=${name}
      tabindex="-1"
      @click=${() => {
        popups.close();
        void act();
      }}
    >
      <span>${word}</span>${key === '' ? nothing : html`<kbd>${key}</kbd>`}
    </button>`;
  const acts = placeActs(view, place);
  const date = shift.slice(0, 10);
  const days = { from: date, to: date };
  const isToCome = date >= (view.head.today ?? '');
  const range = popups.editor.since === null ? null : rangeIn(popups.editor);
  const inRange = range?.places.some((own) => own.shift === shift) ? range : null;
  if (inRange)
    return html`<div class="pop menu" role="menu" aria-label=${rangeWords(language).label} @keydown=${onKey}>
      ${offeredActs(inRange, view, language).map(({ act, word, key }) =>
        item(act, word, key, () => popups.run({ name: 'range', act, anchor }), mayRange(may, act, inRange)),
      )}
    </div>`;
  return html`<div
    class="pop menu"
    role="menu"
    aria-label=${`${dayOf(view, shift, language)} ${holderOf(view, shift)?.name ?? ''}`}
    @keydown=${onKey}
  >
    ${acts.map((act) =>
      item(
        act,
        act === 'lock' && place.isLocked ? words.unlock : words[act],
        keyOf[act],
        () => popups.run(commandOf(act, shift, anchor)),
        mayAct(may, act, place),
      ),
    )}
    ${item('info', own.info, 'Space', () => popups.run({ name: 'info', shift, anchor, takesFocus: true }))}
    ${
      acts.includes('lock')
        ? item('range', own.lockRange, '', () =>
            popups.run({ name: 'card', card: 'lock', about: shift, anchor }),
          )
        : nothing
    }
    ${
      place.leader !== null && popups.controller.session?.trial
        ? (['absence', 'departure'] as const).map((kind) =>
            item(kind, own[kind], '', () =>
              popups.editor.amend({
                kind,
                about: place.leader,
                ...(kind === 'absence' && isToCome && { days }),
              }),
            ),
          )
        : nothing
    }
  </div>`;
}

const onKey = (event: KeyboardEvent): void => {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = items.findIndex((item) => item === (item.getRootNode() as ShadowRoot).activeElement);
  const target = listTarget(event, at, items.length);
  if (target === undefined) return;
  items[target]!.focus();
  event.preventDefault();
  event.stopPropagation();
};
