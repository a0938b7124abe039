import { describe, expect, it } from 'vitest';
import { emptyTabs } from '../src/testing/open-page.ts';
import {
  choose,
  downloaded,
  edit,
  exported,
  lived,
  ofMenu,
  openExports,
  openForAll,
  page,
  rows,
} from './demo-page.test.kit.ts';

describe('the page of the editor', () => {
  openForAll();

  it('saves what was edited, and opens it again as it was', async () => {
    const count = await rows();
    expect(count).toBe(22);
    expect(await emptyTabs(page)).toEqual([]);
    await edit();
    const { name, text } = await downloaded(() => ofMenu('#save'));
    expect(name).toBe('begun.json');
    expect((JSON.parse(text) as { format: string }).format).toBe('lunzhi-roster/1');
    await expect.poll(() => page.locator('.dirty').count()).toBe(0);
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    const before = await leader.innerText();
    await choose('#open', 'mine.json', text);
    await expect.poll(() => page.locator('.file b').textContent()).toBe('mine.json');
    expect([await rows(), await leader.innerText()]).toEqual([count, before]);
  });

  it('writes back to the file it was told, where a browser can', async () => {
    await page.evaluate(() => {
      const written: string[] = [];
      const stream = { write: (text: string) => void written.push(text), close: () => undefined };
      const handle = {
        name: 'chosen.json',
        createWritable: () => Promise.resolve(stream),
        getFile: () => Promise.resolve(new File(written.slice(-1), 'chosen.json')),
      };
      Object.assign(window, { written, asked: 0 });
      const host = window as unknown as { asked: number };
      Object.assign(window, { showSaveFilePicker: () => Promise.resolve(((host.asked += 1), handle)) });
    });
    const state = (): Promise<[number, number]> =>
      page.evaluate(() => {
        const { asked, written } = window as unknown as { asked: number; written: string[] };
        return [asked, written.length];
      });
    await ofMenu('#save');
    await expect.poll(state).toEqual([1, 1]);
    await ofMenu('#save');
    await expect.poll(state).toEqual([1, 2]);
    expect(await page.locator('.file b').textContent()).toBe('chosen.json');
    await page.evaluate(() => {
      const { written } = window as unknown as { written: string[] };
      written.push('of a colleague');
    });
    await ofMenu('#save');
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('在别处改过，没有覆盖');
    expect(await state()).toEqual([1, 3]);
    await page.locator('#dismiss').click();
  });

  it('says in both languages what is wrong with a file, and keeps what is open', async () => {
    const broken: readonly [name: string, content: string, zh: string, en: string][] = [
      ['photo.json', '\u0000not JSON', '不是本系统保存的文件', 'was not saved here'],
      [
        'other.json',
        '{"format":"acme/3"}',
        '不是值班表（lunzhi-roster/1）或值班方案',
        'is not a roster (lunzhi-roster/1) or a document',
      ],
      ['half.json', '{"format":"lunzhi-roster/1"}', '没有打开', 'not opened'],
    ];
    for (const [name, content, zh] of broken) {
      await choose('#open', name, content);
      await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(zh);
    }
    await ofMenu('#language');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    for (const [name, content, , en] of broken) {
      await choose('#open', name, content);
      await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(en);
    }
    expect(await rows()).toBe(22);
    await page.locator('#dismiss').click();
    expect(await page.locator('[role=alert]').count()).toBe(0);
  });

  it('asks before changes that were not saved are lost', async () => {
    await edit();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await ofMenu('#open');
    await ofMenu('#begin');
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[0]).toContain('没有保存');
    expect([await rows(), await page.locator('.dirty').count()]).toEqual([22, 1]);
  });

  it('writes every export; drafts say that they are, and what is internal says so in its name', async () => {
    await openExports();
    const made = new Map<string, { name: string; text: string }>();
    for (const button of await page.locator('[data-export]').all())
      made.set((await button.getAttribute('data-export'))!, await downloaded(() => button.click()));
    expect([...made.keys()]).toEqual([
      'xlsx',
      'comments',
      'leader-ics',
      'page',
      'notice',
      'ics',
      'csv',
      'json',
      'report',
      'roster',
      'document',
      'lp',
    ]);
    for (const id of ['notice', 'page', 'csv', 'ics'])
      expect([id, made.get(id)!.text.includes('征求意见稿')]).toEqual([id, true]);
    for (const id of ['comments', 'report', 'roster', 'document', 'lp'])
      expect(made.get(id)!.name).toContain('内部');
    expect(made.get('xlsx')!.text.slice(0, 2)).toBe('PK');
    expect(made.get('lp')!.text).toMatch(/^Minimize$/im);
    expect(made.get('leader-ics')!.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const secrets = JSON.parse(made.get('document')!.text) as {
      leaders: { absences?: { reason?: string }[] }[];
    };
    const reasons = secrets.leaders.flatMap(({ absences = [] }) =>
      absences.flatMap(({ reason }) => reason ?? []),
    );
    expect(reasons.length).toBeGreaterThan(0);
    const published = ['notice', 'page', 'csv', 'ics', 'json'].map((id) => made.get(id)!.text).join('');
    expect(reasons.filter((reason) => published.includes(reason))).toEqual([]);
  });

  it('writes the letters of a day that was handed over, the reason in one of them alone', async () => {
    await choose('#open', 'lived.json', JSON.stringify(await lived()));
    await expect.poll(rows).toBe(10);
    await openExports();
    for (const [asked, id] of [
      ['leader', 'leader-ics'],
      ['entry', 'letter-request'],
      ['entry', 'letter-notice'],
      ['notice', 'change-notice'],
    ])
      expect(await page.locator(`dialog li:has([data-export=${id}]) [name=${asked}]`).count()).toBe(1);
    // which is what the focus is on at first
    const first = page.locator('dialog :is(button, select, summary)').first();
    expect(await first.getAttribute('data-act')).toBe('publish');
    expect(await exported('letter-report')).toContain('陪同调研');
    for (const id of ['letter-request', 'letter-notice', 'change-notice']) {
      const text = await exported(id);
      expect(text).toContain('3月6日');
      expect(text).not.toContain('陪同调研');
    }
    expect((await exported('letter-report-docx')).slice(0, 2)).toBe('PK');
    expect(await exported('notice')).toContain('第1版后有改动，未公布');
  });

  it('begins a document and takes its leaders from a table', async () => {
    await ofMenu('#begin');
    await page.locator('[name=year]').fill('2026');
    await page.locator('[name=county]').fill('某县');
    await page.locator('dialog .primary').click();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有领导');
    const posts = Array.from({ length: 12 }, (_, index) => `副县长${index + 1}`);
    const table = ['序号,姓名,职务', ...posts.map((post, index) => `${index + 1},${post},副县长`)].join(
      '\r\n',
    );
    await choose('#importTable', 'leaders.csv', table);
    await page.locator('roster-import .take').click();
    await expect
      .poll(() => page.locator('[role=status]').first().innerText())
      .toContain('已导入“leaders.csv”，12行有变化');
    await expect.poll(rows).toBeGreaterThan(200);
    await choose('#importTable', 'nonsense.csv', 'a,b\r\n1,2');
    await expect.poll(() => page.locator('roster-import [role=alert]').innerText()).toContain('没有导入');
  });

  it('reads a duty table into the document that is open', async () => {
    await choose('#importTable', 'duties.csv', '日期,接访领导\r\n2024-01-08,县长\r\n2024-01-09,查无此人');
    const others = page.locator('roster-list tr[data-shift^="2024-01-09"] td.leader');
    const before = await others.innerText();
    const shown = page.locator('roster-import');
    await shown.locator('input[value=drop]').check();
    await shown.locator('.take').click();
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    await expect.poll(() => leader.innerText()).toBe('县长');
    expect(await others.innerText()).toBe(before);
    expect(await page.locator('.dirty').count()).toBe(1);
  });
});
