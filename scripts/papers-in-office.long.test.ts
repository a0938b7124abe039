import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePaperDocx } from '../packages/formats/src/paper/docx.ts';
import { writePaperText } from '../packages/formats/src/paper/text.ts';
import { hostileTexts } from '../packages/formats/src/testing/hostile-text.ts';
import { paperOf } from '../packages/formats/src/testing/sample-paper.ts';
import { paperKinds } from '../packages/reception/src/papers/paper-slots.ts';
import { languages, papersOfKind } from './papers.test.kit.ts';

const office = process.env['SOFFICE'] ?? 'soffice';
const version = spawnSync(office, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** What LibreOffice reads in each of some files of Word, as one text without white space. */
function textsIn(folder: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const paths = [...files].map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [
    profile,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    ...paths,
  ];
  const { status, stderr } = spawnSync(office, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const read = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\s/g, '');
  return new Map([...files.keys()].map((name) => [name, read(name)]));
}

/** The longest run of letters in each line of a text: what any reader must find. */
const wordsOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => /[\p{L}\p{N}]{2,}/u.exec(line)?.[0] ?? []);

// a machine without an office suite has nothing to open the files with: SOFFICE=/path/to/soffice names one
it.skipIf(version === '')(
  `every paper is opened by an office suite: ${version || 'no soffice was found'}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lunzhi-office-'));
    try {
      const files = new Map<string, Uint8Array>();
      for (const kind of paperKinds)
        for (const language of languages)
          files.set(`${kind}-${language}`, await writePaperDocx(papersOfKind(kind, language)));
      files.set('hostile', await writePaperDocx(hostileTexts.map((text) => paperOf(`甲${text}`))));
      const texts = textsIn(folder, files);
      for (const kind of paperKinds)
        for (const language of languages) {
          const papers = papersOfKind(kind, language);
          const text = texts.get(`${kind}-${language}`)!;
          const missing = wordsOf(writePaperText(papers)).filter((word) => !text.includes(word));
          // what stands at the head of pages is not in the text
          expect(missing.filter((word) => !papers.some(({ marking }) => marking?.includes(word)))).toEqual(
            [],
          );
        }
      expect(texts.get('hostile')).toContain('<script>alert(1)</script>');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
