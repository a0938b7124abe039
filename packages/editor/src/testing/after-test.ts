const endings: (() => unknown)[] = [];

/** Remembers what is to be ended when the test that is running has ended: a session, a worker. */
export const afterTest = (end: () => unknown): void => void endings.push(end);

/** Ends it all, the last first. */
export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
