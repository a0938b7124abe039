import type { DocumentEdit } from '../acts.ts';

/** Where a field of a form stands in the document. */
export type FieldAddress = Extract<DocumentEdit, { readonly kind: 'write-field' }>['at'];

export interface FormNote {
  readonly severity: 'error' | 'warning' | 'note';
  readonly sentence: string;
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  readonly address: FieldAddress;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'number' | 'list' | 'choice' | 'flag';
  /** As it is shown, and as it may be typed; of a choice its value, of a flag `on` or empty. */
  readonly text: string;
  /** What stands when nothing is written, or how to write it; may be empty. */
  readonly hint: string;
  /** All that can be chosen; of a list what it may name, of a text what it is likely to be: a key of the form's options. */
  readonly options: string | null;
  /** Seldom needed: shown on demand. */
  readonly isRare: boolean;
  readonly notes: readonly FormNote[];
}

/** A duty that a row concerns, to be led to. */
export interface FormDuty {
  readonly date: string;
  readonly shift: string;
  /** 3月5日. */
  readonly text: string;
}

export interface FormRow {
  readonly pointer: string;
  readonly title: string;
  /** The id of a leader, in the list of leaders. */
  readonly leader?: string;
  /** What tells of it at a glance, beside the title. */
  readonly cells: readonly string[];
  readonly fields: readonly FormField[];
  readonly lists: readonly FormList[];
  /** Duties for which somebody else must be found, with `dutyWords` before them; empty when there are none. */
  readonly duties: readonly FormDuty[];
  readonly dutyWords: string;
  readonly notes: readonly FormNote[];
}

export interface FormList {
  /** What `add` names: a pointer to a list of the document, or `/absences` for those of any leader. */
  readonly pointer: string;
  readonly title: string;
  readonly hint: string;
  /** Rows side by side as lines of fields, or one at a time. */
  readonly layout: 'lines' | 'pages';
  /** Whether the order means something and can be changed. */
  readonly isOrdered: boolean;
  /** Heads of the rows' cells. */
  readonly columns: readonly string[];
  readonly rows: readonly FormRow[];
  /** What a new row is made of, still empty. */
  readonly draft: readonly FormField[];
  /** 增加领导. */
  readonly addWords: string;
}

/** A rule as a sentence with its parameters inside. */
export interface FormRule {
  readonly id: string;
  readonly title: string;
  /** Texts and fields, in the order in which they are read. */
  readonly sentence: readonly (string | FormField)[];
  /** `null` where it can be neither switched off nor on. */
  readonly switch: FormField | null;
  readonly isOn: boolean;
  /** Its level where the document may choose, and its weight where that counts. */
  readonly settings: readonly FormField[];
  /** Level in words: 规定. */
  readonly level: string;
  /** 现有3处不符; empty when there is nothing to say. */
  readonly standing: string;
  /** 由其他程序规定，保留不改; 始终执行; empty for rules that can be changed. */
  readonly remark: string;
  /** `null` for rules that are always there. */
  readonly pointer: string | null;
  readonly notes: readonly FormNote[];
}

export type FormSectionId =
  'about' | 'leaders' | 'services' | 'absences' | 'periods' | 'shiftTypes' | 'rules';

export interface FormSection {
  readonly id: FormSectionId;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly lists: readonly FormList[];
  readonly rules: readonly FormRule[];
  /** Errors and warnings in it. */
  readonly errors: number;
  readonly warnings: number;
}

/** The whole document as forms: plain JSON with every word made. */
export interface FormView {
  /** Of the view it belongs to. */
  readonly revision: number;
  readonly sections: readonly FormSection[];
  readonly options: Readonly<Record<string, readonly FormOption[]>>;
  /** What concerns no field. */
  readonly notes: readonly FormNote[];
}
