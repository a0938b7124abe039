import type { CaseRow, DayView, DeskView, DropEffect, HeldCase, SittingView } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarWords } from '../calendar/words.ts';
import { icon } from '../styles/icons.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';
import type { DeskHandle } from './handle.ts';
import { deskIcon } from './icons.ts';
import type { ReceptionWords } from './words.ts';

/** A place of the grid that the Tab key reaches: a case of a sitting, or a day without one. */
export interface Stop {
  readonly date: string;
  readonly case: string | null;
}

/** What a day of the grid is painted from. */
export interface ShownDay {
  readonly sittings: readonly SittingView[];
  /** Where the Tab key leads on this day; `null` on another one. */
  readonly stop: Stop | null;
  /** Of the case in the hand, for each sitting. */
  readonly effects: readonly (DropEffect | undefined)[];
  readonly held: HeldCase | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly view: DeskView;
  readonly desk: DeskHandle;
  readonly words: ReceptionWords;
  readonly language: ElementLanguage;
  readonly open: (id: string) => void;
}

/** A day with its sittings and their cases. */
export function dayTemplate(day: DayView, shown: ShownDay): TemplateResult {
  const { words, language, view, sittings, stop, effects, held, target } = shown;
  const { date, weekday, kind, period } = day;
  const isRest = kind === 'weekend' || kind === 'holiday';
  const isToday = date === view.head.today;
  const fits = effects.some((effect) => effect?.fits);
  const isTarget = sittings.some(({ shift }) => shift === target);
  const from = sittings.some(({ shift }) => shift === held?.shift);
  const look = [
    sittings.length === 0 ? 'nobody' : '',
    isRest ? 'rest' : '',
    period === '' ? '' : 'period',
    date < view.head.today ? 'past' : '',
    held && !fits && !from ? 'off' : '',
    held && fits ? 'fits' : '',
    from ? 'from' : '',
    isTarget ? 'target' : '',
  ];
  return html`<td
    class=${look.filter((own) => own !== '').join(' ')}
    role="gridcell"
    tabindex=${stop === null ? nothing : stop.case === null ? 0 : -1}
    data-date=${date}
    data-shift=${(effects.find((effect) => effect?.fits) ?? sittings[0])?.shift ?? nothing}
    aria-selected=${isTarget ? 'true' : nothing}
  >
    <p class="day">
      <b>${dayWords(date, language)}</b><span class="unseen"> ${weekdayWords(weekday, language)}</span>
      ${isToday ? html`<span class="now">${words.weeks.today}</span>` : nothing}
      ${dayBadge(kind, calendarWords(language))}
      ${period === '' ? nothing : html`<span class="cut">${period}</span>`}
      <span class="count"
        >${sittings.length === 0 ? words.weeks.none : html`${sittings.reduce((sum, own) => sum + own.cases.length + own.heard.length, 0)}/${view.head.most * sittings.length}`}</span
      >
    </p>
    ${sittings.map((sitting, index) => sittingTemplate(sitting, effects[index], shown))}
  </td>`;
}

function sittingTemplate(
  sitting: SittingView,
  effect: DropEffect | undefined,
  shown: ShownDay,
): TemplateResult {
  const { words, desk, target, held } = shown;
  const { shift, post, answers, cases, heard, emptyCause } = sitting;
  return html`<div class="sitting" data-shift=${shift}>
    <p class="post cut" title=${post}>${post}</p>
    <p class="answers cut" title=${answers.join(words.comma)}>${answers[0] ?? ''}</p>
    ${heard.map((id) => chipTemplate(desk.row(id), shown, true))}
    ${cases.map((id) => chipTemplate(desk.row(id), shown))}
    ${emptyCause === '' ? nothing : html`<p class="empty">${emptyCause}</p>`}
    ${target === shift && effect?.fits ? html`<p class="slot">${words.weeks.slot(cases.length + 1)}</p>` : nothing}
    ${
      effect && !effect.fits && held?.shift !== shift
        ? html`<p class=${`why${effect.isFirm ? ' firm' : ''}`}>${icon('bad')} ${effect.why}</p>`
        : nothing
    }
  </div>`;
}

/** A second sign beside the colour of how an appointment stands. */
const chipIcons = {
  heard: () => icon('ok'),
  invited: () => deskIcon('letter'),
  consented: () => deskIcon('tick'),
  asked: () => deskIcon('clock'),
  'to-ask': () => deskIcon('ask'),
  past: () => deskIcon('clock'),
  void: () => icon('bad'),
};

function chipTemplate(
  row: CaseRow | undefined,
  { stop, held, current, open }: ShownDay,
  isHeard = false,
): TemplateResult | typeof nothing {
  if (!row) return nothing;
  const state = isHeard ? 'heard' : (row.appointment?.state ?? 'to-ask');
  return html`<button
    type="button"
    class=${`chip ${state}${row.id === held?.case ? ' lifted' : ''}${row.id === current ? ' open' : ''}`}
    data-lift=${isHeard ? nothing : row.id}
    tabindex=${stop?.case === row.id ? 0 : -1}
    title=${`${row.title} ${row.state}`}
    @click=${() => open(row.id)}
  >
    <span class=${`mark ${state}`}>${chipIcons[state]()}</span><span class="cut">${row.title}</span
    ><span class="unseen"> ${row.state}</span>${
      row.urgencyMark === '' ? nothing : html`<b class="urgent">${row.urgencyMark}</b>`
    }
  </button>`;
}
