import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { acceptTemplate } from './accept.ts';
import { awayAct, awayField } from './away.ts';
import { lettersTemplate } from './letters.ts';
import type { Pop, PopActions } from './popup.ts';
import type {
  Act,
  CandidateView,
  LeaderView,
  ProposalsView,
  ProposalView,
  SessionView,
} from '../session-types.ts';
import { vacateTemplate } from './vacate.ts';
import { toldField, toldIn } from './told-field.ts';
import { type ElementLanguage, postBeside } from '../words.ts';
import { popupWords } from './words.ts';

/** Letters are read whole, whatever they cover. */
const whole = { width: 1080, height: 9999, least: 9999 };

function withoutLetters(pop: SubstitutePop): SubstitutePop {
  const { size: _size, ...others } = pop;
  return { ...others, letters: null, copied: null };
}

/** The button that was pressed is gone once it has done its work: the focus goes on to what came of it. */
async function focusIn(form: Element, path: string): Promise<void> {
  if (!form.isConnected) return;
  const root = form.getRootNode() as ShadowRoot;
  await (root.host as LitElement).updateComplete;
  if (root.activeElement === null) form.querySelector<HTMLElement>(path)?.focus();
}

/** The proposals with whom somebody wants chosen among them; before them where he is not one of them. */
export function proposedFor(
  found: ProposalsView,
  wanted: CandidateView | undefined,
  view: SessionView,
): Pick<SubstitutePop, 'proposals' | 'chosen'> {
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

type Entry = Extract<Act, { kind: 'entry' }>['entry'];
type SubstitutePop = Extract<Pop, { kind: 'substitute' }>;

/** Ranked proposals for a day its holder cannot serve, what to send, and the entry that records it. */
export function substituteTemplate(
  pop: SubstitutePop,
  day: string,
  holder: LeaderView | null,
  view: SessionView,
  language: ElementLanguage,
  actions: PopActions,
): TemplateResult {
  const words = popupWords(language).substitute;
  const title = words.title(day, holder?.name ?? '');
  const proposals = pop.proposals?.proposals ?? [];
  const saidOf = (form: Element) => {
    const reason = form.querySelector<HTMLInputElement>('[name="reason"]')?.value.trim() ?? '';
    return { ...actions.writer, ...(reason !== '' && { reason }), ...toldIn(form, actions.writer.at) };
  };
  const entryOf = (proposal: ProposalView, form: Element) => ({ ...proposal.entry, ...saidOf(form) });
  /** The entry, and how long its holder is away where it is more than the day. */
  const writeDown = async (entry: Entry): Promise<void> => {
    const absence = awayAct(pop, holder, entry.reason ?? '');
    actions.onLeave();
    const isDone = await actions.doings.act({ kind: 'entry', entry });
    if (isDone && absence) await actions.doings.act(absence);
  };
  /** Given up without anybody to take it. */
  const vacate = async (event: Event): Promise<void> => {
    await writeDown({ kind: 'vacated', ...saidOf(formOf(event)), shift: pop.shift, from: holder!.id });
  };
  const accepts = (proposals[pop.chosen]?.accepts ?? []).map(({ title }) => title);
  // before there are proposals nothing can have been worded
  const forgetLetters = (): void => {
    if (pop.proposals !== null) actions.onPop(withoutLetters(pop));
  };
  const formOf = (event: Event): Element => (event.currentTarget as Element).closest('form')!;
  const record = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const proposal = proposals[pop.chosen];
    if (!proposal) return;
    await writeDown(entryOf(proposal, event.currentTarget as Element));
  };
  const write = async (event: Event): Promise<void> => {
    const proposal = proposals[pop.chosen];
    if (!proposal) return;
    const form = formOf(event);
    const entry = entryOf(proposal, form);
    const answering = actions.doings.ask((session) => session.letters(entry));
    await actions.onFill(answering.then((letters) => letters && { letters, size: whole }));
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
      <div @input=${forgetLetters}>${toldField(actions.writer.at, language)}</div>
      ${actions.isByLedger ? awayField(pop, holder, language, actions) : nothing}
      ${
        pop.proposals === null
          ? html`<p role="status" class="mute">${words.waiting}</p>`
          : html`<div
              class=${pop.letters === null ? 'proposals' : 'proposals worded'}
              role="radiogroup"
              aria-label=${words.proposals}
            >
              ${proposals.map((proposal, index) =>
                proposalTemplate(proposal, index, pop, view, language, (chosen) =>
                  actions.onPop({ ...withoutLetters(pop), chosen }),
                ),
              )}
              ${pop.proposals.reasons.map((reason) => html`<p class="mute">${reason}</p>`)}
            </div>`
      }
      ${pop.letters === null ? nothing : lettersTemplate(pop.letters, pop.copied, language, actions)}
      ${keyed(proposals[pop.chosen], acceptTemplate(accepts, language, false))}
      ${actions.isByLedger && holder !== null ? vacateTemplate(day, language, (event) => void vacate(event)) : nothing}
      <div class="acts">
        <button type="submit" class="btn primary" ?disabled=${proposals.length === 0}>${words.record}</button>
        ${
          pop.letters === null && proposals.length > 0
            ? html`<button type="button" class="btn line" @click=${write}>${words.write}</button>`
            : proposals.length > 1
              ? html`<button type="button" class="btn line" @click=${seekOthers}>${words.others}</button>`
              : nothing
        }
        <button type="button" class="btn line" @click=${actions.onLeave}>
          ${words.leave} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  </div>`;
}

function proposalTemplate(
  { kind, leader, sentence, breaks, accepts }: ProposalView,
  index: number,
  { chosen }: SubstitutePop,
  view: SessionView,
  language: ElementLanguage,
  onChoose: (index: number) => void,
): TemplateResult {
  const words = popupWords(language).substitute;
  const own = view.leaders.find(({ id }) => id === leader);
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
      ><b>${own?.name ?? leader}</b> ${own && postBeside(own)}<span class="kind">${words.kinds[kind]}</span
      ><br /><span class="mute">${sentence}</span
      >${warn(hard, words.accepts)}${warn(others, words.misses)}</span
    >
  </label>`;
}
