import type { Roster } from '@lunzhi/core';
import { createClient } from '@lunzhi/core/client';
import type { CaseFile } from '@lunzhi/reception';
import { openRemoteDesk } from '@lunzhi/reception/client';
import '../../packages/editor/src/desk-define.ts';

// The year of the example as it stands on a morning of December, at the front desk.
const asked = new URLSearchParams(location.search);
const today = asked.get('today') ?? '2024-12-16';
const read = async <File>(name: string): Promise<File> =>
  (await (await fetch(`/out/reception-year/${name}.json`)).json()) as File;
const [cases, roster] = [await read<CaseFile>('cases'), await read<Roster>('roster')];
const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
const session = await openRemoteDesk(createClient(worker as never), {
  cases: { ...cases, entries: cases.entries.filter(({ at }) => at < `${today}T08`) },
  roster,
  today,
});
const desk = document.createElement('reception-desk');
Object.assign(desk, { session, theme: asked.get('theme') ?? 'light', page: asked.get('page') ?? 'today' });
document.body.append(desk);
