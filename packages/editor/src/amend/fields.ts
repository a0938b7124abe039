import type { SessionView, TrialView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DateField } from '../cards/date-field.ts';
import { onTyped } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { dayWords, type ElementLanguage } from '../words.ts';
import { type AmendDraft, type AmendKind, rankedLeaders, type ServiceKind, type StepName } from './kinds.ts';
import { rankTemplate } from './rank.ts';
import type { AmendWords } from './words.ts';

/** What the fields of a step are painted with. */
export interface FieldsContext {
  readonly kind: AmendKind;
  readonly draft: AmendDraft;
  readonly put: (change: Partial<AmendDraft>) => void;
  /** Who may be away too. */
  readonly among: readonly string[];
  readonly from: DateField;
  readonly to: DateField;
  readonly view: SessionView;
  readonly words: AmendWords;
  readonly language: ElementLanguage;
  readonly trial: TrialView | null;
  readonly isTrying: boolean;
}

/** What a step asks for. */
export function fieldsTemplate(step: StepName, context: FieldsContext): TemplateResult {
  switch (step) {
    case 'what':
      return whatTemplate(context);
    case 'when':
      return whenTemplate(context);
    case 'days':
      return daysTemplate(context);
    case 'period':
      return periodTemplate(context);
    default:
      return textTemplate(context);
  }
}

interface LineOptions {
  readonly hint?: string;
  readonly isFirst?: boolean;
  readonly list?: readonly string[];
}

const line = (
  name: string,
  label: string,
  value: string,
  take: (text: string) => void,
  { hint = '', isFirst = false, list = [] }: LineOptions = {},
): TemplateResult => {
  const onInput = onTyped(take);
  return html`<label class="field"
      ><span>${label}</span
      ><input
        type="text"
        class=${isFirst ? 'first' : nothing}
        name=${name}
        list=${list.length > 0 ? `${name}-list` : nothing}
        autocomplete="off"
        maxlength="200"
        placeholder=${hint || nothing}
        .value=${value}
        @input=${onInput}
        @compositionend=${onInput} /></label
    >${
      list.length === 0
        ? nothing
        : html`<datalist id=${`${name}-list`}>
            ${list.map((own) => html`<option value=${own}></option>`)}
          </datalist>`
    }`;
};

const reasonLine = ({ draft, put, words, kind }: FieldsContext): TemplateResult =>
  line('reason', words.reason, draft.reason, (reason) => put({ reason }), {
    hint: words.reasonHint,
    list: kind === 'absence' ? words.reasons.absence : words.reasons.departure,
  });

function leaderSelect({ draft, put, view, words }: FieldsContext, isFirst: boolean): TemplateResult {
  const onChange = (event: Event): void => {
    const leader = (event.target as HTMLSelectElement).value || null;
    const own = view.leaders.find(({ id }) => id === leader);
    put({ leader, ...(own && { title: own.post, rank: own.rank + 1 }) });
  };
  return html`<label class="field"
    ><span>${words.leader}</span
    ><select class=${isFirst ? 'first' : nothing} name="leader" @change=${onChange}>
      <option value="" .selected=${draft.leader === null}>${words.chooseLeader}</option>
      ${view.leaders.map(
        ({ id, name, rank }) =>
          html`<option value=${id} .selected=${draft.leader === id}>${rank} ${name}</option>`,
      )}
    </select></label
  >`;
}

function whatTemplate(context: FieldsContext): TemplateResult {
  const { draft, put, words } = context;
  const choice = (isSucceeded: boolean, label: string): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        class=${isSucceeded === draft.isSucceeded ? 'first' : nothing}
        name="case"
        .checked=${isSucceeded === draft.isSucceeded}
        @change=${() => put({ isSucceeded })}
      />${label}</label
    >`;
  return html`${leaderSelect(context, draft.leader === null)}
    <fieldset>
      <legend>${words.happened}</legend>
      ${choice(true, words.succeeded)} ${choice(false, words.leaves)}
    </fieldset>
    ${reasonLine(context)}`;
}

function whenTemplate(context: FieldsContext): TemplateResult {
  const { draft, put, words, view, from, to } = context;
  const last = from.template(words.lastDay, '', true);
  if (!draft.isSucceeded) return last;
  const onSuccessor = (event: Event): void => {
    const successor = (event.target as HTMLSelectElement).value || null;
    put({ successor });
  };
  const service = (own: ServiceKind): TemplateResult =>
    html`<label class="choice"
      ><input
        type="checkbox"
        name=${own}
        .checked=${draft.takesOver.has(own)}
        @change=${() => {
          const takesOver = new Set(draft.takesOver);
          if (!takesOver.delete(own)) takesOver.add(own);
          put({ takesOver });
        }}
      />${words.services[own]}</label
    >`;
  return html`${last}
    <label class="field"
      ><span>${words.successor}</span
      ><select name="successor" @change=${onSuccessor}>
        <option value="" .selected=${draft.successor === null}>${words.newPerson}</option>
        ${view.leaders
          .filter(({ id }) => id !== draft.leader)
          .map(
            ({ id, name, rank }) =>
              html`<option value=${id} .selected=${draft.successor === id}>${rank} ${name}</option>`,
          )}
      </select></label
    >
    ${draft.successor === null ? line('name', words.name, draft.name, (name) => put({ name })) : nothing}
    ${line('title', words.post, draft.title, (title) => put({ title }))}
    ${to.template(words.arrives, words.arrivesHint, false)}
    <fieldset>
      <legend>${words.takesOver}</legend>
      ${(['sectors', 'townships', 'projects'] as const).map(service)}
    </fieldset>
    ${rankTemplate(rankedLeaders(view, draft), words, (rank) => put({ rank }))}`;
}

/** Who else is away on the same days. */
function togetherTemplate({
  draft,
  put,
  among,
  view,
  words,
}: FieldsContext): TemplateResult | typeof nothing {
  const others = view.leaders.filter(({ id }) => among.includes(id) && id !== draft.leader);
  if (others.length === 0) return nothing;
  const toggle = (id: string): void => {
    const together = new Set(draft.together);
    if (!together.delete(id)) together.add(id);
    put({ together });
  };
  return html`<fieldset>
    <legend>${words.together}</legend>
    ${others.map(
      ({ id, name }) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            name="together"
            value=${id}
            .checked=${draft.together.has(id)}
            @change=${() => toggle(id)}
          />${name}</label
        >`,
    )}
  </fieldset>`;
}

function daysTemplate(context: FieldsContext): TemplateResult {
  const { draft, put, words, from, to } = context;
  const onExcused = (event: Event): void =>
    put({ excused: (event.target as HTMLSelectElement).value as AmendDraft['excused'] });
  const isKnown = draft.leader !== null;
  return html`${leaderSelect(context, !isKnown)} ${togetherTemplate(context)}
    ${from.template(words.from, '', isKnown)} ${to.template(words.to, words.toHint, false)}
    ${reasonLine(context)}
    <label class="field"
      ><span>${words.excused}</span
      ><select name="excused" @change=${onExcused}>
        ${(['', 'yes', 'no'] as const).map(
          (own) =>
            html`<option value=${own} .selected=${own === draft.excused}>${words.excuses[own]}</option>`,
        )}
      </select></label
    >`;
}

const periodTemplate = ({ draft, put, words, from, to }: FieldsContext): TemplateResult =>
  html`${line('name', words.periodName, draft.name, (name) => put({ name }), {
      hint: words.periodHint,
      isFirst: true,
    })}
    ${from.template(words.from, '', false)} ${to.template(words.to, words.toHint, false)}
    <p class="mute">${words.everyDay}</p>`;

function textTemplate({ draft, put, words, trial, isTrying, language }: FieldsContext): TemplateResult {
  const onInput = onTyped((text) => put({ text }));
  const own = trial?.understood ?? null;
  const span = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    from === to ? dayWords(from, language) : `${dayWords(from, language)}–${dayWords(to, language)}`;
  return html`<div class="reading">
    <label
      ><span class="unseen">${words.step.text}</span
      ><textarea
        class="first"
        name="text"
        placeholder=${words.paste}
        spellcheck="false"
        .value=${draft.text}
        @input=${onInput}
        @compositionend=${onInput}
      ></textarea>
    </label>
    <div aria-live="polite">
      <h3>${words.understood}</h3>
      ${isTrying ? html`<p>${words.trying}</p>` : nothing}
      ${
        own === null
          ? nothing
          : html`<p>${own.year === null ? words.unread : `${words.reading(own.year)}　${own.paper}`}</p>
              ${
                own.holidays.length === 0
                  ? nothing
                  : html`<table>
                      <thead>
                        <tr>
                          <th scope="col">${words.heads.holiday}</th>
                          <th scope="col">${words.heads.off}</th>
                          <th scope="col">${words.heads.days}</th>
                          <th scope="col">${words.heads.work}</th>
                        </tr>
                      </thead>
                      <tbody>
                        ${own.holidays.map(
                          ({ name, off, work }) =>
                            html`<tr>
                              <th scope="row">${name}</th>
                              <td>${off.map(span).join(words.listMark)}</td>
                              <td>${off.reduce((sum, { days }) => sum + days, 0)}</td>
                              <td>${work.map((date) => dayWords(date, language)).join(words.listMark)}</td>
                            </tr>`,
                        )}
                      </tbody>
                    </table>`
              }
              <h3>${own.doubts.length === 0 ? words.noDoubts : words.doubts}</h3>
              <ul class="doubts">
                ${own.doubts.map(
                  ({ severity, line: at, text, sentence }) =>
                    html`<li class=${severity}>
                      ${icon(severity === 'error' ? 'bad' : 'warn')}<b>${words.line(at)}</b> ${sentence}
                      ${text === '' ? nothing : html`<q>${text}</q>`}
                    </li>`,
                )}
              </ul>`
      }
    </div>
  </div>`;
}
