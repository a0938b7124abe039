import type { ListColumn, OwnColumn, OwnTitle } from '../list/columns.ts';

/** Buttons of the toolbar, in their usual order; `actions` is where the slot of that name stands. */
export const toolNames = ['undo', 'redo', 'print', 'export', 'actions', 'plan'] as const;
/** A button of the toolbar. */
export type ToolName = (typeof toolNames)[number];

/** A button of the host's own: it asks for `tool` by a `roster-request`. */
export interface OwnTool {
  /** As no other tool is called: `archive`. */
  readonly name: string;
  readonly title: OwnTitle;
  readonly disabled?: boolean;
}

/** What a host wants to be shown, once it is known to be there. */
export interface Choice {
  /** `null` for the usual ones, as far as there is room. */
  readonly columns: readonly (ListColumn | OwnColumn)[] | null;
  readonly tools: readonly (ToolName | OwnTool)[];
}
