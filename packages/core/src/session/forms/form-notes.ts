import type { DiagnosticView } from '../view.ts';
import type { FormNote } from './form-view.ts';

/** The diagnostics of a document, each handed out once: to the field it is about, else to its row, else to nobody. */
export class FormNotes {
  readonly #left: Set<DiagnosticView>;

  constructor(diagnostics: readonly DiagnosticView[]) {
    this.#left = new Set(diagnostics);
  }

  /** What is said of a value and of all that is in it; rows ask after their fields have. */
  take(pointer: string): readonly FormNote[] {
    const own = [...this.#left].filter(
      (note) => note.pointer === pointer || note.pointer.startsWith(`${pointer}/`),
    );
    for (const note of own) this.#left.delete(note);
    return own.map(({ severity, sentence }) => ({ severity, sentence }));
  }

  /** What nobody took. */
  rest(): readonly FormNote[] {
    const own = [...this.#left].map(({ severity, sentence }) => ({ severity, sentence }));
    this.#left.clear();
    return own;
  }
}
