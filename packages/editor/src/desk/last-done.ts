import type { ActDraft } from './handle.ts';

/** Acts after which the page shows too little of what was done. */
const told: readonly ActDraft['kind'][] = [
  'appoint',
  'ask',
  'consent',
  'invite',
  'miss',
  'record',
  'renew',
  'return',
  'screen',
];

/** What was done last, as long as nothing else is. */
export class LastDone {
  #revision = -1;
  #act: ActDraft | null = null;

  /**
   * @param revision of the view that shows what was done
   * @returns whether it is to be said
   */
  keep(act: ActDraft, revision: number): boolean {
    if (!told.includes(act.kind)) return false;
    this.#act = act;
    this.#revision = revision;
    return true;
  }

  /** What is to be said beside a view of that number. */
  asOf(revision: number | undefined): ActDraft | null {
    return revision === this.#revision ? this.#act : null;
  }

  forget(): void {
    this.#act = null;
  }
}
