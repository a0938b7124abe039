import type { IssueView, LeaderView, SessionView } from '@lunzhi/core';
import { type ListRow, listRows, type PlaceRow } from './rows.ts';
import { type Longest, longestOf } from './tracks.ts';

/** What a list shows of a view, and what its rows look up there. */
export class ListContents {
  rows: readonly ListRow[] = [];
  places: readonly PlaceRow[] = [];
  /** Whether there is more than one kind of shift to tell. */
  hasTypes = false;
  leaderById: ReadonlyMap<string, LeaderView> = new Map();
  issueById: ReadonlyMap<string, IssueView> = new Map();
  /** Loads change with every edit; what rows show of leaders is their names. */
  names = '';
  longest: Longest = { leader: 92, townships: 92 };
  #view: SessionView | null = null;

  /** @param shown the dates that are; `null` for all */
  read(view: SessionView, shown: ReadonlySet<string> | null): void {
    const { leaders, issues } = view;
    this.rows = listRows(view, shown);
    this.places = this.rows.filter((row): row is PlaceRow => row.kind === 'place');
    this.hasTypes = this.places.some(({ place }) => place.type !== null);
    this.issueById = new Map(issues.map((issue) => [issue.id, issue]));
    if (this.#view?.leaders !== leaders) {
      this.leaderById = new Map(leaders.map((leader) => [leader.id, leader]));
      this.names = leaders.map(({ id, name }) => `${id} ${name}`).join();
      this.longest = longestOf(view);
    }
    this.#view = view;
  }
  rowOf(shift: string | null): PlaceRow | undefined {
    return this.places.find(({ key }) => key === shift);
  }

  /** The row that an element is, or is in. */
  placeOf(element: Element): PlaceRow | undefined {
    const row = element.closest<HTMLElement>('tr[data-shift]');
    return row ? this.rowOf(row.dataset['shift']!) : undefined;
  }
}
