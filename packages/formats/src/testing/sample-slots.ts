import type { Slot } from '../paper/template.ts';

const named = (id: string, zh: string, en: string, more: Partial<Slot> = {}): Slot => ({
  id,
  names: { 'zh-CN': zh, en },
  ...more,
});

/** What templates of tests may name. */
export const sampleSlots: readonly Slot[] = [
  named('number', '编号', 'number'),
  named('leader', '接访领导', 'leader', { kind: 'name' }),
  named('date', '接访日期', 'date', { kind: 'date' }),
  named('about', '事项', 'matter', { room: 3 }),
  named('claims', '诉求', 'claims', {
    fields: [named('no', '序号', 'no'), named('text', '内容', 'text'), named('found', '事实', 'findings')],
  }),
  named('handlers', '承办', 'handlers', { fields: [named('unit', '单位', 'unit')] }),
];
