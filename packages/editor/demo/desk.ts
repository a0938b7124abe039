import { type Connection, connect, openRemote, type RemoteSession } from '@lunzhi/core/client';
import type { Diagnostic, PlanOutcome, PublicRoster, Roster, RosterDocument } from '@lunzhi/core';
import { chinaDate } from '../src/board/clock.ts';
import type { ElementLanguage } from '../src/words.ts';
import { fileName } from './file-names.ts';
import { type ChosenFile, saveFile } from './files.ts';
import { type Content, readJson } from './read-json.ts';
import { DeskError, type Text, text, words } from './texts.ts';

/** What the reader is told. */
export interface DeskMessage {
  readonly mood: 'good' | 'bad';
  readonly said: Text;
  readonly details: readonly string[];
}

/** In the reader's language where the error speaks it. */
function reasonOf(error: unknown, language: ElementLanguage): string {
  const said = (error as { readonly words?: Readonly<Record<string, string>> } | null)?.words?.[language];
  return said ?? (error instanceof Error ? error.message : String(error));
}

/** What lies on the desk: one document or roster, where it came from, and whether it was saved. */
export class Desk {
  session: RemoteSession | null = null;
  language: ElementLanguage = 'zh-CN';
  /** The day that counts as today; `null` before anything is open. */
  today: string | null = null;
  name: string | null = null;
  isDirty = false;
  message: DeskMessage | null = null;
  client: Connection | null = null;
  readonly #onChange: () => void;
  #handle: FileSystemFileHandle | null = null;
  #opened = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  async connect(): Promise<void> {
    this.client = await connect({
      workerFactory: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      onPage: async (port) => (await import('@lunzhi/core/worker')).serve({ port }),
    });
    if (this.client.because !== null) this.tell('good', words.onPage, [this.client.because]);
  }

  /** A document, planned at once, as it lies there when the page is opened. */
  async plan(document: RosterDocument): Promise<void> {
    const outcome = (await this.call('plan', document)) as PlanOutcome;
    await this.open(outcome.status === 'refused' ? { document } : { roster: outcome.roster });
  }

  /**
   * Puts something else on the desk.
   *
   * @throws DeskError when it cannot be opened; what was there is still there
   */
  async open(content: Content, isBegun = false): Promise<void> {
    if (content.document && !isBegun) await this.#requireSound(content.document);
    const session = await this.#begin(content);
    void this.session?.close();
    this.session = session;
    this.isDirty = false;
    this.#changed();
  }

  async #begin(content: Content): Promise<RemoteSession> {
    const today = this.today ?? firstToday(content);
    const options = { ...content, language: this.language, today };
    try {
      const session = await openRemote(this.client!, options, `desk-${++this.#opened}`);
      this.today = today;
      return session;
    } catch (error) {
      throw new DeskError(
        text(
          '这份值班表前后对不上，没有打开；原来的还在。也许是文件改坏了，请用备份或重新导出的一份。',
          'The parts of this roster do not fit together, and it was not opened; everything is as it was. Maybe the file was damaged: use a copy, or export it again.',
        ),
        [error instanceof Error ? error.message : String(error)],
      );
    }
  }

  async #requireSound(document: RosterDocument): Promise<void> {
    const { diagnostics } = (await this.call('parseDocument', document)) as { diagnostics: Diagnostic[] };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    throw new DeskError(
      text(
        `这份方案有${errors.length}处错误，没有打开；原来的还在。`,
        `This document has ${errors.length} errors and was not opened; everything is as it was.`,
      ),
      await Promise.all(errors.map((error) => this.call('word', error, this.language) as Promise<string>)),
    );
  }

  /** What a chosen file holds. @throws DeskError */
  async openFile({ name, bytes, handle }: ChosenFile): Promise<void> {
    const content = readJson(bytes, name);
    const { today } = this;
    this.today = null;
    try {
      await this.open(content);
    } catch (error) {
      this.today = today;
      throw error;
    }
    this.name = name;
    this.#handle = handle;
    this.message = null;
    this.#changed();
  }

  /** Something that is in no file yet. */
  async begin(content: Content): Promise<void> {
    this.today = null;
    await this.open(content, true);
    this.name = null;
    this.#handle = null;
    this.isDirty = true;
    this.#changed();
  }

  /** The same in another language, or seen from another day; nothing that was done is lost. */
  async set(settings: { language?: ElementLanguage; today?: string }): Promise<void> {
    await this.session!.set(settings);
    Object.assign(this, settings);
    this.#changed();
  }

  /** Whether a day is one, and within a year of the period; the day that it really is always can be. */
  canBeToday(date: string): boolean {
    if (date.length !== 10) return false;
    const { from, to } = this.session!.view.head.period;
    const yearsFrom = (day: string, years: number): string =>
      `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
    return (
      (date >= yearsFrom(from, -1) && date <= yearsFrom(to, 1)) ||
      date === this.today ||
      date === chinaDate(Date.now())
    );
  }

  /** What is on the desk now: the roster, or a document of which there is none. */
  async content(): Promise<Content> {
    try {
      return { roster: await this.session!.read('roster') };
    } catch {
      return { document: await this.session!.read('document') };
    }
  }

  async save(isElsewhere: boolean): Promise<void> {
    const { roster, document } = await this.content();
    const name =
      this.name ??
      (roster
        ? fileName(roster.document, '值班表.json', 'roster.json')
        : fileName(document!, '值班方案.json', 'document.json'));
    const text_ = `${JSON.stringify(roster ?? document, null, 2)}\n`;
    const saved = await saveFile(name, text_, isElsewhere ? null : this.#handle);
    if (!saved) return;
    this.name = saved.name;
    this.#handle = saved.handle;
    this.isDirty = false;
    const isPending = this.session!.view.head.pending !== undefined;
    this.tell(
      isPending ? 'bad' : 'good',
      words.saved(saved.name),
      isPending ? [words.pending[this.language]] : [],
    );
  }

  /** `null` when nothing of it may be made public. */
  async publicTable(): Promise<PublicRoster | null> {
    try {
      return await this.session!.read('publicRoster');
    } catch {
      return null;
    }
  }

  async roster(): Promise<Roster | null> {
    return (await this.content()).roster ?? null;
  }

  call(name: string, ...values: unknown[]): Promise<unknown> {
    return this.client!.call(name, values);
  }

  edited(): void {
    this.isDirty = true;
    this.#changed();
  }

  tell(mood: DeskMessage['mood'], said: Text, details: readonly string[] = []): void {
    this.message = { mood, said, details };
    this.#changed();
  }

  forget(): void {
    this.message = null;
    this.#changed();
  }

  /** Does something that may go wrong, and says so when it does. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof DeskError) this.tell('bad', error.said, error.details);
      else this.tell('bad', words.failed, [reasonOf(error, this.language)]);
    }
  }

  #changed(): void {
    this.#onChange();
  }
}

/** Today as the clock in China has it; of a year gone by the day of issue, so that its days can be edited. */
function firstToday({ roster, document }: Content): string {
  const now = chinaDate(Date.now());
  // a file may hold anything
  const { period, issuedOn } = (document ?? roster?.document ?? {}) as Partial<RosterDocument>;
  return period && issuedOn && now > period.to ? issuedOn : now;
}
