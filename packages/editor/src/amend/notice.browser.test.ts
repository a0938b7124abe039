import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import '../define.ts';
import { settled } from '../fixtures/mount.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { openSession } from '../testing/forms.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import { twoWeeks } from '../testing/two-weeks.ts';
import type { RosterAmend } from './amend.ts';

/** As the State Council might write it; no more than an example. */
const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五，农历除夕）至11日（周四，农历正月初六）放假调休，共7天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月10日`;

const amend = (editor: RosterEditor): RosterAmend =>
  editor.shadowRoot!.querySelector<RosterAmend>('roster-amend')!;
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An editor with a draft of the beginning of a year whose days off are not published. */
async function open(language: 'zh-CN' | 'en' = 'zh-CN') {
  const session: EditorSession = await openSession({
    document: {
      ...twoWeeks,
      issuedOn: '2026-12-01',
      period: { from: '2027-02-01', to: '2027-02-21' },
      calendar: { unpublishedYears: 'statutory' },
    } as never,
    today: '2026-12-20',
  });
  await session.act({ kind: 'plan', moves: 200 });
  await page.viewport(1366, 650);
  document.documentElement.lang = language;
  document.body.innerHTML = '<style>html,body{margin:0;height:100%}</style><main style="height:100%"></main>';
  const editor = document.createElement('roster-editor');
  Object.assign(editor, { session, language });
  document.querySelector('main')!.append(editor);
  await settled(editor);
  const button = editor.shadowRoot!.querySelector<HTMLElement>('button.pill.dashed')!;
  expect(textOf(button)).toContain(language === 'en' ? 'paste' : '粘贴放假通知');
  button.click();
  await expect.poll(() => amend(editor)).toBeTruthy();
  await amend(editor).updateComplete;
  return { session, editor, root: amend(editor).renderRoot as ShadowRoot };
}

const paste = async (editor: RosterEditor, text: string): Promise<void> => {
  await userEvent.fill(amend(editor).renderRoot.querySelector('textarea')!, text);
  await amend(editor).updateComplete;
  await expect.poll(() => amend(editor).isTrying).toBe(false);
  await amend(editor).updateComplete;
};

it('a notice is read beside its text, what is doubted is said by its line, and nothing is taken of it', async () => {
  const { session, editor, root } = await open();
  const before = JSON.stringify([await session.read!('roster'), session.view]);
  await paste(editor, notice.replace('2月14日（周日）上班', '2月14日（周六）上班'));
  expect(textOf(root.querySelector('.reading h3'))).toBe('读出的内容');
  expect(textOf(root.querySelector('.reading table'))).toContain('春节 2月5日–2月11日 7');
  expect(textOf(root.querySelector('.doubts .error'))).toMatch(/^第6行 .*2月14日/);
  expect(root.querySelector<HTMLButtonElement>('.next')!.disabled).toBe(true);
  await shot(root.querySelector('dialog')!, 'amend-doubt');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => amend(editor)).toBeNull();
  expect(JSON.stringify([await session.read!('roster'), session.view])).toBe(before);
});

it('a notice that is understood is taken in one step: no day of the year is provisional any more', async () => {
  const { session, editor, root } = await open();
  await paste(editor, notice);
  expect(textOf(root.querySelector('.doubts'))).toBe('');
  root.querySelector<HTMLElement>('.next')!.click();
  await amend(editor).updateComplete;
  await shot(root.querySelector('dialog')!, 'amend-notice');
  expect(session.view.head.provisional).toBe(true);
  root.querySelector<HTMLElement>('.take')!.click();
  await expect.poll(() => session.view.head.provisional).toBe(false);
  expect(session.view.days.find(({ date }) => date === '2027-02-14')!.kind).toBe('make-up-workday');
  expect(session.view.days.some(({ provisional }) => provisional)).toBe(false);
  await settled(editor);
  expect(editor.shadowRoot!.querySelector('.pill.dashed')).toBeNull();
  await session.undo();
  expect(session.view.head.provisional).toBe(true);
  expect(session.view.redo).toContain('2027年部分节假日安排');
});

it.each([
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const)('has nothing that axe could find in the %s theme, in %s', async (theme, language) => {
  const { editor, root } = await open(language);
  editor.theme = theme;
  await settled(editor);
  expect(await axeProblems(editor)).toEqual([]);
  await paste(editor, notice);
  expect(await axeProblems(editor)).toEqual([]);
  root.querySelector<HTMLElement>('.next')!.click();
  await amend(editor).updateComplete;
  expect(await axeProblems(editor)).toEqual([]);
  expect(language === 'en' && /\p{Script=Han}/u.test(textOf(root.querySelector('footer')))).toBe(false);
});
