import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineConstraint } from '../constraints/constraint.ts';
import { digest } from '../document/digest.ts';
import type { Roster } from './functions.ts';
import * as core from './functions.ts';
import { channel } from './channel.test.kit.ts';
import { createClient } from './client.ts';
import { sessionMethods, takesConstraints } from './methods.ts';
import { PROTOCOL } from './protocol.ts';
import { actSchema } from '../session/acts.ts';
import { SessionAnswers } from '../session/answers.ts';
import { openSession, Session } from '../session/session.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';

/** A custom rule that costs nothing. */
const constraint = defineConstraint<object>({
  id: 'acme/idle',
  levels: ['quality'],
  params: z.strictObject({}),
  defaults: [],
  title: { 'zh-CN': '闲', en: 'Idle' },
  asks: { 'zh-CN': '不问', en: 'nothing' },
  bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }), encode: () => undefined }),
  explain: { 'zh-CN': () => '', en: () => '' },
});

const document = makeDocument({
  leaders: [{ id: 'A', townships: ['T'] }, ...manyLeaders(5)],
  townships: [{ id: 'T', name: '某镇' }],
  rules: [{ constraint: constraint.id }],
});
const common = { at: '2024-03-01T08:00:00+08:00', author: '值班室' };
const replanned = { ...common, at: '2024-03-04T08:00:00+08:00', today: '2024-03-04', moves: 10 };

/** What each function is asked, but for the constraints. */
const questions = (
  roster: Roster,
): { readonly [Name in keyof typeof takesConstraints]: Parameters<(typeof core)[Name]> } => {
  const [{ shift, leader: from, date }, { leader: to }] = roster.assignments as unknown as [
    { shift: string; leader: string; date: string },
    { leader: string },
  ];
  const substituted = { kind: 'substituted' as const, ...common, shift, from, to, accepts: [constraint.id] };
  const vacated = { kind: 'vacated' as const, ...common, shift, from };
  return {
    parseDocument: [document],
    plan: [document, { moves: 10 }],
    explainConflict: [document, { moves: 10 }],
    linearModelText: [document],
    readTable: [document, []],
    scoreRoster: [roster],
    recount: [roster],
    verifyRoster: [roster],
    isPublishable: [roster],
    publicRoster: [roster, 'A'],
    checkCertificate: [roster],
    explainDay: [roster, date],
    explainHolidays: [roster, from],
    explainShare: [roster, from],
    explainTownship: [roster, 'township', 'T'],
    propose: [roster, { date }],
    letters: [roster, substituted],
    appendEntry: [roster, vacated],
    appendEntries: [roster, [vacated]],
    rosterAt: [{ ...roster, ledger: [vacated] }, 0],
    replan: [roster, document, replanned],
    furtherChanges: [roster, document, replanned, 0],
    carryOver: [roster],
    nextDocument: [document, roster],
    followingDocument: [roster],
  };
};

const names = Object.keys(takesConstraints) as (keyof typeof takesConstraints)[];

describe('public functions that take constraints of the caller’s own', () => {
  let roster: Roster;

  beforeAll(async () => {
    const outcome = await core.plan(document, { moves: 100, constraints: [constraint] });
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    ({ roster } = outcome);
  });

  it.each(names)('%s is given those of the host when a worker serves it', async (name) => {
    const given = questions(roster)[name];
    const answer = await createClient(channel({ constraints: [constraint] }).port).call(name, given);
    expect(JSON.stringify(answer)).not.toContain('unknown-constraint');
    const without = await createClient(channel().port)
      .call(name, given)
      .catch(({ name: error }: Error) => error);
    expect(without).not.toEqual(answer);
  });
});

describe('what can be asked from afar', () => {
  it('is every public function', async () => {
    const client = createClient(channel().port);
    const functions = Object.entries(core).flatMap(([name, own]) =>
      typeof own === 'function' && /^[a-z]/.test(name) ? [name] : [],
    );
    expect(functions.length).toBeGreaterThan(20);
    for (const name of functions) {
      const failure: unknown = await client.call(name, []).catch(({ message }: Error) => message);
      expect(String(failure)).not.toMatch(/Unknown public function/);
    }
  });

  it('is everything that a session does', () => {
    const own = [SessionAnswers, Session].flatMap(({ prototype }) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
        typeof value === 'function' ? [name] : [],
      ),
    );
    // what is under way is told by progress; who acts from afar always waits
    const apart = ['constructor', 'run', 'steps'];
    expect(Object.keys(sessionMethods).sort()).toEqual(own.filter((name) => !apart.includes(name)).sort());
  });

  it('has a version that rises with it', () => {
    const acts = z.toJSONSchema(actSchema, { io: 'input', unrepresentable: 'any' });
    const asked = digest({ methods: Object.keys(sessionMethods).sort(), acts });
    expect([PROTOCOL, asked.slice(0, 16)]).toEqual([5, '307618f8ca95a2e4']);
  });

  it.each(Object.keys(sessionMethods) as (keyof typeof sessionMethods)[])(
    'says of `%s` what is wrong with arguments that are none of its own, in an error of a name',
    async (name) => {
      const { rules: _own, ...plain } = document;
      const failures: string[] = [];
      for (const given of [[], [null], [{}], ['x'], [1, 2]]) {
        const session = openSession({ document: plain });
        const failure: unknown = await Promise.resolve()
          .then(() => (session[name] as (...own: unknown[]) => unknown)(...given))
          .catch((error: unknown) => error);
        if (failure instanceof Error) failures.push(failure.name);
      }
      expect(failures.filter((own) => /^(TypeError|ReferenceError|Error)$/.test(own))).toEqual([]);
    },
  );
});
