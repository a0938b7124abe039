/** What writes files, loaded when somebody wants one. */
export const loadWriters = (): Promise<typeof import('./writers.ts')> => import('./writers.ts');
