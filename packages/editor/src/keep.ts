/**
 * Nothing that was done is lost: `@lunzhi/editor/keep` puts each act aside in the browser's own storage, finds it again after
 * a crash, and tells pages of one roster of each other. It is off unless a page uses it. Where petitioners' data is open it
 * should not be used: the storage is that of whoever uses the machine.
 */
export { Keeper, type KeeperOptions, type KeepState } from './keep/keeper.ts';
export { recoverable } from './keep/recover.ts';
export { browserStore, type KeepStore, type KeptWork } from './keep/store.ts';
export { Tabs } from './keep/tabs.ts';
export { keepMark, keepWords } from './keep/words.ts';
