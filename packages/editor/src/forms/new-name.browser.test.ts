import { beforeEach, expect, it } from 'vitest';
import type { RosterDocument } from '@lunzhi/core';
import type { EditorSession } from '../editor-session.ts';
import { control, find, mount, openSession, said, settled, source, type } from '../testing/forms.ts';
import type { RosterForms } from './forms.ts';

let session: EditorSession;
let forms: RosterForms;
beforeEach(async () => {
  session = await openSession({ document: source });
  forms = await mount(session, 'shiftTypes');
});

const written = async (): Promise<RosterDocument> => (await session.read!('roster')).document;
const venue = (): HTMLInputElement => control(forms, '地点');

async function turnTo(section: RosterForms['section']): Promise<void> {
  forms.section = section;
  await settled(forms);
}

async function addVenue(name: string): Promise<void> {
  await turnTo('about');
  const draft = find(forms, 'tr.draft input[id*="venues"]') as HTMLInputElement;
  await type(forms, draft, name);
  expect((await written()).venues?.map((own) => own.name)).toContain(name);
  await turnTo('shiftTypes');
}

it('a place of reception that was refused for being unknown is written once it is added', async () => {
  await type(forms, venue(), '信访服务中心');
  expect(said(forms, venue())).toContain('信访服务中心');
  await addVenue('信访服务中心');
  expect([venue().value, venue().getAttribute('aria-invalid')]).toEqual(['信访服务中心', null]);
  const { shiftTypes, venues } = await written();
  expect(shiftTypes?.[0]?.venue).toBe(venues?.find(({ name }) => name === '信访服务中心')?.id);
});

it('what is still unknown after something else was added stays refused, and is not written', async () => {
  await type(forms, venue(), '信访服务中心');
  await addVenue('行政中心');
  expect(said(forms, venue())).toContain('信访服务中心');
  expect(venue().getAttribute('aria-invalid')).toBe('true');
  expect(session.view.undo).toContain('行政中心');
});
