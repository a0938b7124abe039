import { html, type TemplateResult } from 'lit';
import type { DeskHandle, InviteWay } from './handle.ts';
import type { ReceptionWords } from './words.ts';

const ways: readonly InviteWay[] = ['phone', 'message', 'in-person', 'letter'];

/** By what people are invited; it stays what it was chosen last. */
export const inviteWay = (
  desk: DeskHandle,
  { today }: ReceptionWords,
  onChoice: () => void = () => {},
): TemplateResult =>
  html`<select
    class="invite-way"
    aria-label=${today.inviteBy}
    @change=${(event: Event) => {
      desk.kept.inviteBy = (event.target as HTMLSelectElement).value as InviteWay;
      onChoice();
    }}
  >
    ${ways.map((way) => html`<option value=${way} ?selected=${way === desk.kept.inviteBy}>${today.inviteWays[way]}</option>`)}
  </select>`;
