import { RosterEditor } from './roster-editor.ts';

/** A page may load this twice, by two paths. */
const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};

define('roster-editor', RosterEditor);

declare global {
  interface HTMLElementTagNameMap {
    'roster-editor': RosterEditor;
  }
}
