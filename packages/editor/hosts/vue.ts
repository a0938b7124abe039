import type { EditorSession, RosterChangeEvent } from '@lunzhi/editor';
import type {} from '@lunzhi/editor/vue';
import type { GlobalComponents } from 'vue';

type Editor = InstanceType<GlobalComponents['roster-editor']>;
type Board = InstanceType<GlobalComponents['roster-board']>;

declare const session: EditorSession | undefined;
declare const editor: Editor;

/** What templates check. */
export const right: Editor['$props'][] = [
  { session, language: 'zh-CN', tab: 'month', letterKeys: 'off', class: 'office' },
  { session: null, theme: 'dark', date: '2024-02-19', readonly: true },
  { can: ({ kind }) => kind !== 'entry' || '台账由办公室登记' },
];
export const desk: InstanceType<GlobalComponents['reception-desk']>['$props'] = { page: 'today', case: null };
export const board: Board['$props'] = { heading: '接访中心', now: null };

declare const changed: RosterChangeEvent;
editor.$emit('roster-change', changed);
// @ts-expect-error another event
editor.$emit('roster-select', changed);
// @ts-expect-error it stays in the editor
editor.$emit('roster-command', changed);

export const wrong: Editor['$props'][] = [
  // @ts-expect-error there is no such language
  { language: 'de' },
  // @ts-expect-error a session is no text
  { session: 'here' },
];
