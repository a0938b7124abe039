import type { CaseRow, ServiceName } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskHandle, InviteWay } from './handle.ts';
import type { ReceptionWords } from './words.ts';

const ways: readonly InviteWay[] = ['phone', 'message', 'in-person', 'letter'];

/** By what people are invited, and which units were told as well: `township/t1`. */
export interface Invited {
  readonly by: InviteWay;
  readonly notified: readonly string[];
}

type Cases = readonly Pick<CaseRow, 'units'>[];

const unitsOf = (cases: Cases): readonly string[] => [...new Set(cases.flatMap(({ units }) => units))];

/** What is chosen now; of the units all that are not left out. */
export const invitedOf = ({ kept }: DeskHandle, cases: Cases): Invited => ({
  by: kept.inviteBy,
  notified: unitsOf(cases).filter((unit) => !kept.untold.has(unit)),
});

interface InviteOptions {
  readonly desk: DeskHandle;
  readonly words: ReceptionWords;
  readonly cases: Cases;
  readonly services: readonly ServiceName[];
  readonly onChoice: () => void;
}

/** By what people are invited, which stays what it was chosen last, and the units that are told as well. */
export const inviteWay = ({ desk, words, cases, services, onChoice }: InviteOptions): TemplateResult => {
  const { today } = words;
  const { kept } = desk;
  const units = unitsOf(cases);
  const nameOf = (unit: string): string =>
    services.find(({ kind, id }) => `${kind}/${id}` === unit)?.name ?? unit;
  const onTick = (unit: string) => (event: Event) => {
    if ((event.target as HTMLInputElement).checked) kept.untold.delete(unit);
    else kept.untold.add(unit);
    onChoice();
  };
  return html`<select
      class="invite-way"
      aria-label=${today.inviteBy}
      @change=${(event: Event) => {
        kept.inviteBy = (event.target as HTMLSelectElement).value as InviteWay;
        onChoice();
      }}
    >
      ${ways.map((way) => html`<option value=${way} ?selected=${way === kept.inviteBy}>${today.inviteWays[way]}</option>`)}
    </select>
    ${
      units.length === 0
        ? nothing
        : html`<span class="told" role="group" aria-label=${today.told}
            >${today.told}
            ${units.map(
              (unit) =>
                html`<label
                  ><input type="checkbox" .checked=${!kept.untold.has(unit)} @change=${onTick(unit)} />
                  ${nameOf(unit)}</label
                >`,
            )}</span
          >`
    }`;
};
