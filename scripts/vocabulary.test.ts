import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What an office calls one thing in one way, and what it is not called beside. */
const OFFICE: Readonly<Record<string, RegExp>> = {
  草稿: /草案/g,
  征求意见: /征询意见|意见征集|正在征求意见/g,
  审定: /审批|批准|核准/g,
  公布: /公示|发布|已审定，(?:尚未|还没有)公布/g,
  代班: /替班|顶班|替值/g,
  调班: /换班|倒班/g,
  让班: /让出|退班/g,
  到岗: /到班|到场|出勤|签到|已接访/g,
  更正: /作废|废止/g,
  值班表: /排班表/g,
  期限: /时限/g,
  超期: /逾期/g,
  信访件台账: /信访事项台账|信访件文件/g,
};

/** Where another word stands with reason: text that is read, or another thing. */
const ELSEWHERE: readonly { readonly file: RegExp; readonly word: RegExp; readonly why: string }[] = [
  {
    file: /editor\/README\.md$/,
    word: /顶班/,
    why: 'a word that a host puts in place of the usual one',
  },
  {
    file: /core\/src\/table\/another-serves\.ts$/,
    word: /替班|顶班|换班/,
    why: 'remarks that an import reads',
  },
  {
    file: /formats\/src\/import\/other-rows\.ts$/,
    word: /审批/,
    why: 'signatures below tables that an import reads',
  },
  { file: /reception[./]/, word: /已接访/, why: 'a case that was heard' },
  {
    file: /reception\/src\/locale\/zh-CN\/desk-fields/,
    word: /批准/,
    why: 'the regulation’s word for an extension (article 34)',
  },
  { file: /fuzz\/src\/notices\.ts$/, word: /批准/, why: 'the wording of the State Council' },
];

const root = join(import.meta.dirname, '..');
const listed = (...patterns: readonly string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', '--', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '');
const sources = listed('packages/*/src/**.ts', 'packages/*/src/*.ts', 'packages/editor/demo/*.ts').filter(
  (file) => !/\.test\.ts$|\.test\.(kit|data)\.ts$/.test(file),
);
/** Decisions tell what was called otherwise before. */
const pages = listed('*.md').filter((file) => !file.startsWith('docs/decisions/'));
const files = [...sources, ...pages];

test('each thing of an office has one word in all Chinese text, documentation included', () => {
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return Object.entries(OFFICE).flatMap(([said, others]) =>
      [...text.matchAll(others)]
        .filter(([word]) => !ELSEWHERE.some((own) => own.file.test(file) && own.word.test(word)))
        .map(([word]) => `${file}: ${word}, should be ${said}`),
    );
  });
  expect(sources.length).toBeGreaterThan(400);
  expect(pages.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('no exception is left that nothing needs', () => {
  const idle = ELSEWHERE.filter(
    ({ file, word }) =>
      !files.some((own) => file.test(own) && word.test(readFileSync(join(root, own), 'utf8'))),
  );
  expect(idle).toEqual([]);
});

test('docs/vocabulary.md defines each of these words', () => {
  const defined = readFileSync(join(root, 'docs/vocabulary.md'), 'utf8');
  expect(Object.keys(OFFICE).filter((word) => !new RegExp(`\\| ${word} +\\|`).test(defined))).toEqual([]);
});
