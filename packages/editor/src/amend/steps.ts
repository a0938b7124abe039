import type { Amendment, TrialView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { AmendContext } from './context.ts';
import { type AmendDraft, decided, type StepName } from './kinds.ts';
import { amendWords } from './words.ts';

/** What the steps are painted with. */
interface StepsHost {
  readonly context: AmendContext;
  readonly draft: AmendDraft;
  readonly trial: TrialView | null;
  goTo(step: StepName): void;
}

/** The steps at the left, each with what was decided, and a way back to it. */
export function stepsTemplate(
  steps: readonly StepName[],
  current: StepName,
  amendment: Amendment | null,
  host: StepsHost,
): TemplateResult {
  const { kind, view, language } = host.context;
  const words = amendWords(language);
  const now = steps.indexOf(current);
  return html`<nav aria-label=${words.steps}>
    <ol>
      ${steps.map((step, index) => {
        const isDone = index < now;
        const said = decided(step, kind, isDone ? amendment : null, host.draft, view, words, language);
        const effect = step === 'effect' && index <= now ? (host.trial?.effect ?? null) : null;
        return html`<li class=${isDone ? 'done' : nothing} aria-current=${index === now ? 'step' : nothing}>
          <span class="n" aria-hidden="true">${isDone ? '✓' : index + 1}</span>
          <h2>
            ${words.step[step]}
            ${
              isDone
                ? html`<button
                    type="button"
                    class="link"
                    aria-label=${words.changeThis(words.step[step])}
                    @click=${() => host.goTo(step)}
                  >
                    ${words.change}
                  </button>`
                : nothing
            }
          </h2>
          ${
            isDone && said.length > 0
              ? html`<dl>
                  ${said.map(
                    ([label, text]) =>
                      html`<dt>${label}</dt>
                        <dd>${text}</dd>`,
                  )}
                </dl>`
              : nothing
          }
          ${effect ? effect.comparison.sentence : nothing}
        </li>`;
      })}
    </ol>
  </nav>`;
}
