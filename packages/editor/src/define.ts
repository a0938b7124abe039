import { RosterCombobox } from './combobox.ts';
import { RosterList } from './list.ts';
import { RosterMonth } from './month.ts';
import { RosterLoads } from './panel-loads.ts';
import { RosterServices } from './panel-services.ts';
import { RosterIssues } from './panel-issues.ts';
import { RosterLedger } from './panel-ledger.ts';
import { RosterSolving } from './solving.ts';
import { RosterPanel } from './panel.ts';
import { RosterEditor } from './roster-editor.ts';
import { RosterRuler } from './ruler.ts';
import { RosterYear } from './year.ts';

/** A page may load this twice, by two paths. */
const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};

define('roster-combobox', RosterCombobox);
define('roster-list', RosterList);
define('roster-month', RosterMonth);
define('roster-loads', RosterLoads);
define('roster-services', RosterServices);
define('roster-issues', RosterIssues);
define('roster-ledger', RosterLedger);
define('roster-solving', RosterSolving);
define('roster-panel', RosterPanel);
define('roster-ruler', RosterRuler);
define('roster-year', RosterYear);
define('roster-editor', RosterEditor);

declare global {
  interface HTMLElementTagNameMap {
    'roster-combobox': RosterCombobox;
    'roster-editor': RosterEditor;
    'roster-list': RosterList;
    'roster-month': RosterMonth;
    'roster-loads': RosterLoads;
    'roster-services': RosterServices;
    'roster-issues': RosterIssues;
    'roster-ledger': RosterLedger;
    'roster-solving': RosterSolving;
    'roster-panel': RosterPanel;
    'roster-ruler': RosterRuler;
    'roster-year': RosterYear;
  }
}
