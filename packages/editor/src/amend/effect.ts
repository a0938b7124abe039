import type { ChangedPlaceView, TrialEffect } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { dayWords, type ElementLanguage, postBeside, weekdayWords } from '../words.ts';
import type { AmendWords } from './words.ts';

/** Lists longer than this are cut, and say how much more there is. */
const LONGEST = 4;

/** The days that change, by cause, and what that means for counts, waits and people. */
export function effectTemplate(
  effect: TrialEffect,
  words: AmendWords,
  language: ElementLanguage,
  ways: TemplateResult | typeof nothing,
): TemplateResult {
  const { comparison, headline } = effect;
  const { changeHeads: heads } = words;
  // days that no plan may change are nobody's change, and still not right
  const isLeftOpen = headline.mood === 'bad' && comparison.causes.length === 0;
  const isWrong = html`${icon('bad')} ${headline.sentence}`;
  return html`<h2 tabindex="-1" class="first">${isLeftOpen ? isWrong : comparison.sentence}</h2>
    <p class="say">
      ${
        headline.status === 'unplanned'
          ? words.unplanned
          : isLeftOpen
            ? words.leftOpen
            : headline.mood === 'bad'
              ? isWrong
              : words.doubtless
      }
    </p>
    ${ways}
    ${
      comparison.causes.length === 0
        ? nothing
        : html`<div class="sheet" tabindex="0" role="region" aria-label=${words.step.effect}>
            <table>
              <thead>
                <tr>
                  <th scope="col" class="date">${heads.date}</th>
                  <th scope="col">${heads.weekday}</th>
                  <th scope="col">${heads.before}</th>
                  <td></td>
                  <th scope="col">${heads.after}</th>
                  <th scope="col">${heads.post}</th>
                  <th scope="col">${heads.effects}</th>
                </tr>
              </thead>
              ${comparison.causes.map(
                ({ sentence, changes }) =>
                  html`<tbody>
                    <tr class="cause">
                      <th colspan="7" scope="rowgroup">
                        ${sentence} <small>${words.shifts(changes.length)}</small>
                      </th>
                    </tr>
                    ${changes.map((own) => changeTemplate(own, words, language))}
                  </tbody>`,
              )}
            </table>
          </div>`
    }
    ${isLeftOpen ? nothing : factsTemplate(effect, words, language)}`;
}

const changeTemplate = (
  { date, weekday, kind, type, before, after, shift, effects }: ChangedPlaceView,
  words: AmendWords,
  language: ElementLanguage,
): TemplateResult =>
  html`<tr>
    <td class="date">${dayWords(date, language)}</td>
    <td>
      ${weekdayWords(weekday, language)} ${dayBadge(kind, words)}
      ${type === null ? nothing : html`<span class="mute">${type}</span>`}
    </td>
    <td class="was">${before === null ? nothing : html`<s>${before.name}</s>`}</td>
    <td class="arrow" aria-hidden="true">→</td>
    <td class="now">
      ${
        after === null
          ? shift === null
            ? '—'
            : html`<b class="bad">⊘ ${words.nobody}</b>`
          : html`<b>${after.name}</b>`
      }
    </td>
    <td>${after === null ? nothing : postBeside(after)}</td>
    <td class="mute">${effects[effects.length - 1] ?? ''}</td>
  </tr>`;

/** The first few of a list, and how many more. */
const fewOf = (all: readonly string[], words: AmendWords, more = words.more): string =>
  [...all.slice(0, LONGEST), ...(all.length > LONGEST ? [more(all.length - LONGEST)] : [])].join(
    words.listMark,
  );

function factsTemplate(
  { comparison, waits, concerned }: TrialEffect,
  words: AmendWords,
  language: ElementLanguage,
): TemplateResult {
  const counts = comparison.counts.filter(({ before, after }) => before !== after);
  const isLonger = waits.some(({ before, after }) => after > before);
  const fact = (title: string, isWarned: boolean, said: string): TemplateResult =>
    html`<div class=${isWarned ? 'fact warned' : 'fact'}>
      <b>${icon(isWarned ? 'warn' : 'ok')}${title}</b>
      <p>${said}</p>
    </div>`;
  return html`<div class="facts">
    ${fact(
      words.counts,
      false,
      counts.length === 0
        ? words.noCounts
        : fewOf(
            counts.map(({ name, before, after }) => words.countChange(name, before, after)),
            words,
          ),
    )}
    ${fact(
      words.waits,
      isLonger,
      waits.length === 0
        ? words.noWaits
        : fewOf(
            waits.map(({ name, before, after }) => words.waitChange(name, before, after)),
            words,
          ),
    )}
    ${fact(
      words.told,
      false,
      concerned.length === 0
        ? words.nobodyTold
        : words.tell(
            concerned.length,
            fewOf(
              concerned.map(({ name }) => name),
              words,
              words.morePeople,
            ),
            dayWords(concerned[0]!.first, language),
          ),
    )}
  </div>`;
}
