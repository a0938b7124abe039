/** What writes files, loaded when somebody wants one. */
export const loadWriters = (): Promise<typeof import('./print-writers.ts')> => import('./print-writers.ts');
