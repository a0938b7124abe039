import { html, noChange, type TemplateResult } from 'lit';
import type { RosterForms } from '../forms/forms.ts';
import type { RosterSelectEvent } from '../events.ts';

type Given = Pick<RosterForms, 'session' | 'view' | 'perform' | 'undo' | 'redo' | 'language'>;

/**
 * The tab of forms. It stays, unseen, while another tab is open, with all that was typed and could not be written yet;
 * it hears of new views when it is open.
 */
export const formsTemplate = (
  { session, view, perform, undo, redo, language }: Given,
  isOpen: boolean,
  onDuty: (event: RosterSelectEvent) => void,
): TemplateResult =>
  html`<roster-forms
    ?hidden=${!isOpen}
    .session=${session}
    .view=${isOpen ? view : noChange}
    .perform=${perform}
    .undo=${undo}
    .redo=${redo}
    .language=${language}
    @roster-select=${onDuty}
  ></roster-forms>`;
