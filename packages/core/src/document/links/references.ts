import type { NamedList } from '../field.ts';
import type { ReferenceKind } from '../diagnostics.ts';
import { clip } from '../locate.ts';
import { eachReference } from '../references.ts';
import { rosterDocumentSchema } from '../schema.ts';
import type { LinkContext } from './link-context.ts';
import { likelyMeant } from './registers.ts';

/** What an id of each list is called. */
export const referenceKinds: Readonly<Record<NamedList, ReferenceKind>> = {
  townships: 'township',
  sectors: 'sector',
  projects: 'project',
  departments: 'department',
  venues: 'venue',
  leaders: 'leader',
  shiftTypes: 'shift-type',
};

/** Every id that is referred to exists. */
export function checkReferences({ document, registers, found }: LinkContext): void {
  eachReference(rosterDocumentSchema, document, ({ id, list, path, facts, holder }) => {
    const register = registers[list];
    if (list === 'leaders' && 'id' in holder && holder.id === id) found.add('succeeds-self', path, {});
    if (!register.readable || register.names.has(id)) return;
    const meant = () => ({ id: clip(id), ...likelyMeant(id, register) });
    if (facts.allowsMissing) found.add('unknown-history-leader', path, meant);
    else found.add('unknown-reference', path, () => ({ kind: referenceKinds[list], ...meant() }));
  });
}
