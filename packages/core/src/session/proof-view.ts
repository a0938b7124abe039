/** Why the roster cannot be fairer, in arithmetic that anyone can follow. */
export interface ProofView {
  readonly title: string;
  readonly isProven: boolean;
  /** One sentence or more each. */
  readonly steps: readonly string[];
  /** What is not proven. */
  readonly open: readonly string[];
  /** Leaders who cannot serve all of their share, so that others serve for them, and why not. */
  readonly short: readonly { readonly leader: string; readonly sentences: readonly string[] }[];
}
