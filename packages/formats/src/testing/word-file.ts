import { CFB } from '@e965/xlsx';
import { type Element, xml2js } from 'xml-js';

/** A file of Word as another parser reads it: its parts, each well-formed. */
export interface WordFile {
  readonly names: readonly string[];
  readonly part: (path: string) => Element;
  /** Every text of `word/document.xml`, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
}

const elementsOf = ({ elements = [] }: Element): readonly Element[] => elements;

/** Elements anywhere below one, all or those of a name, in order. */
export const within = (element: Element, name?: string): Element[] =>
  elementsOf(element)
    .filter(({ type }) => type === 'element')
    .flatMap((own) => [...(name === undefined || own.name === name ? [own] : []), ...within(own, name)]);

/** An attribute of the first element of a name. */
export const attribute = (element: Element, name: string, key: string): unknown =>
  within(element, name)[0]?.attributes?.[key];

const textOf = (paragraph: Element): string =>
  within(paragraph, 'w:t')
    .flatMap((own) => elementsOf(own).map(({ text }) => String(text ?? '')))
    .join('');

export function readWordFile(bytes: Uint8Array): WordFile {
  const archive = CFB.read(bytes, { type: 'array' });
  const decode = (content: Uint8Array | number[]): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(content));
  const parts = new Map<string, Element>();
  archive.FullPaths.forEach((path: string, index: number) => {
    const { content } = archive.FileIndex[index]!;
    if (/\.(xml|rels)$/.test(path))
      parts.set(
        path.replace(/^\/|^Root Entry\//, ''),
        xml2js(decode(content as Uint8Array), { captureSpacesBetweenElements: true }) as Element,
      );
  });
  const part = (path: string): Element => {
    const found = parts.get(path);
    if (!found) throw new Error(`There is no ${path} among ${[...parts.keys()].join(', ')}.`);
    return found;
  };
  return {
    names: [...parts.keys()],
    part,
    paragraphs: within(part('word/document.xml'), 'w:p').map(textOf),
  };
}
