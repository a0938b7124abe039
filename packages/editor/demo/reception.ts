import type { RosterDocument } from '@lunzhi/core';
import { openOwnDesk } from '@lunzhi/reception/client';
import '../src/desk-define.ts';
import { receptionSample, rosterInTurn } from '../src/fixtures/reception-sample.ts';
import { languageOf } from '../src/words.ts';

/** `?today=2024-02-26&lang=en&theme=dark&page=weeks&empty`: the day, the language, the look, the page, no cases. */
const asked = new URLSearchParams(location.search);
const today = asked.get('today') ?? '2024-02-26';
const { default: example } = await import('../../../examples/01-dongan-2024/document.json');
const roster = rosterInTurn(example as unknown as RosterDocument);
const session = await openOwnDesk(
  {
    workerFactory: () => new Worker(new URL('./reception-worker.ts', import.meta.url), { type: 'module' }),
    onPage: async (port) => {
      const [{ serve }, { deskKind }] = await Promise.all([
        import('@lunzhi/core/worker'),
        import('@lunzhi/reception/worker'),
      ]);
      return serve({ port, kinds: { desk: deskKind } });
    },
  },
  {
    cases: asked.has('empty') ? null : receptionSample(roster, today),
    roster,
    today,
    language: languageOf(asked.get('lang')) ?? 'zh-CN',
  },
);
const desk = document.querySelector('reception-desk')!;
if (asked.get('theme') === 'dark') desk.theme = 'dark';
Object.assign(desk, { session, page: asked.get('page') ?? 'today' });
