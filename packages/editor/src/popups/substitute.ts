import type {
  Act,
  CandidateView,
  LeaderView,
  LedgerEntry,
  ProposalsView,
  ProposalView,
  SessionView,
} from '@lunzhi/core';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { barredTemplate, permit, type Permitted } from '../parts/permit.ts';
import { isByLedger } from '../shell/places.ts';
import { type ElementLanguage, postBeside } from '../words.ts';
import { acceptTemplate, toldField, toldIn } from './entry-fields.ts';
import { lettersTemplate } from './letters.ts';
import { dayOf, holderOf, type SubstitutePopup } from './popup.ts';
import type { Popups } from './popups.ts';
import { popupWords } from './words.ts';

/** Letters are read whole, whatever they cover. */
const whole = { width: 1080, height: 9999, least: 9999 };

function withoutLetters(popup: SubstitutePopup): SubstitutePopup {
  const { size: _size, ...others } = popup;
  return { ...others, letters: null, copied: null };
}

/** The button that was pressed is gone once it has done its work: the focus goes on to what came of it. */
async function focusIn(form: Element, path: string): Promise<void> {
  if (!form.isConnected) return;
  const root = form.getRootNode() as ShadowRoot;
  await (root.host as LitElement).updateComplete;
  if (root.activeElement === null) form.querySelector<HTMLElement>(path)?.focus();
}

/** The proposals, with the wanted leader chosen; where he is not one of them he is put before them. */
export function proposedFor(
  found: ProposalsView,
  wanted: CandidateView | undefined,
  view: SessionView,
): Pick<SubstitutePopup, 'proposals' | 'chosen'> {
  if (wanted === undefined) return { proposals: found, chosen: 0 };
  const { leader, sentences, breaks } = wanted;
  const { shift, proposals } = found;
  const chosen = proposals.findIndex((own) => own.kind === 'substitute' && own.leader === leader);
  if (chosen >= 0) return { proposals: found, chosen };
  const places = view.days.flatMap((day) => day.places);
  const accepts = breaks.map((rule) => ({
    rule,
    title: view.rules.find(({ id }) => id === rule)?.title ?? rule,
  }));
  const own: ProposalView = {
    kind: 'substitute',
    leader,
    inReturn: null,
    sentence: sentences.join(view.language === 'en' ? '; ' : '；'),
    breaks: accepts.map(({ title }) => title),
    accepts,
    entry: {
      kind: 'substituted',
      shift,
      from: places.find((place) => place.shift === shift)?.leader ?? null,
      to: leader,
      ...(breaks.length > 0 && { accepts: [...breaks] }),
    },
  };
  return { proposals: { shift, proposals: [own, ...proposals], reasons: [] }, chosen: 0 };
}

/** Ranked proposals for a day its holder cannot serve, what to send, and the entry that records it. */
export function substituteTemplate(
  popup: SubstitutePopup,
  popups: Popups,
  view: SessionView,
): TemplateResult {
  const { controller, editor, close } = popups;
  const { spoken: language, writer } = editor;
  const words = popupWords(language).substitute;
  const day = dayOf(view, popup.shift, language);
  const holder = holderOf(view, popup.shift);
  const isRecorded = isByLedger(view);
  const title = words.title(day, holder?.name ?? '');
  const proposals = popup.proposals?.proposals ?? [];
  const saidOf = (form: Element) => {
    const reason = form.querySelector<HTMLInputElement>('[name="reason"]')?.value.trim() ?? '';
    return { ...writer, ...(reason !== '' && { reason }), ...toldIn(form, writer.at) };
  };
  const entryOf = (proposal: ProposalView, form: Element) => ({ ...proposal.entry, ...saidOf(form) });
  /** The entry, and how long its holder is away where it is more than the day. */
  const writeDown = async (entry: LedgerEntry): Promise<void> => {
    const absence = awayAct(popup, holder, entry.reason ?? '');
    close();
    const isDone = await controller.act({ kind: 'entry', entry });
    if (isDone && absence) await controller.act(absence);
  };
  /** Given up without a stand-in. */
  const vacate = async (event: Event): Promise<void> => {
    await writeDown({ kind: 'vacated', ...saidOf(formOf(event)), shift: popup.shift, from: holder!.id });
  };
  const accepts = (proposals[popup.chosen]?.accepts ?? []).map(({ title }) => title);
  // before there are proposals nothing can have been worded
  const forgetLetters = (): void => {
    if (popup.proposals !== null) popups.show(withoutLetters(popup));
  };
  const { shift } = popup;
  const kind = proposals[popup.chosen]?.kind === 'exchange' ? 'exchanged' : 'substituted';
  const permitted = controller.may({
    kind: 'entry',
    entry: kind === 'exchanged' ? { kind, first: { shift } } : { kind, shift },
  });
  const mayVacate = controller.may({ kind: 'entry', entry: { kind: 'vacated', shift } });
  const formOf = (event: Event): Element => (event.currentTarget as Element).closest('form')!;
  const record = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const proposal = proposals[popup.chosen];
    if (!proposal) return;
    await writeDown(entryOf(proposal, event.currentTarget as Element));
  };
  const write = async (event: Event): Promise<void> => {
    const proposal = proposals[popup.chosen];
    if (!proposal) return;
    const form = formOf(event);
    const entry = entryOf(proposal, form);
    const answering = controller.ask((session) => session.letters(entry));
    await popups.fill(answering.then((letters) => letters && { letters, size: whole }));
    await focusIn(form, '.letter button');
  };
  const seekOthers = async (event: MouseEvent): Promise<void> => {
    // the second click of two was meant for the button that stood here
    if (event.detail > 1) return;
    const form = formOf(event);
    forgetLetters();
    await focusIn(form, '[name="proposal"]:checked');
  };
  return html`<div class="pop substitute" part="substitute" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <form @submit=${record}>
      <label class="field" @input=${forgetLetters}
        ><span>${words.reason}</span
        ><input
          class="first"
          type="text"
          name="reason"
          ?required=${accepts.length > 0}
          maxlength="200"
          placeholder=${words.reasonHint}
          autocomplete="off"
      /></label>
      <div @input=${forgetLetters}>${toldField(writer.at, language)}</div>
      ${isRecorded ? awayField(popup, holder, popups) : nothing}
      ${
        popup.proposals === null
          ? html`<p role="status" class="mute">${words.waiting}</p>`
          : html`<div
              class=${popup.letters === null ? 'proposals' : 'proposals worded'}
              role="radiogroup"
              aria-label=${words.proposals}
            >
              ${proposals.map((proposal, index) =>
                proposalTemplate(proposal, index, popup, view, language, (chosen) =>
                  popups.show({ ...withoutLetters(popup), chosen }),
                ),
              )}
              ${popup.proposals.reasons.map((reason) => html`<p class="mute">${reason}</p>`)}
            </div>`
      }
      ${popup.letters === null ? nothing : lettersTemplate(popup.letters, popup.copied, popups)}
      ${keyed(proposals[popup.chosen], acceptTemplate(accepts, language, false))}
      ${isRecorded && holder !== null ? vacateTemplate(day, language, mayVacate, (event) => void vacate(event)) : nothing}
      ${barredTemplate(permitted)}
      <div class="acts">
        <button ${permit(permitted)} type="submit" class="btn primary" ?disabled=${proposals.length === 0}>
          ${words.record}
        </button>
        ${
          popup.letters === null && proposals.length > 0
            ? html`<button type="button" class="btn line" @click=${write}>${words.write}</button>`
            : proposals.length > 1
              ? html`<button type="button" class="btn line" @click=${seekOthers}>${words.others}</button>`
              : nothing
        }
        <button type="button" class="btn line" @click=${close}>${words.leave} <kbd>Esc</kbd></button>
      </div>
    </form>
  </div>`;
}

function proposalTemplate(
  { kind, leader, sentence, breaks, accepts }: ProposalView,
  index: number,
  { chosen }: SubstitutePopup,
  view: SessionView,
  language: ElementLanguage,
  onChoose: (index: number) => void,
): TemplateResult {
  const words = popupWords(language).substitute;
  const own = view.leaders.find(({ id }) => id === leader);
  const name = own?.name ?? leader;
  // the name stands above
  const effect = sentence.startsWith(name) ? sentence.slice(name.length).replace(/^(：|: )/, '') : sentence;
  const hard = accepts.map(({ title }) => title);
  const others = breaks.filter((title) => !hard.includes(title));
  const warn = (
    titles: readonly string[],
    say: (rules: string) => string,
  ): TemplateResult | typeof nothing =>
    titles.length === 0 ? nothing : html`<br /><span class="warn">▲ ${say(titles.join(words.comma))}</span>`;
  return html`<label class=${`proposal${index === chosen ? ' on' : ''}`}>
    <input type="radio" name="proposal" .checked=${index === chosen} @change=${() => onChoose(index)} />
    <span
      ><b>${name}</b> ${own && postBeside(own)}<span class="kind">${words.kinds[kind]}</span><br /><span
        class="mute"
        >${effect}</span
      >${warn(hard, words.accepts)}${warn(others, words.misses)}</span
    >
  </label>`;
}

/** The act that writes down how long somebody is away from a day on; `null` where it is that day alone. */
function awayAct({ shift, until }: SubstitutePopup, holder: LeaderView | null, reason: string): Act | null {
  const to = until?.text.trim() ?? '';
  if (to === '' || holder === null) return null;
  const texts = {
    '/leader': holder.id,
    '/from': shift.slice(0, 10),
    '/to': to,
    ...(reason !== '' && { '/reason': reason }),
  };
  return { kind: 'add-item', list: '/absences', texts };
}

/**
 * How long the holder is away, if it is more than the one day: what is typed is read by the session, which says at once
 * whose other days need somebody. A stand-in alone would leave the next plan to give him the week after.
 */
function awayField(
  popup: SubstitutePopup,
  holder: LeaderView | null,
  popups: Popups,
): TemplateResult | typeof nothing {
  if (holder === null) return nothing;
  const words = popupWords(popups.editor.spoken).away;
  const { until } = popup;
  const onInput = async (event: Event): Promise<void> => {
    if ((event as InputEvent).isComposing) return;
    const input = event.currentTarget as HTMLInputElement;
    const asked = { ...popup, until: { text: input.value, preview: null }, letters: null, copied: null };
    popups.show(asked);
    input.setCustomValidity('');
    const act = awayAct(asked, holder, '');
    if (act === null) return;
    const answering = popups.controller.ask((session) => session.preview(act));
    await popups.fill(
      answering.then((preview) => {
        input.setCustomValidity(preview?.mood === 'impossible' ? preview.verdict : '');
        return preview && { until: { text: input.value, preview } };
      }),
    );
  };
  return html`<label class="field"
      ><span>${words.until}</span
      ><input
        type="text"
        name="until"
        maxlength="40"
        placeholder=${words.hint}
        autocomplete="off"
        @input=${onInput}
        @compositionend=${onInput}
    /></label>
    <p class="mute" role="status">
      ${
        until === undefined || until.text.trim() === '' ? nothing : (until.preview?.verdict ?? words.weighing)
      }
    </p>`;
}

/** Gives a place up without a stand-in, and asks first, since it is the last resort. */
function vacateTemplate(
  day: string,
  language: ElementLanguage,
  permitted: Permitted,
  onVacate: (event: Event) => void,
): TemplateResult {
  const words = popupWords(language).vacate;
  return html`<details class="vacate">
    <summary>${words.vacate}</summary>
    <p>
      ${words.asks(day)}
      <button ${permit(permitted)} type="button" class="btn line" @click=${onVacate}>${words.sure}</button>
    </p>
  </details>`;
}
