import type { KeepStore, KeptWork } from './store.ts';
import type { Tabs } from './tabs.ts';

/** Work of pages that live no more, the latest first. What no page can read is none. */
export async function recoverable(store: KeepStore, tabs: Tabs): Promise<readonly KeptWork[]> {
  const [kept, living] = await Promise.all([store.all().catch(() => []), tabs.living()]);
  return kept.filter(({ id }) => !living.has(id)).sort((one, other) => other.at - one.at);
}
