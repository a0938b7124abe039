import type { Roster, RosterDocument } from '@lunzhi/core';
import type { ElementLanguage } from '../src/words.ts';
import type { ChosenFile } from './files.ts';
import { DeskError, text } from './texts.ts';

/** What is worked on: a roster, or a document that nobody has planned yet. */
export type Content =
  | { readonly roster: Roster; readonly document?: never }
  | { readonly document: RosterDocument; readonly roster?: never };

const formats = {
  'lunzhi-roster/1': text('值班表', 'a roster'),
  'lunzhi/1': text('值班方案', 'a document'),
  'lunzhi-cases/1': text('信访件台账', 'cases'),
};
type Format = keyof typeof formats;

/**
 * What a JSON file of one of some formats holds. What is inside it is looked at when it is opened.
 *
 * @throws DeskError when it is not JSON, or of another format
 */
export function readJson({ bytes, name }: ChosenFile, ...wanted: readonly Format[]): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    throw new DeskError(
      text(
        `“${name}”不完整，或者不是本系统保存的文件，没有打开；原来的还在。表格请用“导入”。`,
        `"${name}" is incomplete or was not saved here, and was not opened; everything is as it was. A table is imported.`,
      ),
    );
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (wanted.some((own) => own === format)) return value;
  const list = (language: ElementLanguage): string[] =>
    wanted.map((own) => text(`${formats[own]['zh-CN']}（${own}）`, `${formats[own].en} (${own})`)[language]);
  throw new DeskError(
    text(
      `“${name}”不是${list('zh-CN').join('或')}文件，没有打开；原来的还在。`,
      `"${name}" is not ${list('en').join(' or ')} and was not opened; everything is as it was.`,
    ),
    format === undefined ? [] : [`format: ${JSON.stringify(format).slice(0, 100)}`],
  );
}

/** What a file of the roster editor holds. @throws DeskError when it holds something else */
export function readContent(file: ChosenFile): Content {
  const value = readJson(file, 'lunzhi-roster/1', 'lunzhi/1') as RosterDocument | Roster;
  return value.format === 'lunzhi/1' ? { document: value } : { roster: value };
}
