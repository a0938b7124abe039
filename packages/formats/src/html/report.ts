import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import { type ReportWords, dayText, fullDayText, reportWords } from '../locale/words.ts';
import { Html, html } from './escape.ts';
import { lanesSection } from './report-lanes.ts';
import { loadsSection } from './report-loads.ts';
import {
  brokenSection,
  conflictsSection,
  figuresSection,
  givenSection,
  improvableSection,
  rulesSection,
} from './report-rules.ts';
import { serviceSections } from './report-service.ts';
import { spacingSection } from './report-spacing.ts';
import { reportStyle } from './report-style.ts';
import { markMeta } from './mark-meta.ts';
import { nameWidth, reportTop } from './report-page.ts';

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
    strong ? html`<b>${countsKept(text)}</b>` : countsKept(text),
  );
  const facts = model.facts.map(({ figure, unit, label, target }) => {
    const said = oneLine(label);
    return html`<div>
      <dt>${target === null ? said : html`<a href="#${anchorOf(target)}">${said}</a>`}</dt>
      <dd>${figure}<small>${unit}</small></dd>
    </div>`;
  });
  const number = model.documentNumber === null ? '' : html` 　${oneLine(model.documentNumber)}`;
  const { from, to } = model.period;
  const sayTo = from.slice(0, 4) === to.slice(0, 4) && words.saysYearOnce ? dayText : fullDayText;
  const period = words.range(fullDayText(from, model.language), sayTo(to, model.language));
  const isGood = model.valid && model.complete;
  return html`<header>
    <div class="kick">
      <span>${oneLine(model.issuer)}　${words.report}${number}　${period}</span><b>${words.internal}</b>
    </div>
    <h1>${oneLine(model.title)}${badges(model)}</h1>
    <p class="lead${isGood ? '' : ' faulty'}">${lead}</p>
    <dl class="facts">${facts}</dl>
  </header>`;
}

const anchorOf = ({ part, row }: NonNullable<ReportModel['facts'][number]['target']>): string =>
  row === null ? part : `${part}-${row}`;

/** Line breaks become spaces; the spaces that part one piece of a sentence from the next stay. */
const oneLineKept = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const COUNT = /(\d+(?:[或至]\d+)?[个班人次处天]|\d+ (?:or|to) \d+)/;

/** A sentence whose counts stay on one line with what they count: “0或1次” is not torn. */
const countsKept = (text: string): Html[] =>
  oneLineKept(text)
    .split(COUNT)
    .map((part, index) => (index % 2 === 1 ? html`<span class="kept">${part}</span>` : html`${part}`));

/** The long division in figures, so that it can be checked at a glance: both lines add up to the same total. */
function divisionLines({ division }: ReportModel['proof'], words: ReportWords): Html | string {
  if (division === null) return '';
  const { total, people, each, rest, served } = division;
  const shared = `${total} = ${people} × ${each}${rest > 0 ? ` + ${rest}` : ''}`;
  const now = `${total} = ${served.map((own) => `${own.people} × ${own.duties}`).join(' + ')}`;
  return html`<dl class="division">
    <dt>${words.division.shared}</dt>
    <dd>${shared}</dd>
    <dt>${words.division.served}</dt>
    <dd>${now}</dd>
  </dl>`;
}

function proofSection({ proof, language }: ReportModel): Html {
  const words = reportWords(language);
  const steps =
    proof.steps.length === 0
      ? ''
      : html`<ol>
          ${proof.steps.map((step, index) => html`<li>${oneLine(step)}${index === 0 ? divisionLines(proof, words) : ''}</li>`)}
        </ol>`;
  const said = [...proof.open, ...(proof.comparedMoves === null ? [] : [proof.comparedMoves])];
  const open =
    said.length === 0
      ? ''
      : html`<div class="whole">
          <h3>${words.open}</h3>
          ${said.map((line) => html`<p>${oneLine(line)}</p>`)}
        </div>`;
  return html`<section id="proof">
    <h2>${proof.title}</h2>
    <div class="proof${proof.proven ? '' : ' open'}">${steps}${open}</div>
  </section>`;
}

function calendarSections({ language, notes, calendar }: ReportModel): Html {
  const words = reportWords(language);
  const lines = (title: string, sentences: readonly string[]): Html | string =>
    sentences.length === 0
      ? ''
      : html`<section class="whole">
          <h2>${title}</h2>
          ${sentences.map((sentence) => html`<p>${oneLine(sentence)}</p>`)}
        </section>`;
  return html`${lines(words.notes, notes)} ${lines(words.calendar, calendar.sentences)}`;
}

/** What has become of a roster since it was planned, and who came. */
function livingSection({ language, living }: ReportModel): Html | string {
  if (living === null) return '';
  const words = reportWords(language);
  const lines = [
    living.state,
    ...(living.earlierChanges > 0 ? [words.earlierChanges(living.earlierChanges)] : []),
    ...living.changes,
    ...living.attendance,
  ];
  return html`<section id="living" class="whole">
    <h2>${words.living}</h2>
    ${lines.map((line) => html`<p>${oneLine(line)}</p>`)}
  </section>`;
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
  const names = nameWidth(
    model.year.lanes.map(({ name }) => name),
    84,
    164,
  );
  const pageStyle = {
    top: reportTop(title),
    internal: words.internal,
    nameWidth: names,
    serviceWidth: nameWidth(
      model.service.map(({ name }) => name),
      96,
      150,
    ),
  };
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
        ${markMeta(model.mark)}
        <title>${title} (${words.internal})</title>
        <style>
          ${new Html(reportStyle(pageStyle))}
        </style>
      </head>
      <body>
        <main>
          ${head(model)} ${conflictsSection(model)} ${brokenSection(model)} ${livingSection(model)}
          ${lanesSection(model)} ${loadsSection(model, names)} ${serviceSections(model)}
          ${rulesSection(model)} ${improvableSection(model)} ${proofSection(model)} ${givenSection(model)}
          ${calendarSections(model)} ${spacingSection(model)} ${figuresSection(model)} ${closing(model)}
        </main>
      </body>
    </html> `.toString();
}
