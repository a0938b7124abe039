import type { RosterDocument } from '@lunzhi/core';
import {
  eachReference,
  Findings,
  likelyMeant,
  nearest,
  referenceKinds,
  registersOf,
  remembered,
} from '@lunzhi/core/internal';
import type { CaseEntry } from '../cases/entry.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';
import { schemaOfKind } from './read-entry.ts';

const registersIn = remembered((document: RosterDocument) => registersOf(document, document));

/** Townships, sectors, projects, departments and leaders that the roster's document does not have. */
export function referenceProblems(entry: CaseEntry, document: RosterDocument): readonly CaseDiagnostic[] {
  const registers = registersIn(document);
  const found = new Findings();
  eachReference(schemaOfKind(entry.kind), entry, ({ id, list, path }) => {
    const register = registers[list];
    if (!register.names.has(id))
      found.add('unknown-reference', path, {
        kind: referenceKinds[list],
        id,
        ...likelyMeant(id, register),
      });
  });
  return found.list(entry);
}

/** A topic is public, so it is a word of the office's list and nothing else. */
export function topicProblems(entry: CaseEntry, topics: readonly string[]): CaseDiagnostic[] {
  const topic = entry.kind === 'registered' || entry.kind === 'amended' ? entry.facts.topic : undefined;
  if (topic === undefined || topics.includes(topic)) return [];
  const hint = nearest(topic, topics);
  return [
    caseDiagnostic('unknown-topic', '/facts/topic', {
      topic,
      ...(hint !== undefined && { nearest: hint }),
    }),
  ];
}
