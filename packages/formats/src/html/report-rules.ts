import { type ReportModel } from '@lunzhi/core';
import { levelName } from '@lunzhi/core/words';
import { oneLine } from '../table/text.ts';
import { html, type Html } from './escape.ts';
import { type ReportWords, reportWords, tableWords } from '../locale/words.ts';

type Rule = ReportModel['rules'][number];
type ReportedViolation = ReportModel['improvable'][number];

/** Clear defects are listed up to the first number, slight ones only to fill a list up to the second. */
const MAX_CLEAR = 20;
const FEW = 6;
const MAX_SPOTS = 60;
/** A conflict's sentence names so many leaders itself. */
const NAMED = 6;

/** Each result with a sign of its own, so that colour is never alone. */
const signs: Readonly<Record<Rule['result'], readonly [sign: string, tone: string]>> = {
  kept: ['✓', 'ok'],
  'at-bound': ['✓', 'ok'],
  'above-bound': ['▲', 'warn'],
  improvable: ['▲', 'warn'],
  changed: ['▲', 'warn'],
  given: ['◇', 'soft'],
  broken: ['✕', 'bad'],
  'not-judged': ['–', 'soft'],
};

export function rulesSection(model: ReportModel): Html {
  const words = reportWords(model.language);
  const rows = model.rules.map((rule) => {
    const [sign, tone] =
      rule.result === 'improvable' && rule.clear === 0 ? (['△', 'soft'] as const) : signs[rule.result];
    const scope = rule.scope === '' ? '' : tableWords(model.language).bracketed(oneLine(rule.scope));
    return html`<tr>
      <th scope="row">${oneLine(rule.title)}${scope}</th>
      <td>${oneLine(rule.asks)}</td>
      <td class="level">${levelName(rule.level, model.language)}</td>
      <td class="${tone} said">${sign} ${rule.said}</td>
    </tr> `;
  });
  return html`<section id="rules">
    <h2>${words.rules}</h2>
    ${wideTable('rules', [[words.rule], [words.meaning, 'asks'], [words.level], [words.result]], rows)}
    <p class="note">${words.rulesNote}</p>
  </section>`;
}

/** Weights, costs and bounds, folded away: who checks the proof wants them, and nobody else. */
export function figuresSection({ rules, proof, language }: ReportModel): Html {
  const words = reportWords(language);
  const rows = rules.map(
    (rule) =>
      html`<tr>
        <th scope="row">${oneLine(rule.title)}</th>
        <td class="level">${levelName(rule.level, language)}</td>
        <td class="n">${rule.weight}</td>
        <td class="n">${rule.costWords}</td>
      </tr> `,
  );
  return html`<details id="figures">
    <summary>${words.figures}</summary>
    ${proof.figures.map((sentence) => html`<p class="note">${oneLine(sentence)}</p>`)}
    ${wideTable('rules', [[words.rule], [words.level], [words.weight, 'n'], [words.cost, 'n']], rows)}
    <p class="note">${words.figuresNote}</p>
  </details>`;
}

/** Where a spot can be seen day by day: the dates of its leader, else the line of its township, sector or project. */
function targetOf({ leaders, groups }: ReportedViolation, { spacing, service }: ReportModel): string | null {
  const leader = spacing.findIndex(({ id }) => id === leaders[0]);
  if (leader >= 0) return `spacing-${leader}`;
  const row = service.findIndex(({ kind, id }) => groups[0]?.kind === kind && groups[0].id === id);
  return row >= 0 ? `service-${row}` : null;
}

function spotTable(
  spots: readonly ReportedViolation[],
  model: ReportModel,
  sign: (spot: ReportedViolation) => Html,
): Html {
  const words = reportWords(model.language);
  const rows = spots.map((spot) => {
    const target = targetOf(spot, model);
    const sentence = oneLine(spot.sentence);
    return html`<tr>
      <th scope="row">${sign(spot)} ${oneLine(spot.title)}</th>
      <td>${target === null ? sentence : html`<a href="#${target}">${sentence}</a>`}</td>
    </tr> `;
  });
  return wideTable('spots', [[words.kind], [words.situation]], rows);
}

/** The quality violations, the costliest first; the slight ones beyond the first few are counted only. */
export function improvableSection(model: ReportModel): Html | string {
  const words = reportWords(model.language);
  const { improvable } = model;
  if (improvable.length === 0) return '';
  const clear = improvable.filter((spot) => spot.clear).length;
  const shown = improvable.slice(0, Math.max(FEW, Math.min(MAX_CLEAR, clear)));
  const rest = improvable.length - shown.length;
  const sign = (spot: ReportedViolation): Html =>
    spot.clear ? html`<span class="warn">▲</span>` : html`<span class="soft">△</span>`;
  return html`<section>
    <h2>${words.improvable(clear)}</h2>
    ${spotTable(shown, model, sign)} ${rest > 0 ? html`<p class="note">${words.more(rest)}</p>` : ''}
  </section>`;
}

function plainSpots(
  spots: readonly ReportedViolation[],
  title: string,
  sign: Html,
  model: ReportModel,
): Html | string {
  if (spots.length === 0) return '';
  const words = reportWords(model.language);
  const rest = spots.length - MAX_SPOTS;
  return html`<section>
    <h2>${title}</h2>
    ${spotTable(spots.slice(0, MAX_SPOTS), model, () => sign)}
    ${rest > 0 ? html`<p class="note">${words.more(rest)}</p>` : ''}
  </section>`;
}

/** Hard and coverage violations that still count. */
export const brokenSection = (model: ReportModel): Html | string =>
  plainSpots(model.broken, reportWords(model.language).broken, html`<span class="bad">✕</span>`, model);

/** What can no longer be mended. */
export const givenSection = (model: ReportModel): Html | string =>
  plainSpots(model.given, reportWords(model.language).given, html`<span class="soft">◇</span>`, model);

const remedies = (sentences: readonly string[], words: ReportWords): Html | string =>
  sentences.length === 0
    ? ''
    : html`<h4>${words.conflictRemedies}</h4>
        <ul>
          ${sentences.map((sentence) => html`<li>${oneLine(sentence)}</li>`)}
        </ul>`;

/** Why no roster is valid and complete: dates, people, arithmetic, and what would help. */
export function conflictsSection(model: ReportModel): Html | string {
  const words = reportWords(model.language);
  const { conflicts } = model;
  if (conflicts.length === 0) return '';
  const names = (label: string, list: readonly string[]): Html | string =>
    list.length === 0
      ? ''
      : html`<p class="soft">${label}${list.map((name) => oneLine(name)).join(words.listMark)}</p>`;
  const cards = conflicts.slice(0, MAX_SPOTS).map(
    (conflict) =>
      html`<div class="conflict">
        <h3>
          <span class="bad">✕</span> ${conflict.dateWords}${
            conflict.needed > 0 ? html`<b>${words.conflictSum(conflict.needed, conflict.possible)}</b>` : ''
          }
        </h3>
        <p>${oneLine(conflict.sentence)}</p>
        ${conflict.leaders.length > NAMED ? names(words.conflictLeaders, conflict.leaders) : ''}
        ${names(words.conflictRules, conflict.rules)} ${remedies(conflict.remedies, words)}
      </div>`,
  );
  const rest = conflicts.length - MAX_SPOTS;
  return html`<section>
    <h2>${words.conflicts}</h2>
    ${cards} ${rest > 0 ? html`<p class="note">${words.more(rest)}</p>` : ''}
  </section>`;
}

/** @param heads each with the class of its column */
function wideTable(
  kind: 'rules' | 'spots',
  heads: readonly (readonly [text: string, kind?: string])[],
  rows: readonly Html[],
): Html {
  return html`<div class="wide">
    <table class="${kind}">
      <thead>
        <tr>
          ${heads.map(([text, kind]) => html`<th scope="col" ${kind ? html` class="${kind}"` : ''}>${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
