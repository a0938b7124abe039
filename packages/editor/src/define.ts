import { RosterCombobox } from './combobox.ts';
import { RosterList } from './list.ts';
import { RosterMonth } from './month.ts';
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
    'roster-panel': RosterPanel;
    'roster-ruler': RosterRuler;
    'roster-year': RosterYear;
  }
}
