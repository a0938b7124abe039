import type { RosterCombobox } from './combobox.ts';
import { RosterList } from './list.ts';
import { RosterLoads } from './panel-loads.ts';
import type { RosterServices } from './panel-services.ts';
import type { RosterIssues } from './panel-issues.ts';
import type { RosterLedger } from './panel-ledger.ts';
import { RosterPanel } from './panel.ts';
import { RosterEditor } from './roster-editor.ts';
import { RosterRuler } from './ruler.ts';

/** A page may load this twice, by two paths. */
const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};

define('roster-list', RosterList);
define('roster-loads', RosterLoads);
define('roster-panel', RosterPanel);
define('roster-ruler', RosterRuler);
define('roster-editor', RosterEditor);

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
