import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { areEqual } from '../document/json.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import type { Act } from './acts.ts';
import { openSession, type Session } from './session.ts';
import { contentOf, type Draws, drawsArbitrary, moveOf, startOf } from './session.test.kit.ts';
import { applyPatch } from './view-patch.ts';

const often = runs(8, 300);
const fewDraws = fc.array(drawsArbitrary, { minLength: 1, maxLength: 10, size: 'max' });
const held = ({ assignments }: Roster) => assignments.map(({ shift, leader }) => [shift, leader]);

/** Does what is drawn, and gives the acts that stand in the end. */
async function worked(session: Session, draws: readonly Draws[]): Promise<readonly Act[]> {
  let standing: readonly Act[] = [];
  let takenBack: readonly Act[] = [];
  for (const draw of draws) {
    const move = moveOf(draw, session.view(), session.document());
    const { patch } =
      move === 'undo' ? session.undo() : move === 'redo' ? session.redo() : await session.run(move);
    if (!patch) continue;
    if (move === 'undo')
      [standing, takenBack] = [standing.slice(0, -1), [...standing.slice(-1), ...takenBack]];
    else if (move === 'redo') [standing, takenBack] = [[...standing, takenBack[0]!], takenBack.slice(1)];
    else [standing, takenBack] = [[...standing, move], []];
  }
  return standing;
}

/** As somebody would do it again behind the last entry. */
function dated(act: Act, last: string | undefined): Act {
  const later = <Dated extends { readonly at: string }>(own: Dated): Dated =>
    last !== undefined && Date.parse(own.at) < Date.parse(last) ? { ...own, at: last } : own;
  if (act.kind === 'entry') return { ...act, entry: later(act.entry) };
  return act.kind === 'replan' ? later(act) : act;
}

/** What nobody would do by hand: what puts a whole in the place of what somebody else has changed, or is there already. */
function isLeftOut(act: Act, base: Roster, newer: Roster): boolean {
  if (act.kind === 'document') return !areEqual(base.document, newer.document);
  if (act.kind === 'plan') return !areEqual(held(base), held(newer));
  const others: readonly LedgerEntry[] = newer.ledger.slice(base.ledger.length);
  return act.kind === 'entry' && others.some((other) => areEqual(other, act.entry));
}

describe('a newer version', () => {
  it('law: is worked on as somebody would by hand: what fails there or is refused is left out, all else is done, entries come behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        documentArbitrary(),
        fewDraws,
        fewDraws,
        fc.nat(),
        async (document, own, others, salt) => {
          const base = await startOf(document);
          const [session, other] = [openSession({ roster: base }), openSession({ roster: base })];
          const acts = await worked(session, own);
          await worked(other, others);
          const newer = other.roster();
          const before = session.view();
          expect(session.acts()).toEqual(acts);
          const refused = acts
            .filter((_, at) => (at + salt) % 5 === 0)
            .map((act) => ({ act, reason: '不再允许' }));
          const { patch, redone } = await session.rebase(newer, refused);
          expect(applyPatch(before, patch!)).toStrictEqual(session.view());
          expect(redone.map(({ became }) => became)).toHaveLength(acts.length);

          const byHand = openSession({ roster: newer });
          for (const [at, act] of acts.entries()) {
            const isDone =
              !isLeftOut(act, base, newer) &&
              !refused.some((each) => areEqual(each.act, act)) &&
              (await byHand.run(dated(act, byHand.roster().ledger.at(-1)?.at))).patch !== null;
            const { became, reasons, now } = redone[at]!;
            expect([act.kind, became === 'same' || became === 'otherwise']).toEqual([act.kind, isDone]);
            expect([now === null, reasons.length > 0]).toEqual([!isDone, !isDone]);
          }
          expect(contentOf(session.view())).toStrictEqual(contentOf(byHand.view()));
          expect(session.roster().ledger.slice(0, newer.ledger.length)).toStrictEqual(newer.ledger);
          const moments = session.roster().ledger.map(({ at }) => Date.parse(at));
          expect(moments).toEqual([...moments].sort((one, two) => one - two));

          while (session.view().undo !== null) session.undo();
          expect(contentOf(session.view())).toStrictEqual(contentOf(openSession({ roster: newer }).view()));
        },
      ),
      often,
    );
  });

  it('law: acts on other places commute with those of somebody else, in a draft and in the ledger', async () => {
    const draws = fc.array(drawsArbitrary, { minLength: 1, maxLength: 8, size: 'max' });
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), fc.boolean(), draws, async (document, isDraft, drawn) => {
        const start = openSession({ roster: await startOf(document) });
        const common = {
          at: '2023-12-20T09:00:00+08:00',
          author: '值班室',
          by: '联席会议',
          on: '2023-12-19',
        };
        if (!isDraft) start.act({ kind: 'entry', entry: { kind: 'approved', ...common } });
        const base = start.roster();
        const actOf = ({ place, leader }: Draws, parity: number): Act => {
          const at = 2 * (place % Math.ceil(base.assignments.length / 2)) + parity;
          const { shift, leader: from } = base.assignments[at] ?? { shift: 'none', leader: null };
          const to = base.document.leaders[leader % base.document.leaders.length]!.id;
          if (isDraft) return { kind: 'assign', shift, leader: leader === 6 ? null : to };
          const { at: moment, author } = common;
          return {
            kind: 'entry',
            entry: { kind: 'vacated', at: moment, author, shift, from: from ?? to },
          };
        };
        const half = Math.ceil(drawn.length / 2);
        const own = drawn.slice(0, half).map((draw) => actOf(draw, 0));
        const others = drawn.slice(half).map((draw) => actOf(draw, 1));
        const after = (...acts: readonly Act[]): Session => {
          const session = openSession({ roster: base });
          for (const act of acts) session.act(act);
          return session;
        };
        const rebased = after(...own);
        const { redone } = await rebased.rebase(after(...others).roster());
        expect(redone.filter(({ became }) => became !== 'same')).toEqual([]);
        expect(JSON.stringify(rebased.roster())).toBe(JSON.stringify(after(...others, ...own).roster()));
        expect(held(rebased.roster())).toEqual(held(after(...own, ...others).roster()));
      }),
      often,
    );
  });
});
