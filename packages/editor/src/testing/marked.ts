import { setLike, wordTables } from '../../../core/src/locale/tables.ts';

/** The language of which every word stands within brackets. */
export const MARKED = 'x-marked' as never;

/** Every word of every table, those that are loaded later too, within brackets. */
function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`;
  if (typeof words === 'function')
    return (...given: unknown[]) => marked((words as (...given: unknown[]) => unknown)(...given));
  if (Array.isArray(words)) return words.map(marked);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, own]) => [key, marked(own)]));
}

const mark = (_: string, table: Record<string, unknown>): void => {
  table['x-marked'] = marked(table['zh-CN']);
};
setLike('x-marked', 'zh-CN');
wordTables.onTable.push(mark);
for (const [name, table] of wordTables.loaded) mark(name, table);

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** What readers and their machines are told: texts, and attributes that are read out. */
export function saidIn(root: Element | ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((own) => {
    if (['STYLE', 'SCRIPT', 'KBD', 'SVG'].includes(own.tagName.toUpperCase())) return [];
    const texts = [...own.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].flatMap(
      (name) => own.getAttribute(name) ?? [],
    );
    return [texts.join(''), ...attributes]
      .join('\n')
      .split('\n')
      .concat(own.shadowRoot ? saidIn(own.shadowRoot) : []);
  });
}

/** What is neither a word of a table, nor data, nor a date or a number. */
function unmarked(text: string, data: readonly string[]): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const own of data) rest = rest.replaceAll(own, ' ');
  return (
    rest
      .replaceAll(/\d+月(\d+日)?|\d+年|周[一二三四五六日]|(?<!\p{L})[一二三四五六日](?!\p{L})/gu, ' ')
      // keys
      .replaceAll(/(?<!\p{L})[A-Z](?!\p{L})|Ctrl|Alt|Shift|Esc|Enter|F\d+/gu, ' ')
      .replaceAll(/[^\p{L}]+/gu, ' ')
      .trim()
  );
}

/**
 * What is said beneath a root and is neither a word of a table whole, nor known.
 *
 * @param known answers of the session, and whatever else is data
 */
export function hardCodedIn(root: Element | ShadowRoot, known: readonly unknown[]): string[] {
  const data = [
    ...new Set(known.flatMap(stringsIn).flatMap((own) => [own.trim(), ...own.split(/(?<=[。；])|，/)])),
  ]
    .filter((own) => /\p{L}/u.test(own))
    .sort((one, other) => other.length - one.length);
  return [...new Set(saidIn(root).map((text) => unmarked(text, data)))].filter(Boolean);
}

/** Keeps what a session answers, to tell data from words. */
export function recorded<Session extends object>(session: Session, known: unknown[]): Session {
  const keep = (value: unknown): unknown => {
    known.push(value);
    return value;
  };
  return new Proxy(session, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return keep(value);
      return (...given: unknown[]) => {
        const answer: unknown = (value as (...given: unknown[]) => unknown).apply(target, given);
        return answer instanceof Promise ? answer.then(keep) : keep(answer);
      };
    },
  });
}
