import { expect, it } from 'vitest';
import type { DocumentEdit } from '../acts.ts';
import { roster, sentence } from '../sample-session.test.kit.ts';
import { fieldAt, removal, sessionOf } from './forms.test.kit.ts';

it('makes several edits in one step, named by the first of them, or none', () => {
  const session = sessionOf(undefined, { roster });
  const before = session.document();
  const chief = (at: number): DocumentEdit => {
    const { address, text: was } = fieldAt(session, `/leaders/${at}/chief`);
    return { kind: 'write-field', at: address, was, text: 'on' };
  };
  const stale: DocumentEdit = { kind: 'remove-item', pointer: '/leaders/1', was: '别人' };
  expect(sentence(session.act({ kind: 'edits', edits: [chief(0), stale] }))).toContain('没有写入');
  expect(session.document()).toBe(before);
  const { name } = before.leaders[0]!;
  const [gone, other] = [removal(session, '/leaders/5'), removal(session, '/leaders/4')];
  expect(session.preview({ kind: 'edits', edits: [gone, other] })).toMatchObject({ mood: 'worse' });
  session.act({ kind: 'edits', edits: [chief(0), chief(1), gone, other] });
  expect(session.document().leaders.map((own) => own.chief ?? false)).toEqual([true, true, false, false]);
  expect(session.view().undo).toBe(`修改接访领导“${name}”的党政正职等4处`);
  session.undo();
  expect(session.document()).toStrictEqual(before);
});
