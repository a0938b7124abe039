import { expect, test } from 'vitest';
import { appendEntry } from '../ledger/append-entry.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { common, first, published } from '../session/sample-session.test.kit.ts';
import { publicHistory } from './public-history.ts';

test('what is no duty any more is what was one before and is none now, whoever held it in between', () => {
  const [one, other] = published.document.leaders.map(({ id }) => id);
  const holder = published.assignments.find(({ shift }) => shift === first)!.leader!;
  const standIn = [one!, other!].find((id) => id !== holder)!;
  const handed = (roster: Roster, from: string, to: string): Roster => {
    const rules = ['min-rest-gap', 'township-wait'].filter((id) => roster.rules.some((own) => own.id === id));
    const entry: LedgerEntry = { kind: 'substituted', ...common, shift: first, from, to, accepts: rules };
    return appendEntry(roster, entry).roster!;
  };
  const former = (roster: Roster): string[] => publicHistory(roster).former.map(({ row }) => row.name);
  expect(former(published)).toEqual([]);
  const away = handed(published, holder, standIn);
  expect(former(away)).toEqual([holder]);
  expect(former(handed(away, standIn, holder))).toEqual([standIn]);
});
