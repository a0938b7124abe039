import type { RosterCombobox } from './combobox.ts';
import { defineParts } from './define-parts.ts';
import type { RosterList } from './list.ts';
import type { RosterLoads } from './panel-loads.ts';
import type { RosterServices } from './panel-services.ts';
import type { RosterIssues } from './panel-issues.ts';
import type { RosterLedger } from './panel-ledger.ts';
import type { RosterPanel } from './panel.ts';
import { register } from './register.ts';
import { RosterEditor } from './roster-editor.ts';
import type { RosterRuler } from './ruler.ts';

defineParts();
register('roster-editor', RosterEditor);

declare global {
  interface HTMLElementTagNameMap {
    'roster-combobox': RosterCombobox;
    'roster-editor': RosterEditor;
    'roster-list': RosterList;
    'roster-loads': RosterLoads;
    'roster-services': RosterServices;
    'roster-issues': RosterIssues;
    'roster-ledger': RosterLedger;
    'roster-panel': RosterPanel;
    'roster-ruler': RosterRuler;
  }
}
