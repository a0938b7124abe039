import type { AmendAct, Amendment, SessionView } from '@lunzhi/core';
import type { DaySpan } from '../events.ts';
import type { RosterEditor } from '../shell/editor.ts';
import type { Writer } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
import type { ElementLanguage } from '../words.ts';
import type { AmendDraft, AmendKind } from './kinds.ts';

/** What a guided act is given when it opens. */
export interface AmendContext {
  readonly editor: RosterEditor;
  /** What the editor shows now. */
  readonly view: SessionView;
  readonly language: ElementLanguage;
  readonly controller: SessionController;
  readonly kind: AmendKind;
  /** Id of the leader it begins with. */
  readonly about: string | null;
  /** What is known of an absence: its days, and who may be away too. */
  readonly days?: DaySpan | undefined;
  readonly among: readonly string[];
  readonly leave: () => void;
}

/** The act that an amendment comes to, written by somebody on a day; why somebody is absent stands with the absence. */
export function actOf(
  {
    draft,
    ...asked
  }: Pick<AmendAct, 'maxChanges' | 'publish'> & {
    readonly amendment: Amendment;
    readonly draft: AmendDraft;
  },
  written: Writer & { readonly today: string },
): AmendAct {
  const reason = draft.reason.trim();
  const isSaid = reason !== '' && asked.amendment.kind !== 'absence';
  return { kind: 'amend', ...asked, ...written, ...(isSaid && { reason }) };
}
