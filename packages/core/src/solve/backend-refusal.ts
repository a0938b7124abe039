/** How large a problem is as a linear programme, and how large it may be. */
export interface ProgramSize {
  /** 0/1 decisions: who takes which open place. */
  readonly integers: number;
  /** 0 while it is not known. */
  readonly rows: number;
  readonly columns: number;
}

/** Why a backend does not take a problem, as data. */
export type BackendRefusal =
  | {
      readonly kind: 'too-large';
      readonly size: ProgramSize;
      readonly limits: { readonly integers: number; readonly cells: number };
    }
  | { readonly kind: 'no-linear-form'; readonly rules: readonly string[] };

/** A backend that was asked for cannot take this problem. Another can. */
export class BackendRefusedError extends Error {
  override readonly name = 'BackendRefusedError';
  readonly backend: string;
  readonly refusal: BackendRefusal;

  constructor(backend: string, refusal: BackendRefusal) {
    super(`The backend ${backend} does not take this problem: ${reason(refusal)}.\nMaybe use local-search.`);
    this.backend = backend;
    this.refusal = refusal;
  }
}

function reason(refusal: BackendRefusal): string {
  if (refusal.kind === 'no-linear-form') return `no linear form of ${refusal.rules.join(', ')}`;
  const { size, limits } = refusal;
  return (
    `${size.integers} decisions (at most ${limits.integers}), ` +
    `${size.rows} rows × ${size.columns} columns (at most ${limits.cells})`
  );
}
