import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { chinaDate, DayClock } from './clock.ts';
import { boardListStyle } from './list-style.ts';
import { boardStyle } from './style.ts';
import { type BoardWords, boardWords, wordHours } from './words.ts';
import { editionOf } from '../print/edition.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { tokens } from '../styles/tokens.ts';
import { dayWords, type ElementLanguage, languageOf, postBeside } from '../words.ts';

const NEXT_DAYS = 5;

/** People shown with their post; more are counted. */
const MAX_PEOPLE = 12;

/**
 * The screen in the hall: who receives today, large enough to be read from five metres, when and where, and the next
 * five duty days; on a day without duty, when the next one is. It turns at midnight in China by itself, also when the
 * machine slept over it. Nothing to click, no network, no other code of the package.
 *
 * A table that was never published says so beside its title, as on paper. Whoever stands in for another today is said to; a
 * place that somebody gave up is said to be still to be decided, and nobody is named.
 *
 * It fills the window; sizes are parts of its width or, where it is wider than 16:9, of its height.
 *
 * @property roster - what `hallRoster` of a session gives, or `publicRoster` of core; reasons of absence and the like are not in it
 * @attr now - a fixed day (`2024-02-12`) or instant instead of the clock, to see how a day will look
 * @attr heading - what stands at the top left; otherwise the reception centre of the jurisdiction
 * @attr theme - `light` or `dark`; otherwise what the system asks for
 * @cssproperty --roster-font - the first font to try
 * @cssproperty --roster-accent - the one accent
 * @cssproperty --roster-on-accent - text on it
 * @cssproperty --roster-accent-soft - ground of what stands out
 * @cssproperty --roster-bg - the ground
 * @cssproperty --roster-surface - sheets on it
 * @cssproperty --roster-sunken - what lies lower
 * @cssproperty --roster-ink - text
 * @cssproperty --roster-line-2 - lines between parts
 * @cssproperty --roster-ink-2 - text beside text
 * @cssproperty --roster-rest - rest days: text and edges
 * @cssproperty --roster-rest-soft - their ground
 * @cssproperty --roster-make - make-up workdays
 * @cssproperty --roster-on-make - text on them
 * @cssproperty --roster-unit - a hundredth of its width, where it does not fill the window: `6.4px` in a tile 640 wide
 * @cssproperty --roster-height - its height there, 100vh otherwise
 * @slot note - at the foot, left: how to be received
 * @slot notice - at the foot, right: where changes are announced
 */
export class RosterBoard extends LitElement {
  static override styles = [tokens, boardStyle, boardListStyle];
  static override properties = { roster: { attribute: false }, now: {}, heading: {} };
  roster: PublicRoster | null = null;
  now: string | null = null;
  heading: string | null = null;
  private readonly clock = new DayClock(this);

  private get today(): string {
    const { now } = this;
    const instant = Date.parse(now ?? '');
    // The screen goes on with the clock when a host gives what is not a date.
    if (now === null || Number.isNaN(instant)) return this.clock.today;
    // An instant is a day in China, whatever zone it was written in.
    return now.length === 10 ? now : chinaDate(instant);
  }

  private get language(): ElementLanguage {
    return languageOf(this.roster?.language) ?? 'zh-CN';
  }

  private get words(): BoardWords {
    return boardWords(this.language);
  }

  protected override render(): TemplateResult {
    const { roster, today, words } = this;
    const rows = roster?.rows ?? [];
    const own = rows.filter(({ date }) => date === today);
    const coming = comingDays(rows, today);
    // what the ledger holds is in force, published again or not
    const editions = roster && roster.standing !== 'changed' ? editionOf(roster) : [];
    // All in one size: a screen that is read at a glance has no accents by length.
    const longest = Math.max(0, ...coming.map((day) => widthOf(namesOf(day, words))));
    const size = longest > 11 ? 'is-long wraps' : longest > 7 ? 'is-long' : '';
    return html`<header>
        <h1>${this.heading ?? (roster ? words.heading(roster.jurisdiction.name) : '')}</h1>
        ${editions.map((line) => html`<p class="edition">${line}</p>`)}
        <p class="date">${this.date(today, own[0])}</p>
      </header>
      <div class="body">
        <section class="today" aria-live="polite">
          ${own.length > 0 ? this.duty(own) : this.noDuty(coming[0])}
        </section>
        <section class="next">
          ${coming.length === 0 ? nothing : html`<h2>${words.following(coming.length)}</h2>`}
          <ol>
            ${coming.map((day) => this.comingDay(day, size))}
          </ol>
        </section>
      </div>
      <footer>
        <span><slot name="note">${words.note}</slot></span>
        <span
          >${roster?.provisional ? words.provisional : html`<slot name="notice">${words.notice}</slot>`}</span
        >
      </footer>`;
  }

  private date(today: string, row: PublicRow | undefined): TemplateResult {
    const { words, language } = this;
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
    const [year, day] = words.fullDay(today.slice(0, 4), dayWords(today, language));
    return html`<time datetime=${today}>${year}<b>${day}${words.gap}${words.weekdays[weekday - 1]}</b></time>
      ${dayBadge(row?.kind ?? (weekday > 5 ? 'weekend' : 'workday'), words)}`;
  }

  private duty(rows: readonly PublicRow[]): TemplateResult {
    const { words, language } = this;
    const [first] = rows;
    const isShared = rows.every(
      ({ times, place }) => times.join() === first!.times.join() && place === first!.place,
    );
    const facts = isShared ? this.facts(first!) : nothing;
    if (rows.length === 1 && first!.isPending)
      return html`<p class="kicker">${words.today}</p>
        <p class="name ${nameSize(words.pending)}">${words.pending}</p>
        <p class="post is-light">${words.isPending}</p>
        ${facts}`;
    if (rows.length === 1) {
      const { name, sectors } = first!;
      const post = postBeside(first!);
      return html`<p class="kicker">${words.today}</p>
        <p class="name ${nameSize(name)}">${name}</p>
        ${post === '' ? nothing : html`<p class="post ${postSize(post)}">${post}</p>`}
        ${
          sectors.length === 0
            ? nothing
            : html`<p class="sectors">${words.sectors}${sectors.join(words.listMark)}</p>`
        }
        ${first!.isStandIn ? html`<p class="stand-in">${words.standsIn(name)}</p>` : nothing} ${facts}`;
    }
    const rest = rows.length - MAX_PEOPLE;
    return html`<p class="kicker">${words.today}</p>
      <ul class="people ${rows.length > 3 ? 'is-many' : ''}">
        ${rows.slice(0, MAX_PEOPLE).map(
          (row) =>
            html`<li>
              <p class="person">
                ${nameOf(row, words)}${row.shiftType === null ? nothing : html` <small>${row.shiftType}</small>`}
                ${row.isStandIn ? html`<small class="stand-in">${words.standIn}</small>` : nothing}
              </p>
              <p class="detail">${postBeside(row)}</p>
              ${
                isShared || rows.length > 6
                  ? nothing
                  : html`<p class="detail">${wordHours(row.times, language)} ${row.place}</p>`
              }
            </li>`,
        )}
        ${rest > 0 ? html`<li class="detail">${words.more(rest)}</li>` : nothing}
      </ul>
      ${facts}`;
  }

  private facts({ times, place }: PublicRow): TemplateResult | typeof nothing {
    const { words, language } = this;
    if (times.length === 0 && place === '') return nothing;
    return html`<dl>
      ${
        times.length === 0
          ? nothing
          : html`<dt>${words.hours}</dt>
              <dd>${wordHours(times, language)}</dd>`
      }
      ${
        place === ''
          ? nothing
          : html`<dt>${words.place}</dt>
              <dd>${place}</dd>`
      }
    </dl>`;
  }

  private noDuty(next: readonly PublicRow[] | undefined): TemplateResult {
    const { words, language } = this;
    const [row] = next ?? [];
    if (!next || !row) {
      const isEmpty = !this.roster || this.roster.rows.length === 0;
      return html`<p class="kicker">${words.noDutyToday}</p>
        <p class="when">${isEmpty ? words.noRoster : words.ended}</p>
        <p class="sectors">${isEmpty ? nothing : words.endedHint}</p>`;
    }
    return html`<p class="kicker">${words.noDutyToday}</p>
      <p class="post is-light">${words.next}</p>
      <p class="when">${dayWords(row.date, language)}${words.gap}${words.weekdays[row.weekday - 1]}</p>
      <p class="who">
        ${namesOf(next, words)}${next.length === 1 && postBeside(row) !== '' ? `${words.gap}${row.post}` : ''}
      </p>
      ${this.facts(row)}`;
  }

  private comingDay(rows: readonly PublicRow[], size: string): TemplateResult {
    const { words, language } = this;
    const [row] = rows;
    const { date, weekday, kind } = row!;
    const names = namesOf(rows, words);
    const post = rows.length === 1 ? postBeside(row!) : '';
    return html`<li>
      <p class="day">
        ${dayWords(date, language)}<small>${words.weekdays[weekday - 1]} ${dayBadge(kind, words)}</small>
      </p>
      <div>
        <p class="person ${size}">${names}</p>
        <p class="detail ${postSize(post)}">${post}</p>
      </div>
    </li>`;
  }
}

function comingDays(rows: readonly PublicRow[], today: string): (readonly PublicRow[])[] {
  const days = new Map<string, PublicRow[]>();
  for (const row of rows) {
    if (row.date <= today) continue;
    const day = days.get(row.date);
    if (day) day.push(row);
    else if (days.size < NEXT_DAYS) days.set(row.date, [row]);
  }
  return [...days.values()];
}

const nameOf = ({ name, isPending }: PublicRow, words: BoardWords): string =>
  isPending ? words.pending : name;

function namesOf(rows: readonly PublicRow[], words: BoardWords): string {
  const names = rows.slice(0, 3).map((row) => nameOf(row, words));
  const rest = rows.length - names.length;
  return [...names, ...(rest > 0 ? [words.more(rest)] : [])].join(words.listMark);
}

/** Width of a text in Chinese characters; Latin letters and figures take a little over half. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text.slice(0, 100)) width += character < '\u2e80' ? 0.6 : 1;
  return width;
};

/** Longer posts step down, and wrap. */
const postSize = (post: string): string => (widthOf(post) > 14 ? 'is-long' : '');

/** Longer names step down, so that they stand on one line; very long ones wrap. */
function nameSize(name: string): string {
  const width = widthOf(name);
  return width <= 4.6
    ? 'size-10'
    : width <= 6.8
      ? 'size-7'
      : width <= 9.4
        ? 'size-5'
        : width <= 11.4
          ? 'size-4'
          : 'size-3';
}
