import { type Connection, connect, openRemote, type RemoteSession } from '@lunzhi/core/client';
import type { Act, Diagnostic, PlanOutcome, PublicRoster, Roster, RosterDocument } from '@lunzhi/core';
import type { ActOutcome } from '../src/editor-session.ts';
import type { KeptWork } from '../src/keep.ts';
import { trustedScript } from '../src/parts/trusted.ts';
import type { ElementLanguage } from '../src/words.ts';
import { fileName } from './file-names.ts';
import type { ChosenFile } from './files.ts';
import type { Kept } from './keeping.ts';
import { firstToday, OpenFile } from './open-file.ts';
import { type Content, readContent } from './read-json.ts';
import { startTexts } from './start-texts.ts';
import { DeskError, text, words } from './texts.ts';
import workerAddress from './worker.ts?worker&url';

/** What is put aside: a roster, with the document where that was changed since, or a document alone. */
type KeptContent = { readonly roster?: Roster; readonly document?: RosterDocument };

/** What lies on the desk: one document or roster. */
export class Desk extends OpenFile {
  session: RemoteSession | null = null;
  client: Connection | null = null;
  /** Whether it is the example, which is nobody’s work. */
  isExample = false;
  /** Does an act in the session that is open, as the page shows it. */
  readonly perform: (act: Act) => Promise<ActOutcome | null>;
  #sessions = 0;
  /** How often something was asked to be put on it. */
  #asked = 0;

  constructor(onChange: () => void, perform: Desk['perform']) {
    super(onChange);
    this.perform = perform;
  }

  override get isOpen(): boolean {
    return this.session !== null;
  }

  async connect(): Promise<void> {
    this.client = await connect({
      workerFactory: () => new Worker(trustedScript(workerAddress), { type: 'module' }),
      onPage: async (port) => (await import('@lunzhi/core/worker')).serve({ port }),
    });
    if (this.client.because !== null) this.tell('good', words.onPage, [this.client.because]);
  }

  /** The example, planned at once: it may be changed, and is not kept. */
  async openExample(loading: Promise<RosterDocument>): Promise<void> {
    const planned = async (): Promise<Content> => {
      const document = await loading;
      const outcome = (await this.call('plan', document)) as PlanOutcome;
      return outcome.status === 'refused' ? { document } : { roster: outcome.roster };
    };
    await this.#put(planned(), null, { isExample: true });
  }

  /**
   * Puts something else on the desk, unless something else again was asked for meanwhile.
   *
   * @param file where it came from; `null` when it is in no file yet
   * @returns whether it lies there now
   * @throws DeskError when it cannot be opened; what was there is still there
   */
  async #put(
    content: Content | Promise<Content>,
    file: ChosenFile | null,
    { isExample = false, name }: { isExample?: boolean; name?: string | null } = {},
  ): Promise<boolean> {
    const asked = ++this.#asked;
    const known = await content;
    const today = todayOf(known);
    const session = await this.#begin(known, today);
    if (asked !== this.#asked) {
      void session.close();
      return false;
    }
    void this.session?.close();
    Object.assign(this, { session, isExample, today });
    this.opened(file, name);
    return true;
  }

  async #begin(content: Content, today: string): Promise<RemoteSession> {
    const options = { ...content, language: this.language, today };
    try {
      return await openRemote(this.client!, options, `desk-${++this.#sessions}`);
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

  /** Says what is wrong with a document: it is opened all the same, to be mended. */
  async #tellErrors(document: RosterDocument): Promise<void> {
    const { diagnostics } = (await this.call('parseDocument', document)) as { diagnostics: Diagnostic[] };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    const sentences = errors.map((error) => this.call('word', error, this.language) as Promise<string>);
    this.tell(
      'bad',
      text(
        `这份方案有${errors.length}处错误，请在“名单与规则”里改，改好才能排班。`,
        `This document has ${errors.length} errors: mend them under "People and rules" before it can be planned.`,
      ),
      await Promise.all(sentences),
    );
  }

  /** What a chosen file holds. @throws DeskError */
  async openFile(file: ChosenFile): Promise<void> {
    const content = readContent(file);
    if ((await this.#put(content, file)) && content.document) await this.#tellErrors(content.document);
  }

  /** Something that is in no file yet. */
  async begin(content: Content): Promise<void> {
    await this.#put(content, null);
  }

  /** Takes up what was put aside. */
  async takeUp(work: KeptWork): Promise<void> {
    const { roster, document } = work.content as KeptContent;
    if (!(await this.#put(roster ? { roster } : { document: document! }, null, { name: work.name }))) return;
    // what was changed since the roster was planned waits for the next plan again
    if (roster && document) {
      await this.session!.act({ kind: 'document', document });
      this.edited();
    }
    await this.keeping!.takenOver(work);
    this.changed();
  }

  override get named(): string {
    return this.isExample ? startTexts(this.language).sample : super.named;
  }

  /** The example is nobody’s: there is nothing to lose. */
  protected override get isWork(): boolean {
    return !this.isExample;
  }

  /** In a file of his own the example is somebody’s work. */
  protected override async saved(): Promise<void> {
    if (!this.isExample) return;
    this.isExample = false;
    this.keeping?.opened(this.kept());
  }

  /** The file, else what it is about. */
  get title(): string {
    return this.name ?? this.session?.view.head.title ?? '';
  }

  protected override kept(): Kept | null {
    if (this.isExample) return null;
    const { title, period } = this.session!.view.head;
    return {
      key: [title, period.from, period.to].join('/'),
      title,
      name: this.name,
      read: async (): Promise<KeptContent> => {
        const now = await this.#now();
        return this.#isPending ? { ...now, document: await this.session!.read('document') } : now;
      },
    };
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

  /** Whether the document holds changes that the roster does not have: it waits for a plan, or has errors. */
  get #isPending(): boolean {
    const { head, headline } = this.session!.view;
    // a document that was never right has no roster that could lack anything
    return head.pending !== undefined || (headline.status === 'refused' && head.edits !== undefined);
  }

  protected override doubts(): readonly string[] {
    return this.#isPending ? [words.pending[this.language]] : [];
  }

  /** For paper and files, or for the screen in the hall; `null` when nothing of it may be made public. */
  async publicTable(what: 'publicRoster' | 'hallRoster' = 'publicRoster'): Promise<PublicRoster | null> {
    try {
      return await this.session!.read(what);
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
