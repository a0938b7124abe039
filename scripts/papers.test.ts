import { describe, expect, it } from 'vitest';
import { readTemplate, slotNames, wordTemplateProblem, writePapers } from '../packages/formats/src/index.ts';
import { readWordFile } from '../packages/formats/src/testing/word-file.ts';
import { templateSlots } from '../packages/reception/src/locale/papers.ts';
import { paperKinds } from '../packages/reception/src/papers/paper-slots.ts';
import { defaultTemplates } from '../packages/reception/src/papers/templates/default-templates.ts';
import { languages, papersOfKind } from './papers.test.kit.ts';

/** Every kind in either language. */
const all = paperKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

describe('the papers of a reception', () => {
  it.each(all)(
    '%s (%s): the template that comes with it names only what the paper tells',
    (kind, language) => {
      expect(readTemplate(defaultTemplates[kind][language], templateSlots(kind), language)).toMatchObject({
        status: 'read',
      });
    },
  );

  it.each(all)('%s (%s): nothing is printed of what is not known but a blank', async (kind, language) => {
    const text = await writePapers(papersOfKind(kind, language), 'text');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}｛｝]/);
    expect(text).toMatch(kind === 'day' ? /c01/ : /＿/);
  });

  it.each(all)('%s (%s): says on each paper who may see it', (kind, language) => {
    for (const { marking } of papersOfKind(kind, language))
      expect(marking).toMatch(
        kind === 'invitation' || kind === 'reply' ? /本人|in person/ : /内部，含来访人信息|Internal, names/,
      );
  });

  it.each(all)('%s (%s): no name of a slot is that of another', (kind, language) => {
    const names = slotNames(templateSlots(kind), language);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  it.each(['township-notice', 'department-notice', 'assignment', 'supervision', 'reply'] as const)(
    'a template of %s cannot name an identity number',
    (kind) => {
      const read = readTemplate('# 甲\n{信访群众.身份证号码}', templateSlots(kind), 'zh-CN');
      expect(read.status === 'refused' && wordTemplateProblem(read.problems[0]!, 'zh-CN')).toBe(
        '第2行：这种文书没有“{信访群众.身份证号码}”这一项。',
      );
    },
  );

  it('are files of Word and pages too, with the same text', async () => {
    const papers = papersOfKind('register', 'zh-CN');
    const { paragraphs } = readWordFile(await writePapers(papers, 'docx'));
    const page = await writePapers(papers, 'html');
    for (const text of ['领导干部接访登记表', '编号：c01', '吴　刚', '☑牵头研究']) {
      expect(paragraphs.join('\n')).toContain(text);
      expect(page).toContain(text);
    }
    expect(page.match(/<main /g)).toHaveLength(4);
  });
});
