import { chinaDate, watchDay } from '../src/board/clock.ts';
import type { ElementLanguage } from '../src/words.ts';
import { type ChosenFile, saveFile } from './files.ts';
import type { Kept, Keeping } from './keeping.ts';
import { DeskError, type Text, words } from './texts.ts';

/** What the reader is told. */
export interface Message {
  readonly mood: 'good' | 'bad';
  readonly said: Text;
  readonly details: readonly string[];
}

/** How browsers say that a part of the page did not come. */
const isUnloaded = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

/** In the reader's language where the error speaks it. */
function reasonOf(error: unknown, language: ElementLanguage): string {
  const said = (error as { readonly words?: Readonly<Record<string, string>> } | null)?.words?.[language];
  return said ?? (error instanceof Error ? error.message : String(error));
}

/** The file that a page works on: where it came from, whether it was saved, and what the reader is told about it. */
export abstract class OpenFile {
  language: ElementLanguage = 'zh-CN';
  /** The day that counts as today; `null` before anything is open. */
  today: string | null = null;
  name: string | null = null;
  isDirty = false;
  /** Puts aside what is done; `null` where nothing of it may be put aside. */
  keeping: Keeping | null = null;
  message: Message | null = null;
  readonly #onChange: () => void;
  /** The day that it is, as it was seen last. */
  #day = chinaDate(Date.now());
  #handle: FileSystemFileHandle | null = null;
  /** What the file held when it was read or written last. */
  #held = '';
  #edits = 0;
  /** That it was saved, as it was told last. */
  #saying: Message | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  abstract get isOpen(): boolean;
  /** The same in another language, or seen from another day; nothing that was done is lost. */
  abstract set(settings: { language?: ElementLanguage; today?: string }): Promise<void>;
  protected abstract get period(): { readonly from: string; readonly to: string };
  /** What is saved, and the name that it gets where it has none. */
  protected abstract content(): Promise<{ readonly name: string; readonly value: unknown }>;
  /** Called when it was saved. */
  protected async saved(): Promise<void> {}
  /** What is put aside; `null` for what need not be. */
  protected kept(): Kept | null {
    return null;
  }
  /** What is to be known of what was saved. */
  protected abstract doubts(): readonly string[];

  /** @param file where it came from; `null` when it is in no file yet */
  protected opened(file: ChosenFile | null, name = file?.name ?? null): void {
    this.name = name;
    this.#handle = file?.handle ?? null;
    this.#held = file ? new TextDecoder().decode(file.bytes) : '';
    this.isDirty = file === null && this.isWork;
    this.message = null;
    this.keeping?.opened(this.kept());
    if (this.isDirty) this.edited();
    else this.changed();
  }

  /** Whether it is somebody’s work, which may be lost. */
  protected get isWork(): boolean {
    return true;
  }

  /** What a reader knows it by in the bar. */
  get named(): string {
    return this.name ?? words.untitled[this.language];
  }

  /** The day that counts as today, where that is another than the real one. */
  get otherToday(): string | null {
    return this.today === this.#day ? null : this.today;
  }

  /** Another day has begun: where the real day counts as today, it goes on with it. */
  async dayBegan(day: string): Promise<void> {
    const isReal = this.otherToday === null;
    this.#day = day;
    if (isReal && this.isOpen) await this.set({ today: day });
  }

  /** Whether a day is one, and within a year of the period; the day that it really is always can be. */
  canBeToday(date: string): boolean {
    if (date.length !== 10) return false;
    const { from, to } = this.period;
    const yearsFrom = (day: string, years: number): string =>
      `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
    return (
      (date >= yearsFrom(from, -1) && date <= yearsFrom(to, 1)) ||
      date === this.today ||
      date === chinaDate(Date.now())
    );
  }

  async save(isElsewhere: boolean): Promise<void> {
    const edits = this.#edits;
    const { name, value } = await this.content();
    const text = `${JSON.stringify(value, null, 2)}\n`;
    const known = this.#handle && !isElsewhere ? { handle: this.#handle, held: this.#held } : null;
    const saved = await saveFile(this.name ?? name, text, known);
    if (!saved) return;
    this.#held = text;
    this.name = saved.name;
    this.#handle = saved.handle;
    await this.saved();
    const doubts = this.doubts();
    // what was done while it was being saved is not in it, nor what it cannot hold
    this.isDirty = this.#edits !== edits || doubts.length > 0;
    if (!this.isDirty) this.keeping?.saved();
    this.tell(doubts.length > 0 ? 'bad' : 'good', words.saved(saved.name), doubts);
    this.#saying = this.message;
  }

  edited(): void {
    this.isDirty = this.isWork;
    // that it was saved is true no longer
    if (this.message?.mood === 'good' || this.message === this.#saying) this.message = null;
    this.#edits += 1;
    const kept = this.kept();
    if (kept) this.keeping?.acted(kept);
    this.changed();
  }

  /** Whether what is open may be taken away. */
  mayLeave(): boolean {
    return !this.isDirty || confirm(words.loseChanges[this.language]);
  }

  tell(mood: Message['mood'], said: Text, details: readonly string[] = []): void {
    this.message = { mood, said, details };
    this.changed();
  }

  forget(): void {
    this.message = null;
    this.changed();
  }

  /** Does something that may go wrong, and says so when it does. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof DeskError) this.tell('bad', error.said, error.details);
      else if (isUnloaded(error)) this.tell('bad', words.unloaded);
      else this.tell('bad', words.failed, [reasonOf(error, this.language)]);
    }
  }

  protected changed(): void {
    this.#onChange();
  }
}

/** Today as the clock in China has it; once a period is over another day, so that its days can be worked on. */
export function firstToday(period: { readonly to: string }, otherwise: string): string {
  const now = chinaDate(Date.now());
  return now > period.to ? otherwise : now;
}

/** Goes on with the day, asks before unsaved work is lost, and saves when Ctrl+S is pressed. */
export function watchPage(file: OpenFile): void {
  watchDay((day) => void file.attempt(() => file.dayBegan(day)));
  addEventListener('beforeunload', (event) => {
    if (file.isDirty) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (file.isOpen) void file.attempt(() => file.save(false));
  });
}
