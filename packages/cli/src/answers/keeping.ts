import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import { saidComparison } from './differences.ts';
import { proposed } from './effects.ts';
import { changedFile, described, done, givenDocument, part, score, strings } from './part.ts';
import { ledgerLine, roster } from './roster.ts';

const date = z.iso.date();

// What the commands answer that keep a roster: entries of its ledger, what they changed, and what goes on into the next.

export const standing = z.literal(true).optional().describe('The entries stood in the ledger already.');

/** What every command answers that writes entries. */
const written = {
  ...done,
  standing,
  file: changedFile,
  roster: roster.optional().describe('As it is now, of standard input'),
  entries: z.array(ledgerLine),
  published: roster.shape.published,
  score,
};

export const entriesWritten = part('EntriesWritten', strictObject(written));

export const publish = strictObject({ ...written, files: strings });

export const attend = strictObject({
  ...written,
  leftOut: z.int().describe('Places through that day whose attendance is still open'),
});

const changed = part(
  'Changed',
  strictObject({
    ...written,
    effect: strings.describe('What it does, in a sentence'),
    letters: z.array(
      strictObject({ kind: z.enum(['report', 'request', 'notice']), name: z.string(), text: z.string() }),
    ),
    files: strings,
  }),
);

export const exchange = changed;

export const substitute = z.union([
  changed,
  described(strictObject({ ...done, ...proposed }), 'Who could, where nobody is named'),
]);

export const ledger = strictObject({
  ...done,
  published: roster.shape.published,
  entries: z.array(ledgerLine),
});

const between = { from: z.string(), to: z.string() };

export const diff = z.union([
  strictObject({ ...done, ...between, ...saidComparison }),
  described(
    strictObject({ ...done, ...between, notice: z.string(), file: z.string().nullable() }),
    'With --as notice',
  ),
]);

const carried = part(
  'CarriedFigures',
  strictObject({ duties: z.number(), restDays: z.number(), holidays: z.number() }),
);

export const carryOver = strictObject({
  ...done,
  leaders: z.array(
    strictObject({
      id: z.string(),
      name: z.string().optional(),
      carried,
      uncapped: described(carried, 'What it would be without the cap'),
    }),
  ),
  history: z.array(strictObject({ date, leader: z.string(), type: z.string().optional() })),
  file: changedFile,
  backup: z.string().nullable(),
  document: givenDocument,
});
