import type { Act, CandidateView, Preview, SessionView } from './session-types.ts';

/** How far a plan has come. */
export interface PlanProgress {
  readonly moves: number;
  /** Moves it is allowed in all; `null` where that is not known. */
  readonly of: number | null;
  /** One line in words: 满足全部硬性规则，正在改善间隔. */
  readonly sentence: string;
}

/** What a session tells those who listen. */
export type SessionNews =
  | { readonly kind: 'view'; readonly view: SessionView }
  | { readonly kind: 'progress'; readonly progress: PlanProgress };

/**
 * What `<roster-editor>` asks for answers and acts: a session of core, in a worker or on the page.
 *
 * A promise is rejected with an error whose message can be shown; the roster is then as it was.
 */
export interface EditorSession {
  readonly view: SessionView;
  /** Does it; resolves when the view tells of it. */
  act(act: Act): Promise<unknown>;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
  /** Everybody but the holder, best first within each group. */
  candidates(shift: string): Promise<readonly CandidateView[]>;
  preview(act: Act): Promise<Preview>;
  /** Plans anew, or again once published; `cancel` keeps the best found so far. */
  plan(): Promise<unknown>;
  cancel(): void;
  /** @returns what ends it */
  subscribe(listener: (news: SessionNews) => void): () => void;
}
