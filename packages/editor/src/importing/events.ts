/** Somebody answered a question of an import. */
export class ImportAnswerEvent extends Event {
  static readonly type = 'import-answer';
  readonly key: string;
  readonly choice: string;

  constructor(key: string, choice: string) {
    super(ImportAnswerEvent.type);
    this.key = key;
    this.choice = choice;
  }
}

/** Somebody wants what is shown, or goes back. */
export class ImportEndEvent extends Event {
  static readonly type = 'import-end';
  readonly isTaken: boolean;

  constructor(isTaken: boolean) {
    super(ImportEndEvent.type);
    this.isTaken = isTaken;
  }
}
