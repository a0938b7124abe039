import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../text.ts';
import { fullDayText } from '../words.ts';
import { html, Html } from './escape.ts';
import { lanesSection } from './report-lanes.ts';
import { loadsSection } from './report-loads.ts';
import {
  brokenSection,
  conflictsSection,
  givenSection,
  improvableSection,
  rulesSection,
} from './report-rules.ts';
import { serviceSections } from './report-service.ts';
import { spacingSection } from './report-spacing.ts';
import { reportStyle } from './report-style.ts';
import { reportWords } from './report-words.ts';

/** What must be seen before anything else is read: incomplete, breaks rules, provisional. */
function badges(model: ReportModel): Html[] {
  const { marks } = reportWords(model.language);
  return [
    ...(model.valid ? [] : [html`<span class="badge">✕ ${marks.invalid}</span>`]),
    ...(model.complete ? [] : [html`<span class="badge">✕ ${marks.incomplete}</span>`]),
    ...(model.provisional ? [html`<span class="badge later">◌ ${marks.provisional}</span>`] : []),
  ];
}

function head(model: ReportModel): Html {
  const words = reportWords(model.language);
  const lead = model.headline.map(({ text, strong }) =>
    strong ? html`<b>${oneLineKept(text)}</b>` : oneLineKept(text),
  );
  const facts = model.facts.map(
    ({ figure, unit, label }) =>
      html`<div>
        <dt>${oneLine(label)}</dt>
        <dd>${figure}<small>${unit}</small></dd>
      </div>`,
  );
  const number = model.documentNumber === null ? '' : html` 　${oneLine(model.documentNumber)}`;
  const isGood = model.valid && model.complete;
  return html`<header>
    <div class="kick">
      <span>${oneLine(model.issuer)}　${words.report}${number}</span><b>${words.internal}</b>
    </div>
    <h1>${oneLine(model.title)}${badges(model)}</h1>
    <p class="lead${isGood ? '' : ' faulty'}">${lead}</p>
    <dl class="facts">${facts}</dl>
  </header>`;
}

/** Room for the longest name, a Chinese character 12 pixels wide and others 7, within what leaves the lanes legible. */
function nameWidth({ year }: ReportModel): number {
  const widths = year.lanes.map(({ name }) =>
    Array.from(oneLine(name)).reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2e80 ? 7 : 12), 0),
  );
  return Math.max(84, Math.min(164, Math.max(...widths) + 10));
}

/** Line breaks become spaces; the spaces that part one piece of a sentence from the next stay. */
const oneLineKept = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

function proofSection({ proof, language }: ReportModel): Html {
  const words = reportWords(language);
  const steps =
    proof.steps.length === 0
      ? ''
      : html`<ol>
          ${proof.steps.map((step) => html`<li>${oneLine(step)}</li>`)}
        </ol>`;
  const open =
    proof.open.length === 0
      ? ''
      : html`<h3>${words.open}</h3>
          ${proof.open.map((line) => html`<p>${oneLine(line)}</p>`)}`;
  return html`<section>
    <h2>${proof.title}</h2>
    <div class="proof${proof.proven ? '' : ' open'}">${steps}${open}</div>
  </section>`;
}

function calendarSections({ language, notes, calendar }: ReportModel): Html {
  const words = reportWords(language);
  const lines = (title: string, sentences: readonly string[]): Html | string =>
    sentences.length === 0
      ? ''
      : html`<section>
          <h2>${title}</h2>
          ${sentences.map((sentence) => html`<p>${oneLine(sentence)}</p>`)}
        </section>`;
  return html`${lines(words.calendar, calendar.sentences)} ${lines(words.notes, notes)}`;
}

function originText({ origin, language }: ReportModel): string {
  const words = reportWords(language);
  const { version, backend, seed, moves } = origin;
  return backend === null
    ? words.recounted(oneLine(version), seed, moves)
    : words.origin(oneLine(version), oneLine(backend), seed, moves);
}

function closing(model: ReportModel): Html {
  const words = reportWords(model.language);
  const { origin, language } = model;
  return html`<footer class="foot">
    <p>${words.made(oneLine(model.issuer), fullDayText(model.issuedOn, language))}</p>
    <p>${originText(model)}</p>
    <p>${words.digest}${origin.documentDigest}</p>
  </footer>`;
}

/**
 * The report of a roster as one HTML file that needs nothing else: no network, no script (its policy forbids any).
 * It is internal and says so in its head and metadata. Every picture is read aloud as the dates or counts it shows.
 *
 * @param model of any roster, infeasible ones too: faults come first and holes stay visible
 * @returns the file's text
 */
export function writeReport(model: ReportModel): string {
  const words = reportWords(model.language);
  const title = `${oneLine(model.title)} ${words.report}`;
  return html`<!doctype html>
    <html lang="${model.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="classification" content="${words.internal}" />
        <meta name="robots" content="noindex" />
        <meta name="author" content="${oneLine(model.issuer)}" />
        <meta name="date" content="${oneLine(model.issuedOn)}" />
        <title>${title} (${words.internal})</title>
        <style>
          ${new Html(reportStyle(words, nameWidth(model)))}
        </style>
      </head>
      <body>
        <main>
          ${head(model)} ${conflictsSection(model)} ${brokenSection(model)} ${lanesSection(model)}
          ${loadsSection(model)} ${serviceSections(model)} ${rulesSection(model)} ${improvableSection(model)}
          ${proofSection(model)} ${givenSection(model)} ${calendarSections(model)} ${spacingSection(model)}
          ${closing(model)}
        </main>
      </body>
    </html> `.toString();
}
