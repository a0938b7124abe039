import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import { button, control, find, mount, openSession, settled, type } from '../testing/forms.ts';
import { shot } from '../testing/stage.ts';
import type { RosterForms } from './forms.ts';

let opened: EditorSession;
beforeEach(async () => {
  opened = await openSession();
});

const asked = (forms: RosterForms): string[] =>
  [...forms.renderRoot.querySelectorAll('.pending p')].map((own) => own.textContent!);
const go = async (forms: RosterForms, section: RosterForms['section']): Promise<void> => {
  forms.section = section;
  await settled(forms);
};

it('keeps each question with its field, whatever is asked or written elsewhere', async () => {
  const forms = await mount(opened, 'rules');
  const days = (): HTMLInputElement => control(forms, '值班间隔 天数');
  await type(forms, days(), '20');
  const [first] = asked(forms);
  expect(first).toMatch(/值班间隔.*由0变为\d+/);

  await go(forms, 'leaders');
  button(forms, `删除${opened.view.leaders[0]!.name}`).click();
  await settled(forms);
  expect(asked(forms)[0]).toContain('值班将空出');
  await type(forms, control(forms, '联系乡镇'), '白牙市镇');
  expect(opened.view.undo).toContain('联系乡镇');
  expect(asked(forms)[0]).toContain('值班将空出');
  find(forms, '.names [aria-current]').focus();
  await userEvent.keyboard('{Escape}');
  await settled(forms);
  expect(asked(forms)).toEqual([]);

  await go(forms, 'rules');
  expect([days().value, asked(forms)]).toEqual(['20', [first]]);
  button(forms, '确定').click();
  await settled(forms);
  expect(asked(forms)).toEqual([]);
  expect(opened.view.undo).toContain('值班间隔');
});

it('asks again what an edit would do once something else has changed it', async () => {
  const forms = await mount(opened, 'leaders');
  const [{ name, dates }, other] = opened.view.leaders as [
    (typeof opened.view.leaders)[0],
    (typeof opened.view.leaders)[0],
  ];
  const open = (of: readonly string[]): number => of.filter((date) => date >= '2024-02-19').length;
  button(forms, `删除${name}`).click();
  await settled(forms);
  expect(asked(forms)[0]).toContain(`${name}有${open(dates)}天值班将空出`);
  const shift = opened.view.days
    .filter(({ date }) => date >= '2024-02-19')
    .flatMap(({ places }) => places)
    .find(({ leader }) => leader === opened.view.leaders[0]!.id)!.shift;
  await opened.act({ kind: 'assign', shift, leader: other.id });
  await settled(forms);
  expect(asked(forms)[0]).toContain(`${name}有${open(dates) - 1}天值班将空出`);
});

it('does not let an edit look done that the page around kept from being made', async () => {
  const forms = await mount(opened, 'leaders');
  forms.perform = () => Promise.resolve(null);
  const name = control(forms, '姓名');
  await type(forms, name, '别人');
  expect(name.value).toBe('县委书记');
  expect(find(forms, '.refused').textContent).toContain('没有写入');
  const chief = find(forms, '.page [type=checkbox]') as HTMLInputElement;
  const was = chief.checked;
  chief.click();
  await settled(forms);
  expect(chief.checked).toBe(was);

  forms.perform = null;
  await type(forms, name, '新任');
  expect(opened.view.leaders[0]!.name).toBe('新任');
  expect(forms.renderRoot.querySelector('.refused')).toBeNull();
});

it('asks before a plan that would know nothing of what is not written, and leads to it', async () => {
  const forms = await mount(opened, 'absences');
  const plans: string[] = [];
  const beforePlan = async (): Promise<void> => {
    await forms.beforePlan(
      () => plans.push('plan'),
      () => plans.push('show'),
    );
    await settled(forms);
  };
  await beforePlan();
  expect(plans.splice(0)).toEqual(['plan']);

  await go(forms, 'rules');
  await type(forms, control(forms, '值班间隔 天数'), '20');
  await go(forms, 'leaders');
  await type(forms, control(forms, '联系乡镇'), '石其市镇');
  await userEvent.fill(control(forms, '新的一条 姓名'), '新来的');
  await beforePlan();
  expect(plans.splice(0)).toEqual(['show']);
  const question = find(forms, '.unwritten');
  expect(forms.shadowRoot!.activeElement!.textContent).toContain('先不排');
  expect(question.textContent).toContain('还有3处改动没有写入方案');
  await shot(forms, 'forms-unwritten');
  const ways = [...question.querySelectorAll<HTMLElement>('.link')];
  expect(ways.map((way) => way.textContent)).toEqual(['增加领导', '县委书记 联系乡镇', '值班间隔 天数']);
  ways[2]!.click();
  await settled(forms);
  expect([forms.section, forms.shadowRoot!.activeElement!.textContent]).toEqual(['rules', '确定']);

  await userEvent.keyboard('{Escape}');
  await settled(forms);
  expect(forms.renderRoot.querySelector('.unwritten')).toBeNull();
  expect(asked(forms)).toHaveLength(1);
  await beforePlan();
  button(forms, '不算这些，现在就排').click();
  expect(plans).toEqual(['show', 'plan']);
});
