import type { Roster } from '@lunzhi/core';
import { type Connection, connect } from '@lunzhi/core/client';
import type { CaseFile } from '@lunzhi/reception';
import { openRemoteDesk, type RemoteDesk } from '@lunzhi/reception/client';
import { trustedScript } from '../src/parts/trusted.ts';
import type { ElementLanguage } from '../src/words.ts';
import { fileName } from './file-names.ts';
import type { ChosenFile } from './files.ts';
import { firstToday, OpenFile } from './open-file.ts';
import { readJson } from './read-json.ts';
import workerAddress from './reception-worker.ts?worker&url';
import { words } from './texts.ts';

/** The cases of a reception desk, and the roster that says who sits where. */
export class ReceptionFile extends OpenFile {
  session: RemoteDesk | null = null;
  #roster: Roster | null = null;
  #client: Connection | null = null;
  #sessions = 0;

  override get isOpen(): boolean {
    return this.session !== null;
  }

  async connect(): Promise<void> {
    this.#client = await connect({
      workerFactory: () => new Worker(trustedScript(workerAddress), { type: 'module' }),
      onPage: async (port) => {
        const [{ serve }, { deskKind }] = await Promise.all([
          import('@lunzhi/core/worker'),
          import('@lunzhi/reception/worker'),
        ]);
        return serve({ port, kinds: { desk: deskKind } });
      },
    });
  }

  /** @throws when cases and roster cannot be opened together; what was open still is */
  async open(roster: Roster, cases: CaseFile | null, today: string): Promise<void> {
    const opening = { cases, roster, today, language: this.language };
    const session = await openRemoteDesk(this.#client!, opening, `reception-${++this.#sessions}`);
    void this.session?.close();
    Object.assign(this, { session, today });
    this.#roster = roster;
    this.changed();
  }

  /** @throws DeskError when the file is none of cases */
  async openCases(file: ChosenFile): Promise<void> {
    const cases = readJson(file, 'lunzhi-cases/1') as CaseFile;
    const roster = this.#roster!;
    const last = cases.entries?.at(-1)?.at.slice(0, 10) ?? roster.document.issuedOn!;
    await this.open(roster, cases, firstToday(roster.document.period, last));
    this.opened(file);
  }

  /** Another roster for the same cases; one of another place begins without any. @throws DeskError when the file is none of a roster */
  async openRoster(file: ChosenFile): Promise<void> {
    const roster = readJson(file, 'lunzhi-roster/1') as Roster;
    const { jurisdiction, period, issuedOn } = roster.document;
    const cases = await this.session!.file();
    const isSame = cases.jurisdiction.id === jurisdiction.id;
    if (!isSame && !this.mayLeave()) return;
    await this.open(roster, isSame ? cases : null, isSame ? this.today! : firstToday(period, issuedOn!));
    if (!isSame) this.opened(null);
    this.tell('good', words.rosterOpened(file.name));
  }

  override async set(settings: { language?: ElementLanguage; today?: string }): Promise<void> {
    await this.session!.set(settings);
    Object.assign(this, settings);
    this.changed();
  }

  protected override get period(): { from: string; to: string } {
    return this.#roster!.document.period;
  }

  protected override async content(): Promise<{ name: string; value: CaseFile }> {
    const name = fileName(this.#roster!.document, '信访件台账.json', 'cases.json');
    return { name, value: await this.session!.file() };
  }

  protected override async saved(): Promise<void> {
    await this.session!.saved();
  }

  protected override doubts(): readonly string[] {
    return [];
  }
}
