import type { TrialEffect } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { isTried, type StepName } from './kinds.ts';
import { barredTemplate, permit, type Permitted } from '../parts/permit.ts';
import type { AmendWords } from './words.ts';

/** What the foot of a guided act is painted with. */
interface FootContext {
  readonly steps: readonly StepName[];
  readonly step: StepName;
  /** What the act would do; `null` before that is known, when it cannot be done. */
  readonly effect: TrialEffect | null;
  readonly mayGoOn: boolean;
  /** It is being done. */
  readonly isTaking: boolean;
  readonly words: AmendWords;
  readonly goBy: (steps: number) => void;
  readonly take: (isPublished: boolean) => void;
  /** Whether it may be done, and published in the same step. */
  readonly may: (isPublished: boolean) => Permitted;
}

/** The way back and on, and at the end the buttons that do it. */
export function footTemplate(context: FootContext): TemplateResult {
  const { steps, step, isTaking, words, goBy, take } = context;
  const [effect, mayGoOn] = isTaking ? [null, false] : [context.effect, context.mayGoOn];
  const now = steps.indexOf(step);
  const next = steps[now + 1];
  const isPublic = steps.includes('publish');
  const taking = (label: string, look: string): TemplateResult =>
    html`<button
      ${permit(context.may(false))}
      type="button"
      class=${`btn ${look} take`}
      ?disabled=${effect === null}
      @click=${() => take(false)}
    >
      ${label}
    </button>`;
  const permitted = effect && isTried(step) ? context.may(isPublic && next === undefined) : true;
  return html`<footer>
    ${barredTemplate(permitted)}
    <p role="status">${isTaking ? words.taking : isPublic ? words.untilPublished : words.untilTaken}</p>
    <span class="grow"></span>
    ${
      now > 0
        ? html`<button type="button" class="btn line" ?disabled=${isTaking} @click=${() => goBy(-1)}>
            ${words.previous}
          </button>`
        : nothing
    }
    ${isPublic && isTried(step) ? taking(words.takeOnly, 'line') : nothing}
    ${
      next !== undefined
        ? html`<button type="button" class="btn primary next" ?disabled=${!mayGoOn} @click=${() => goBy(1)}>
            ${words.nextTo(words.step[next])}
          </button>`
        : isPublic
          ? html`<button
              ${permit(context.may(true))}
              type="button"
              class="btn primary publish"
              ?disabled=${effect === null || effect.version === null || effect.obstacles.length > 0}
              @click=${() => take(true)}
            >
              ${icon('ok')}${effect?.version ? words.publish(effect.version) : words.step.publish}
            </button>`
          : taking(words.take, 'primary')
    }
  </footer>`;
}
