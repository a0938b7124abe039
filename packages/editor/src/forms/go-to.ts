import type { FormSectionId, FormView } from '@lunzhi/core';
import { idOf } from './field-keys.ts';
import type { FormLocation } from './locations.ts';

/** What of the forms says which part of them is shown. */
interface Forms {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  section: FormSectionId;
  /** Of lists that are shown one row at a time, which it is. */
  pages: ReadonlyMap<string, number>;
  open: ReadonlySet<string>;
  isSheet: boolean;
}

/** Moves on in the forms: to what is asked for, to a row that is new, and on from one that is gone. */
export class FormsGoTo {
  readonly #forms: Forms;
  /** Rows of the lists before the last reading, so that a new one is gone to. */
  readonly #rows = new Map<string, number>();

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  /** Shows a location, with the focus on it. */
  async location({ key, section, page, folds }: FormLocation): Promise<void> {
    const forms = this.#forms;
    forms.section = section;
    if (page) [forms.pages, forms.isSheet] = [new Map([...forms.pages, page]), false];
    forms.open = new Set([...forms.open, ...folds]);
    await forms.updateComplete;
    this.#focus(`${idOf(key)}-asks button`, idOf(key), idOf(`${key}#remove`), idOf(`${key}#add`));
  }

  /** Opens what was added at the end of a list of pages. */
  added({ sections }: FormView): void {
    for (const { pointer, layout, rows } of sections.flatMap(({ lists }) => lists)) {
      const before = this.#rows.get(pointer);
      if (layout === 'pages' && before !== undefined && rows.length > before)
        this.#forms.pages = new Map([...this.#forms.pages, [pointer, rows.length - 1]]);
      this.#rows.set(pointer, rows.length);
    }
  }

  /** Where a row is gone and the focus with it, it goes on to the next row, or to where a new one is made. */
  afterRemoved(pointer: string): void {
    const list = pointer.slice(0, pointer.lastIndexOf('/'));
    if (document.activeElement === document.body)
      this.#focus(idOf(`-${pointer}#remove`), idOf(`+${list}#add`));
  }

  /** The first of these that is there gets the focus. */
  #focus(...ids: readonly string[]): void {
    const found = ids.map((id) => this.#forms.renderRoot.querySelector<HTMLElement>(`#${id}`));
    found.find((each) => each)?.focus();
  }
}
