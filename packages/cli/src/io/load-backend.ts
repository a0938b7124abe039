import type { BackendRefusedError, PlanOptions } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';

/** The backends that `--backend` names; the first is the default. */
export type BackendName = 'local-search' | 'javascript-lp-solver';

/** What `plan` is to be told of a backend: nothing for the default. Another is loaded when it is asked for. */
export async function loadBackend(name: BackendName | undefined): Promise<Pick<PlanOptions, 'backend'>> {
  if (name !== 'javascript-lp-solver') return {};
  const { javascriptLpSolverBackend } = await import('@lunzhi/core/javascript-lp-solver');
  return { backend: javascriptLpSolverBackend };
}

/**
 * Throws again what a backend threw: that it does not take a problem lies with the call.
 *
 * @throws Refusal for a backend that refuses
 */
export function refusedByBackend(error: unknown): never {
  // by name, since a package that is linked may be loaded twice
  if (!(error instanceof Error) || error.name !== 'BackendRefusedError') throw error;
  const { backend, refusal } = error as BackendRefusedError;
  throw new Refusal({ code: 'backend-refused', backend, refusal });
}
