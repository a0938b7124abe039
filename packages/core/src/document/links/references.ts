import { itemsOf } from '../form/salvage.ts';
import type { ReferenceKind } from '../link-facts.ts';
import { clip } from '../locate.ts';
import type { Path } from '../pointer.ts';
import type { DraftLeaderSelector, DraftPost, LinkContext } from './link-context.ts';
import { checkReference, likelyMeant } from './registers.ts';

/** Every id that is referred to exists. */
export function checkReferences(context: LinkContext): void {
  const { document } = context;
  for (const { item, at } of itemsOf(document.firstConvener)) {
    checkReference('leader', item.leader, ['firstConvener', at, 'leader'], context);
  }
  for (const { item, at } of itemsOf(document.sectors)) {
    checkAll('department', item.departments, ['sectors', at, 'departments'], context);
  }
  for (const { item, at } of itemsOf(document.projects)) {
    checkReference('township', item.township, ['projects', at, 'township'], context);
    checkAll('sector', item.sectors, ['projects', at, 'sectors'], context);
  }
  checkLeaders(context);
  for (const { item, at } of itemsOf(document.commonAbsences)) {
    checkSelector(item.leaders, ['commonAbsences', at, 'leaders'], context);
  }
  for (const { item, at } of itemsOf(document.protectionPeriods)) {
    if (typeof item.heads !== 'object') continue;
    for (const type of Object.keys(item.heads)) {
      checkReference('shift-type', type, ['protectionPeriods', at, 'heads', type], context);
    }
  }
  for (const { item, at } of itemsOf(document.shiftTypes)) {
    checkReference('venue', item.venue, ['shiftTypes', at, 'venue'], context);
    checkSelector(item.leaders, ['shiftTypes', at, 'leaders'], context);
  }
  for (const { item, at } of itemsOf(document.exceptions)) {
    checkReference('shift-type', item.type, ['exceptions', at, 'type'], context);
  }
  for (const { item, at } of itemsOf(document.pins)) {
    checkReference('shift-type', item.type, ['pins', at, 'type'], context);
    checkReference('leader', item.leader, ['pins', at, 'leader'], context);
  }
  checkHistory(context);
}

function checkLeaders(context: LinkContext): void {
  for (const { item: leader, at } of itemsOf(context.document.leaders)) {
    const path = ['leaders', at];
    checkServices(leader, path, context);
    for (const { item: post, at: postAt } of itemsOf(leader.posts)) {
      checkServices(post, [...path, 'posts', postAt], context);
    }
    if (leader.succeeds !== undefined && leader.succeeds === leader.id) {
      context.found.add('succeeds-self', [...path, 'succeeds'], {});
    } else {
      checkReference('leader', leader.succeeds, [...path, 'succeeds'], context);
    }
  }
}

/** What a leader or a post answers for. */
function checkServices(
  { townships, sectors, projects }: Pick<DraftPost, 'townships' | 'sectors' | 'projects'>,
  path: Path,
  context: LinkContext,
): void {
  checkAll('township', townships, [...path, 'townships'], context);
  checkAll('sector', sectors, [...path, 'sectors'], context);
  checkAll('project', projects, [...path, 'projects'], context);
}

function checkSelector(selector: DraftLeaderSelector | undefined, path: Path, context: LinkContext): void {
  checkAll('leader', selector?.ids, [...path, 'ids'], context);
}

function checkAll(
  kind: ReferenceKind,
  ids: readonly (string | undefined)[] | undefined,
  path: Path,
  context: LinkContext,
): void {
  for (const { item, at } of itemsOf(ids)) checkReference(kind, item, [...path, at], context);
}

/** Leaders of an earlier period may have left: of them a note is enough. */
function checkHistory(context: LinkContext): void {
  const { document, registers, found } = context;
  for (const { item, at } of itemsOf(document.history)) {
    checkReference('shift-type', item.type, ['history', at, 'type'], context);
    const { leader } = item;
    if (leader === undefined || !registers.leader.readable || registers.leader.names.has(leader)) continue;
    found.add('unknown-history-leader', ['history', at, 'leader'], () => ({
      id: clip(leader),
      ...likelyMeant(leader, registers.leader),
    }));
  }
}
