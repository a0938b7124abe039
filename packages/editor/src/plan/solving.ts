import type { Level, ProgressView } from '@lunzhi/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { chart, type Point, withPoint } from './chart.ts';
import { RosterDecideEvent } from './decide-event.ts';
import { solvingStyle } from './solving-style.ts';
import { type SolvingWords, solvingWords } from './words.ts';
import { cardBase } from '../styles/cards.ts';
import { base } from '../styles/base.ts';
import type { ElementLanguage } from '../words.ts';

const levels: readonly Level[] = ['hard', 'coverage', 'disruption', 'fairness', 'quality'];

/**
 * The card shown while a plan runs: the five levels, each with ✓ as soon as it is proven; how the quality of the best
 * roster so far comes down; how far it is. It has numbers and no spinner. Stopping keeps the best, Esc or
 * dropping restores what was.
 *
 * @property progress - the latest news of the plan; older ones are remembered for the drawing until it is `null`
 * @property isReplan - that a standing roster is planned again
 * @fires roster-decide - `take` to stop and keep the best so far, `drop` to restore
 */
export class RosterSolving extends LitElement {
  static override styles = [base, cardBase, solvingStyle];
  static override properties = {
    progress: { attribute: false },
    language: {},
    isReplan: { type: Boolean, attribute: 'replan' },
  };
  progress: ProgressView | null = null;
  language: ElementLanguage = 'zh-CN';
  isReplan: boolean = false;
  private points: readonly Point[] = [];
  private began = 0;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      this.decide('drop');
    });
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.acts .btn:not([disabled])')?.focus(options);
  }

  private decide(decision: 'take' | 'drop'): void {
    this.dispatchEvent(new RosterDecideEvent(decision));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('progress')) return;
    const before = changed.get('progress') ?? null;
    if (!before) this.began = performance.now();
    this.points = this.progress
      ? withPoint(before ? this.points : [], before?.score ?? null, this.progress)
      : [];
  }

  protected override render(): TemplateResult {
    const words = solvingWords(this.language);
    const { progress, isReplan } = this;
    const score = progress?.score ?? null;
    const isUsable = score !== null && score.hard === 0 && score.coverage === 0;
    const title = isReplan ? words.replanTitle : words.title;
    return html`<section class="pop card" role="dialog" aria-label=${title}>
      <h3>${title} <span class="mute">${isUsable ? words.usable : words.notYet}</span></h3>
      <div class="body">
        <div class="levels">
          <table>
            ${levels.filter((level) => isReplan || level !== 'disruption').map((level) => this.level(level, words))}
          </table>
          <p class="mute">${words.order}</p>
        </div>
        ${chart(this.points, words)}
      </div>
      ${this.bar(words)}
      <div class="acts">
        <button class="btn primary" ?disabled=${score === null} @click=${() => this.decide('take')}>
          ${words.stop}
        </button>
        <button class="btn line" @click=${() => this.decide('drop')}>${words.drop} <kbd>Esc</kbd></button>
        <span class="mute">${words.undo}</span>
      </div>
    </section>`;
  }

  private level(level: Level, words: SolvingWords): TemplateResult {
    const score = this.progress?.score?.[level] ?? null;
    const bound = this.progress?.bound?.[level] ?? null;
    const name = html`<th scope="row">${words.levels[level]}</th>`;
    if (score === null)
      return html`<tr>
        ${name}
        <td colspan="2" class="mute">…</td>
      </tr>`;
    const isKept = score === 0 && (level === 'hard' || level === 'coverage');
    const isProven = isKept || (bound !== null && bound >= score) || score === 0;
    const state = isProven
      ? html`<td class="ok">✓ ${isKept ? words.kept : words.proven}</td>`
      : html`<td class="running">${bound === null ? words.best : words.gap(percent(score, bound))}</td>`;
    return html`<tr>
      ${name}
      <td>${words.open(level, score)}</td>
      ${state}
    </tr>`;
  }

  private bar(words: SolvingWords): TemplateResult {
    const { progress } = this;
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1);
    const stage = progress === null ? '' : progress.sentence || words.stages[progress.stage];
    return html`${
        progress?.totalMoves
          ? html`<progress
              aria-label=${words.progress}
              max=${progress.totalMoves}
              value=${progress.moves}
            ></progress>`
          : nothing
      }
      <p class="now mute">
        <span role="status">${stage}</span>
        ${progress === null ? nothing : html`<span>${words.moves(seconds, progress.moves.toLocaleString('en'))}</span>`}
      </p>`;
  }
}

const percent = (score: number, bound: number): string => `${(((score - bound) / score) * 100).toFixed(1)}%`;
