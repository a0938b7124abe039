import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PartCommand } from '../events.ts';
import { nextVersion } from '../shell/places.ts';
import { icon } from '../styles/icons.ts';
import type { ElementLanguage } from '../words.ts';
import { todayWords } from './today-words.ts';

/** That changes are not published, with the buttons that publish and show them. */
export function publicationTemplate(
  view: SessionView,
  isEditable: boolean,
  language: ElementLanguage,
  command: (command: PartCommand) => void,
): TemplateResult {
  const words = todayWords(language);
  const publish = ({ currentTarget }: Event): void =>
    command({ name: 'card', card: 'standing', about: null, anchor: currentTarget as Element });
  return html`<section class="unpublished" aria-label=${view.head.stageWords}>
    <p>${icon('half')} ${view.head.stageWords}</p>
    <div class="acts">
      ${
        isEditable
          ? html`<button type="button" class="btn accent" aria-haspopup="dialog" @click=${publish}>
              ${words.publish(nextVersion(view))}
            </button>`
          : nothing
      }
      <button type="button" class="btn line" @click=${() => command({ name: 'changes' })}>
        ${words.seeChanges}
      </button>
    </div>
  </section>`;
}
