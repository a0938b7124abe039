import { dayWords, type ElementLanguage } from '../src/words.ts';

/** A text in both languages; the page shows one. */
export type Text = Readonly<Record<ElementLanguage, string>>;

export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** 2024年3月1日 */
const fullDay = (date: string): Text =>
  text(`${date.slice(0, 4)}年${dayWords(date, 'zh-CN')}`, `${dayWords(date, 'en')} ${date.slice(0, 4)}`);

/** What went wrong, in words, with what was found; the page stays as it was. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly said: Text;
  readonly details: readonly string[];
  constructor(said: Text, details: readonly string[] = []) {
    super(said['zh-CN']);
    this.said = said;
    this.details = details;
  }
}

export const words = {
  title: text('接访值班安排', 'Reception roster'),
  receptionTitle: text('领导干部接访台', 'Reception desk'),
  openCases: text('打开信访件台账…', 'Open cases…'),
  openRoster: text('打开值班表…', 'Open a roster…'),
  rosterOpened: (name: string): Text => text(`已换用值班表：${name}`, `The roster is now that of ${name}`),
  file: text('文件', 'File'),
  open: text('打开…', 'Open…'),
  publish: text('印发…', 'Print and publish…'),
  save: text('保存', 'Save'),
  saveAs: text('另存为…', 'Save as…'),
  begin: text('新建…', 'New…'),
  importTable: text('导入表格…', 'Import a table…'),
  templateFile: text('领导名单（空白）.xlsx', 'leaders-to-fill-in.xlsx'),
  template: text('下载名单模板', 'Download a table of leaders'),
  leadersFile: text('领导名单（可改）.xlsx', 'leaders-to-change.xlsx'),
  dutiesTemplate: text('下载值班表模板', 'Download a table of duties'),
  dutiesFile: text('值班安排（可填）.xlsx', 'duties-to-fill-in.xlsx'),
  noDays: text(
    '方案还不完整，不知道哪些天要排班：请先把领导名单填好。',
    'The document is not complete, so that nobody knows the duty days: enter the leaders first.',
  ),
  carryOver: text('结转下期…', 'Carry over…'),
  hall: text('大厅屏幕', 'Hall screen'),
  hallTitle: text('大厅屏幕（点一下全屏）', 'Hall screen (a click fills the screen)'),
  windowRefused: text(
    '浏览器拦住了新窗口，大厅屏幕没有打开。请在地址栏旁允许弹出窗口，再点一次。',
    'The browser refused a new window. Allow pop-ups beside the address, then try again.',
  ),
  hallRefused: text(
    '浏览器不让本页存东西，大厅屏幕看不到这份值班表。请在浏览器设置里允许本站存储数据，再打开大厅屏幕。',
    'The browser keeps nothing for this page, and the hall screen cannot show the roster. Allow this site to store data, then open the hall screen.',
  ),
  unloaded: text(
    '要用的一部分没有载入，原来的还在。请检查网络，再试一次；还是不行就先保存，再重新打开本页。',
    'A part of the page could not be loaded; everything is as it was. Check the network and try again; if that does not help, save, then open the page again.',
  ),
  following: text('结转：下一期的方案', 'Carry over: the next document'),
  toCheck: text('请核对', 'To be checked'),
  stays: text('现在的值班表和台账不动。', 'This roster and its ledger stay as they are.'),
  openNext: text('打开新方案', 'Open the new document'),
  saveNext: text('保存为文件…', 'Save as a file…'),
  openedNext: text(
    '这是下期的新方案，还没有保存，也还没有排班：核对以后点“开始排班”。',
    'This is the new document, neither saved nor planned yet: check it, then plan.',
  ),
  savedNext: (name: string): Text =>
    text(
      `下期方案已保存：${name}。现在的值班表没有动。`,
      `The next document is saved: ${name}. This roster is as it was.`,
    ),
  language: text('English', '中文'),
  today: text('今天', 'Today'),
  noToday: (given: string, kept: string): Text => {
    const [day, stays] = [fullDay(given), fullDay(kept)];
    return given === ''
      ? text(
          `今天的日期不能空着，也要写完整；仍按${stays['zh-CN']}。`,
          `Today needs a whole date; it is still ${stays.en}.`,
        )
      : text(
          `${day['zh-CN']}离这份值班表的时间太远，不能当作今天；仍按${stays['zh-CN']}。`,
          `${day.en} is too far from the period of this roster to count as today; it is still ${stays.en}.`,
        );
  },
  unsaved: text('有改动没有保存', 'Unsaved changes'),
  untitled: text('还没有存过', 'Never saved'),
  dismiss: text('知道了', 'Dismiss'),
  onPage: text(
    '浏览器不许用后台线程：在本页计算，会稍慢',
    'No worker is allowed here: computing on the page, a little slower',
  ),
  stillLeaving: (names: readonly string[]): Text =>
    text(
      `还有${names.join('、')}已离任：逐位在“名单与规则”里点“离任／接任…”。`,
      `Still to leave, one by one, under "People and rules": ${names.join(', ')}.`,
    ),
  pasted: text('粘贴的表格', 'The table that was pasted'),
  loseChanges: text(
    '有改动没有保存，继续就会丢掉。确定继续吗？',
    'There are unsaved changes, which would be lost. Go on?',
  ),
  changedElsewhere: (name: string): Text =>
    text(
      `“${name}”打开以后在别处改过，没有覆盖。请用“另存为”存成另一个文件，或者重新打开它。`,
      `"${name}" was changed elsewhere since it was opened, and was not overwritten. Save under another name, or open it again.`,
    ),
  saved: (name: string): Text => text(`已保存：${name}`, `Saved: ${name}`),
  pending: text(
    '方案改过，还没有重排：保存的值班表里没有这些改动。请先重排，或把方案导出。',
    'The document was changed and not planned again: the saved roster does not have these changes. Plan again first, or export the document.',
  ),
  notice: text('哪次调整', 'Which changes'),
  unpublished: text(
    '这份值班表还没有公布过，没有调整通知可发。',
    'This roster was never published: there are no changes to give notice of.',
  ),
  unchanged: text(
    '公布以后没有换过人，没有调整通知可发。',
    'Nobody was replaced since it was published: there are no changes to give notice of.',
  ),
  exports: text('导出', 'Export'),
  public: text('公开', 'Public'),
  internal: text('内部', 'Internal'),
  internalHint: text(
    '“内部”的含请假、次数或台账，不得张贴、上网。',
    'What is internal has absences, shares or the ledger: it must not be posted.',
  ),
  purposes: {
    issue: text('印发', 'To be issued'),
    leaders: text('发给领导', 'For leaders'),
    post: text('张贴上网', 'To be posted'),
    data: text('高级：交换数据', 'Advanced: data for programs'),
  },
  dataHint: text('给信息中心和别的软件，平时用不到', 'for other programs; seldom needed'),
  publishing: text('通知和附件1', 'Notice and annex 1'),
  look: text('预览…', 'Preview…'),
  toFile: text('保存', 'Save'),
  asText: text('文字', 'Text'),
  changed: text(
    '公布以后有改动，还没有再公布：各文件都标明“有改动，未公布”',
    'Changed since it was published, and not published again: each file says so',
  ),
  draft: text(
    '还没有公布：各文件都标明“征求意见稿”或“草稿”',
    'Not published: each file says that it is a draft',
  ),
  unpublishable: text(
    '有空班或违反规定，不能公开；改好以后再打印、导出',
    'There are empty places or broken rules: nothing may be made public before they are fixed',
  ),
  close: text('关闭', 'Close'),
  leader: text('哪位领导', 'Leader'),
  change: text('哪次变更', 'Change'),
  year: text('哪一年', 'Year'),
  county: text('县名', 'County'),
  countyMissing: text(
    '请写县名，不能只是空格。',
    'Enter the name of the county; spaces alone are not enough.',
  ),
  create: text('建立', 'Create'),
  beginFromTable: text('从名单表格开始', 'Begin with a table of leaders'),
  beginRead: text('已按表上写的填好，不对就改。', 'As the table says; change it if that is wrong.'),
  cancel: text('取消', 'Cancel'),
  begun: text(
    '新方案里还没有领导。请在“名单与规则”里填写，或点“导入表格”选领导名单（.csv、.xlsx、.xls、.et）。',
    'The new document has no leaders yet. Enter them under "People and rules", or import a table of leaders (.csv, .xlsx, .xls, .et).',
  ),
  unfold: (count: number): Text => text(`展开${count}条`, `Show all ${count}`),
  fold: text('收起', 'Show less'),
  failed: text('没有做成，原来的还在。', 'It could not be done; everything is as it was.'),
};
