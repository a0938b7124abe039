import { type Connection, connect, openRemote, type RemoteSession } from '@lunzhi/core/client';
import type { Diagnostic, PlanOutcome, PublicRoster, Roster, RosterDocument } from '@lunzhi/core';
import type { ElementLanguage } from '../src/words.ts';
import { fileName } from './file-names.ts';
import type { ChosenFile } from './files.ts';
import { firstToday, OpenFile } from './open-file.ts';
import { type Content, readContent } from './read-json.ts';
import { DeskError, text, words } from './texts.ts';

/** What lies on the desk: one document or roster. */
export class Desk extends OpenFile {
  session: RemoteSession | null = null;
  client: Connection | null = null;
  #sessions = 0;

  override get isOpen(): boolean {
    return this.session !== null;
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
    this.changed();
  }

  async #begin(content: Content): Promise<RemoteSession> {
    const today = this.today ?? todayOf(content);
    const options = { ...content, language: this.language, today };
    try {
      const session = await openRemote(this.client!, options, `desk-${++this.#sessions}`);
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
  async openFile(file: ChosenFile): Promise<void> {
    const content = readContent(file);
    const { today } = this;
    this.today = null;
    try {
      await this.open(content);
    } catch (error) {
      this.today = today;
      throw error;
    }
    this.opened(file);
  }

  /** Something that is in no file yet. */
  async begin(content: Content): Promise<void> {
    this.today = null;
    await this.open(content, true);
    this.opened(null);
  }

  override async set(settings: { language?: ElementLanguage; today?: string }): Promise<void> {
    await this.session!.set(settings);
    Object.assign(this, settings);
    this.changed();
  }

  protected override get period(): { from: string; to: string } {
    return this.session!.view.head.period;
  }

  /** What is on the desk now: the roster, or a document of which there is none. */
  async #now(): Promise<Content> {
    try {
      return { roster: await this.session!.read('roster') };
    } catch {
      return { document: await this.session!.read('document') };
    }
  }

  protected override async content(): Promise<{ name: string; value: unknown }> {
    const { roster, document } = await this.#now();
    return roster
      ? { name: fileName(roster.document, '值班表.json', 'roster.json'), value: roster }
      : { name: fileName(document!, '值班方案.json', 'document.json'), value: document };
  }

  protected override doubts(): readonly string[] {
    return this.session!.view.head.pending === undefined ? [] : [words.pending[this.language]];
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
    return (await this.#now()).roster ?? null;
  }

  call(name: string, ...values: unknown[]): Promise<unknown> {
    return this.client!.call(name, values);
  }
}

function todayOf({ roster, document }: Content): string {
  // a file may hold anything
  const { period, issuedOn } = (document ?? roster?.document ?? {}) as Partial<RosterDocument>;
  return firstToday(period ?? { to: '' }, issuedOn ?? '');
}
