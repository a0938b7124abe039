import type { ReactiveControllerHost } from 'lit';
import type { Tab } from './roster-editor-bar.ts';
import type { Doings } from './roster-editor-doings.ts';
import { loadPart } from './load-part.ts';
import type { Act, ComparisonView } from './session-types.ts';
import type { Decision } from './solving-decide.ts';

interface Host extends ReactiveControllerHost {
  tab: Tab;
}

/** Plans, and lets the reader decide about the plan when he has seen what it changes. */
export class Planning {
  /** What the last plan changed; `null` before any. */
  comparison: ComparisonView | null = null;
  /** Whether the plan still waits for a decision. */
  isDeciding = false;
  readonly #host: Host;
  readonly #doings: Doings;
  #isDropped = false;

  constructor(host: Host, doings: Doings) {
    this.#host = host;
    this.#doings = doings;
  }

  /** Plans; while a plan is under way, stops it and keeps the best so far. */
  async plan(act: Act): Promise<void> {
    if (this.#doings.progress) return this.stop(true);
    this.#isDropped = false;
    void loadPart('roster-solving');
    if (!(await this.#doings.act(act)) || this.#isDropped) return;
    const comparison = await this.#doings.ask(async (session) => session.read?.('comparison'));
    if (!comparison) return;
    await loadPart('roster-diff');
    this.comparison = comparison;
    this.isDeciding = true;
    this.#host.tab = 'compare';
    this.#host.requestUpdate();
    const further = await this.#doings.ask(async (session) => session.read?.('further'));
    if (further === undefined || this.comparison !== comparison) return;
    this.comparison = { ...comparison, further };
    this.#host.requestUpdate();
  }

  stop(keeps: boolean): void {
    this.#isDropped = !keeps;
    this.#doings.session?.cancel(keeps);
  }

  /** Takes the plan as it stands, or takes it back. */
  async decide(decision: Exclude<Decision, 'notice'>): Promise<void> {
    if (!this.isDeciding) return;
    this.isDeciding = false;
    this.#host.tab = 'list';
    if (decision === 'take') return;
    this.comparison = null;
    await this.#doings.undo();
  }
}
