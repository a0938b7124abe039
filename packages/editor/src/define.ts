import type { RosterCombobox } from './combobox/combobox.ts';
import { defineParts } from './parts/define-parts.ts';
import type { RosterList } from './list/list.ts';
import type { RosterLoads } from './panel/loads.ts';
import type { RosterServices } from './panel/services.ts';
import type { RosterIssues } from './panel/issues.ts';
import type { RosterLedger } from './panel/ledger.ts';
import type { RosterPanel } from './panel/panel.ts';
import { register } from './parts/register.ts';
import { RosterEditor } from './shell/editor.ts';
import type { RosterRuler } from './ruler/ruler.ts';

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
