import * as z from 'zod/mini';
import { saidComparison } from './differences.ts';
import { proposed } from './effects.ts';
import { changedFile, described, done, givenDocument, part, score, strings } from './part.ts';
import { ledgerLine, roster } from './roster.ts';

const date = z.iso.date();

// What the commands answer that keep a roster: entries of its ledger, what they changed, and what goes on into the next.

export const standing = described(z.optional(z.literal(true)), 'The entries stood in the ledger already.');

/** What every command answers that writes entries. */
const written = {
  ...done,
  standing,
  file: changedFile,
  roster: described(z.optional(roster), 'As it is now, of standard input'),
  entries: z.array(ledgerLine),
  published: roster.shape.published,
  score,
};

export const entriesWritten = part('EntriesWritten', z.strictObject(written));

export const publish = z.strictObject({ ...written, files: strings });

export const attend = z.strictObject({
  ...written,
  leftOut: described(z.int(), 'Places through that day whose attendance is still open'),
});

const changed = part(
  'Changed',
  z.strictObject({
    ...written,
    effect: described(strings, 'What it does, in a sentence'),
    letters: z.array(
      z.strictObject({ kind: z.enum(['report', 'request', 'notice']), name: z.string(), text: z.string() }),
    ),
    files: strings,
  }),
);

export const exchange = changed;

export const substitute = z.union([
  changed,
  described(z.strictObject({ ...done, ...proposed }), 'Who could, where nobody is named'),
]);

export const ledger = z.strictObject({
  ...done,
  published: roster.shape.published,
  entries: z.array(ledgerLine),
});

const between = { from: z.string(), to: z.string() };

export const diff = z.union([
  z.strictObject({ ...done, ...between, ...saidComparison }),
  described(
    z.strictObject({ ...done, ...between, notice: z.string(), file: z.nullable(z.string()) }),
    'With --as notice',
  ),
]);

const carried = part(
  'CarriedFigures',
  z.strictObject({ duties: z.number(), restDays: z.number(), holidays: z.number() }),
);

export const carryOver = z.strictObject({
  ...done,
  leaders: z.array(
    z.strictObject({
      id: z.string(),
      name: z.optional(z.string()),
      carried,
      uncapped: described(carried, 'What it would be without the cap'),
    }),
  ),
  history: z.array(z.strictObject({ date, leader: z.string(), type: z.optional(z.string()) })),
  file: changedFile,
  backup: z.nullable(z.string()),
  document: givenDocument,
});
