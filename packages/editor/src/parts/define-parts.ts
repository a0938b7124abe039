import { RosterList } from '../list/list.ts';
import { RosterPanel } from '../panel/panel.ts';
import { register } from './register.ts';
import { RosterRuler } from '../ruler/ruler.ts';

/** Registers the parts of an editor that it needs at once; it loads the others when it needs them. */
export function defineParts(): void {
  register('roster-list', RosterList);
  register('roster-panel', RosterPanel);
  register('roster-ruler', RosterRuler);
}
