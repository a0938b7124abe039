import type { CandidateView } from '@lunzhi/core';
import { loadPart } from '../parts/load-part.ts';
import { placeOf } from '../shell/places.ts';
import { exchangeAct, pairsFrom } from './exchange-act.ts';
import type { ExchangePopup, Popup, SubstitutePopup } from './popup.ts';
import type { Popups } from './popups.ts';

/** @returns that it is there */
const loadCombobox = (): Promise<true> => loadPart('roster-combobox').then(() => true);

export async function openCombobox(popups: Popups, shift: string, anchor: Element): Promise<void> {
  if (!customElements.get('roster-combobox') && !(await popups.controller.load(loadCombobox))) return;
  const popup: Extract<Popup, { kind: 'choose' }> = { kind: 'choose', shift, anchor, candidates: null };
  popups.show(popup);
  const candidates = await popups.controller.ask((session) => session.candidates(shift));
  popups.put(popup, candidates && { candidates });
}

/** What an exchange of places for as many from another on would do, before it is done. */
export async function openExchange(
  popups: Popups,
  shifts: readonly string[],
  other: string,
  anchor: Element,
): Promise<void> {
  const loaded = await popups.load(() => import('./exchange.ts'));
  const { view, writer } = popups.editor;
  if (!loaded || !view || [...shifts, other].some((own) => placeOf(view, own) === undefined)) return;
  const pairs = pairsFrom(view, shifts, other);
  const act = exchangeAct(view, pairs, writer);
  const { exchangeTemplate: template } = loaded;
  const popup: ExchangePopup = { kind: 'exchange', template, pairs, anchor, act, preview: null };
  popups.show(popup);
  const preview = await popups.controller.ask((session) => session.preview(act));
  popups.put(popup, preview && { preview });
  await popups.editor.updateComplete;
  if (popups.popup?.kind === 'exchange') popups.focusLayer();
}

/** @param wanted who was chosen already */
export async function openSubstitutes(
  popups: Popups,
  shift: string,
  anchor: Element,
  wanted?: CandidateView,
): Promise<void> {
  const loaded = await popups.load(() => import('./substitute.ts'));
  if (!loaded) return;
  const popup: SubstitutePopup = {
    kind: 'substitute',
    template: loaded.substituteTemplate,
    shift,
    anchor,
    proposals: null,
    chosen: 0,
    letters: null,
    copied: null,
  };
  popups.show(popup);
  const proposals = await popups.controller.ask((session) => session.proposals(shift));
  const { view } = popups.editor;
  popups.put(popup, proposals && view ? loaded.proposedFor(proposals, wanted, view) : undefined);
}
