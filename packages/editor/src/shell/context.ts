import type { SessionView } from '@lunzhi/core';
import type { Late } from '../parts/late.ts';
import type { PartProps } from '../parts/part-element.ts';
import type { Planning } from '../plan/planning.ts';
import type { Popups } from '../popups/popups.ts';
import type { Actions } from './actions.ts';
import type { RosterEditor } from './editor.ts';
import type { SessionController } from './session-controller.ts';
import type { Choice } from './tools.ts';
import type { EditorWords } from './words.ts';

/** What the templates of the shell are made from. */
export interface ShellContext {
  readonly editor: RosterEditor;
  readonly view: SessionView;
  readonly words: EditorWords;
  /** What all parts are given. */
  readonly part: PartProps;
  readonly controller: SessionController;
  readonly popups: Late<Popups>;
  readonly planning: Late<Planning>;
  readonly actions: Actions;
  readonly choice: Choice | null;
  readonly hasForms: boolean;
  /** A guided act is open, which says itself what it waits for. */
  readonly isGuided: boolean;
  /** Asks for the texts to send to those whose duty is near. */
  readonly reminders: (() => Promise<Readonly<Record<string, string>> | undefined>) | null;
}
