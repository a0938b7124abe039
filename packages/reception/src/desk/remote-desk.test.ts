import { createClient, linkedPorts } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import { expect, it, onTestFinished } from 'vitest';
import { allNames, busyDay, casesOf, openBusy, roster, said, visitor } from './busy-desk.test.kit.ts';
import { deskKind } from './methods.ts';
import { openRemoteDesk } from './remote-desk.ts';

it('a desk in a worker answers as the desk itself', async () => {
  const [here, there] = linkedPorts();
  onTestFinished(serve({ port: there, kinds: { desk: deskKind } }));
  const desk = openBusy();
  const opening = { cases: casesOf(...allNames), roster, today: busyDay };
  const remote = await openRemoteDesk(createClient(here), opening);
  const table = {
    rows: [
      ['编号', '登记日期', '事项'],
      ['XF1', '2024-03-05', '水渠'],
    ],
  };
  const act = { kind: 'register', facts: visitor(), ...said } as const;
  const { patch: _patch, ...outcome } = desk.act(act);
  expect(await remote.act(act)).toMatchObject(outcome);
  expect(remote.view).toEqual(desk.view());
  for (const [asked, answer] of [
    [remote.card('invited'), desk.card('invited')],
    [remote.form('fresh', 'screened'), desk.form('fresh', 'screened')],
    [remote.importPreview([table]), desk.importPreview([table])],
    [remote.lift('waiting'), desk.lift('waiting')],
    [remote.draft({ townships: ['t3'] }), desk.draft({ townships: ['t3'] })],
    [remote.circular('2024-03'), desk.circular('2024-03')],
    [remote.report('circular', '2024-02'), desk.report('circular', '2024-02')],
    [remote.visits('2024-1'), desk.visits('2024-1')],
    [remote.visitFiles('2024-1'), desk.visitFiles('2024-1')],
    [remote.papers(['invited'], ['register']), desk.papers(['invited'], ['register'])],
    [remote.file(), desk.file()],
  ] as const) {
    expect(answer).not.toBeNull();
    expect(await asked).toEqual(answer);
  }
  desk.saved();
  await remote.saved();
  expect(remote.view.undo).toBeNull();
  expect(remote.view).toEqual(desk.view());
});
