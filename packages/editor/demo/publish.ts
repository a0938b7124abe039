import type { LedgerEntry, PublicRoster, Roster } from '@lunzhi/core';
import { tableOfMonth, tableOfWeek } from '@lunzhi/core/notice';
import { type ColumnKey, type Paper, rosterPaper, sheets, writePapers } from '@lunzhi/formats';
import { render } from 'lit';
import { chinaDate } from '../src/board/clock.ts';
import { forComment } from '../src/print/edition.ts';
import { printPage, readWrittenPage } from '../src/print/print-page.ts';
import { adoptStyle } from '../src/print/style.ts';
import { following, isUpToDate, momentIn, nextVersion, type Step } from '../src/shell/places.ts';
import type { Desk } from './desk.ts';
import { isCovered, isPrintKey } from './dialogs.ts';
import { fileName, safeName, WORD } from './file-names.ts';
import { download } from './files.ts';
import { layOutPages, pagesStyle } from './pages.ts';
import { publishTemplate } from './publish-page.ts';
import { isEmptyPaper, type PublishState, usualColumns } from './publish-state.ts';
import { DeskError, text, words } from './texts.ts';

/** The page on which a roster is printed, saved for Word and published: how far it is, its pages, and how they look. */
export class PublishPage {
  readonly #desk: Desk;
  readonly #onExports: () => void;
  readonly #dialog = document.createElement('dialog');
  #roster: Roster;
  #whole: PublicRoster;
  /** Of one leader, by name. */
  #html = '';
  #made = 0;
  #undress: () => void = () => {};
  state: PublishState;

  private constructor(desk: Desk, roster: Roster, whole: PublicRoster, onExports: () => void) {
    this.#desk = desk;
    this.#onExports = onExports;
    [this.#roster, this.#whole] = [roster, whole];
    const today = desk.today ?? chinaDate(Date.now());
    const near = whole.rows.find(({ date }) => date >= today) ?? whole.rows[whole.rows.length - 1];
    this.state = {
      language: desk.language,
      view: desk.session!.view,
      roster,
      table: whole,
      span: 'year',
      month: (near?.date ?? today).slice(0, 7),
      date: near?.date ?? today,
      leader: roster.document.leaders[0]?.id ?? '',
      hasNotice: true,
      hasAttachment: true,
      hasComments: false,
      sheet: 'a4',
      columns: new Set(usualColumns),
      isNameSpaced: true,
      isRepeated: false,
      dated: whole.publishedOn ?? today,
      issuer: roster.document.issuer,
      by: '',
      on: today,
      step: 'published',
      version: 1,
      isUpToDate: false,
      isFramed: false,
      isFull: false,
      pages: 0,
      from: 1,
      shown: 2,
      said: [],
      isJustPublished: false,
    };
    this.#dialog.className = 'publish';
    this.#dialog.addEventListener('close', () => {
      removeEventListener('resize', this.#fit);
      this.#dialog.remove();
    });
    this.#dialog.addEventListener('keydown', (event) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      this.#print();
    });
    addEventListener('resize', this.#fit);
  }

  /** Opens it over the page. @throws DeskError where there is nothing that may be made public */
  static async open(desk: Desk, onExports: () => void): Promise<void> {
    const roster = await desk.roster();
    const whole = roster && (await tableOf(desk, roster));
    if (!roster || !whole) throw new DeskError(words.unpublishable);
    if (isCovered()) return;
    const page = new PublishPage(desk, roster, whole, onExports);
    document.body.append(page.#dialog);
    page.#stand();
    page.#render();
    page.#dialog.showModal();
    await page.#make();
  }

  /** How far it is now. */
  #stand(): void {
    const { view } = this.#desk.session!;
    const { head } = view;
    Object.assign(this.state, {
      view,
      roster: this.#roster,
      step: following[head.stage],
      version: nextVersion(view),
      isUpToDate: isUpToDate(view),
      by: '',
    });
  }

  readonly change = (changes: Partial<PublishState>): void => {
    this.state = { ...this.state, ...changes };
    const isPaper = Object.keys(changes).some(
      (key) => !['by', 'on', 'step', 'isFramed', 'isFull', 'from'].includes(key),
    );
    this.#render();
    if (isPaper) void this.#attempt(() => this.#make());
    else this.#fit();
  };

  /** What goes wrong is said here: the page below is covered. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    await this.#desk.attempt(action);
    const { message, language } = this.#desk;
    if (message?.mood !== 'bad') return;
    this.#desk.forget();
    this.state = { ...this.state, said: [message.said[language], ...message.details] };
    this.#render();
  }

  readonly #print = (): void =>
    void this.#attempt(async () => {
      await this.#make();
      await printPage(this.#html);
    });

  #render(): void {
    render(
      publishTemplate(this.state, {
        change: this.change,
        close: () => this.#dialog.close(),
        print: this.#print,
        word: () => void this.#attempt(() => this.#save()),
        act: () => void this.#attempt(() => this.#act()),
        exports: () => {
          this.#dialog.close();
          this.#onExports();
        },
      }),
      this.#dialog,
    );
  }

  async #part(): Promise<PublicRoster> {
    const { span, month, date, leader } = this.state;
    if (span === 'month') return tableOfMonth(this.#whole, month);
    if (span === 'week') return tableOfWeek(this.#whole, date);
    if (span === 'year') return this.#whole;
    const own = (await tableOf(this.#desk, this.#roster, leader))!;
    const name = this.#leaderName();
    return { ...own, tableTitle: `${own.tableTitle}${text(`（${name}）`, ` (${name})`)[own.language]}` };
  }

  #leaderName(): string {
    return this.#roster.document.leaders.find(({ id }) => id === this.state.leader)?.name ?? '';
  }

  #papers(table: PublicRoster): Paper[] {
    const { columns, isNameSpaced, isRepeated, dated, issuer, span, sheet } = this.state;
    const { hasNotice, hasAttachment, hasComments } = this.state;
    const isAlone = span === 'leader' || span === 'week';
    const shared = {
      columns: [...columns] as ColumnKey[],
      isNameSpaced,
      isRepeated,
      date: dated,
      issuer,
      sheet,
      level: this.#roster.document.jurisdiction.level,
    };
    const content = !hasAttachment ? 'notice' : hasNotice ? 'both' : isAlone ? 'table' : 'attachment';
    const isPrinted = hasNotice || hasAttachment || sheet === 'a3';
    return [
      ...(isPrinted ? [rosterPaper(table, { ...shared, content })] : []),
      ...(hasComments && sheet !== 'a3' ? [rosterPaper(table, { ...shared, content: 'comments' })] : []),
    ];
  }

  /** Makes the pages that are shown. */
  async #make(): Promise<void> {
    const made = ++this.#made;
    const table = await this.#part();
    if (isEmptyPaper(this.state)) return;
    const sheet = sheets[this.state.sheet];
    const html = String(await writePapers(this.#papers(table), 'html'));
    const frame = this.#dialog.querySelector('iframe');
    if (made !== this.#made || !frame) return;
    this.#html = html;
    const paper = frame.contentDocument!;
    const { language, style, content } = readWrittenPage(html);
    paper.documentElement.lang = language;
    paper.body.replaceChildren(...content);
    this.#undress();
    this.#undress = adoptStyle(paper, [style, pagesStyle(sheet)].join('\n'));
    const pages = layOutPages(paper, sheet);
    this.state = { ...this.state, table, pages: pages.length, from: Math.min(this.state.from, pages.length) };
    this.#render();
    this.#fit();
  }

  /** Shows as many pages as there is room for, as large as there is. */
  readonly #fit = (): void => {
    const frame = this.#dialog.querySelector('iframe');
    const [room, holder] = ['.pages', '.holder'].map((own) => this.#dialog.querySelector<HTMLElement>(own));
    if (!frame || !room || !holder || !frame.contentDocument) return;
    const { isFull, isFramed, from } = this.state;
    const millimetre = 96 / 25.4;
    const own = sheets[this.state.sheet];
    const [width, height] = [own.width * millimetre, own.height * millimetre];
    const high = (room.clientHeight - 24) / height;
    const all = [...frame.contentDocument.querySelectorAll<HTMLElement>('.sheet')];
    const shown = isFull || all.length === 1 || room.clientWidth < 2 * width * high + 40 ? 1 : 2;
    const scale = isFull
      ? 1
      : Math.min(high, (room.clientWidth - 24) / (shown * width + (shown - 1) * 6 * millimetre));
    all.forEach((page, index) => (page.hidden = index < from - 1 || index >= from - 1 + shown));
    frame.contentDocument.body.className = isFramed ? 'framed' : '';
    const wide = shown * width + (shown - 1) * 6 * millimetre;
    frame.style.cssText = `width:${wide}px;height:${height}px;transform:scale(${scale})`;
    holder.style.cssText = `width:${wide * scale}px;height:${height * scale}px`;
    if (shown !== this.state.shown) {
      this.state = { ...this.state, shown };
      this.#render();
    }
  };

  async #save(): Promise<void> {
    const table = await this.#part();
    const { span, month, date, language, hasNotice } = this.state;
    const part = { year: '', month, week: date, leader: safeName(this.#leaderName()) }[span];
    const content = await writePapers(this.#papers(table), 'docx');
    const of = part === '' ? '' : `-${part}`;
    const [chinese, english] = hasNotice ? ['通知和附件1', 'notice-and-table'] : ['安排表', 'table'];
    const name = fileName(this.#roster.document, `${chinese}${of}.docx`, `${english}${of}.docx`);
    download(name, content, WORD);
    this.state = { ...this.state, said: [text(`已保存：${name}`, `Saved: ${name}`)[language]] };
    this.#render();
  }

  /** Writes the next step into the ledger. */
  async #act(): Promise<void> {
    const { step, by, on, version, view } = this.state;
    const entry = entryOf(step, by.trim(), on, version, view.head.period.to, {
      author: this.#roster.document.issuer,
      at: momentIn(view),
    });
    const done = await this.#desk.perform({ kind: 'entry', entry });
    if (!done) return;
    const said = done.diagnostics.map(({ sentence }) => sentence);
    if (done.patch === null) return this.change({ said });
    this.#stand();
    this.state = { ...this.state, said };
    this.#render();
    // the button that had the focus waits for what the next step asks
    this.#dialog.querySelector<HTMLElement>('[name=by], header button')!.focus();
    this.#roster = (await this.#desk.roster())!;
    this.#whole = (await tableOf(this.#desk, this.#roster))!;
    this.change({ roster: this.#roster, isJustPublished: step === 'published' });
  }
}

/** The public table, with townships for the office to choose; `null` when nothing of it may be made public. */
async function tableOf(desk: Desk, roster: Roster, leader?: string): Promise<PublicRoster | null> {
  try {
    const options = { today: desk.today ?? undefined, townships: true };
    return forComment((await desk.call('publicRoster', roster, leader, options)) as PublicRoster);
  } catch {
    return null;
  }
}

function entryOf(
  step: Step,
  by: string,
  on: string,
  version: number,
  through: string,
  writer: { author: string; at: string },
): LedgerEntry {
  switch (step) {
    case 'circulated':
      return { kind: step, ...writer, by };
    case 'approved':
      return { kind: step, ...writer, by, on };
    case 'published':
      return { kind: step, ...writer, version, through, by };
  }
}
