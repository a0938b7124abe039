/** Markup that may stand in a page as it is; documents reach it through `html` alone. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it may stand between tags or inside a quoted attribute: the five signs of markup become
 * entities; control characters other than tab and line feed, which no page may hold, become spaces.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What a template may hold: text and numbers are escaped, markup stays, lists are strung together. */
export type HtmlValue = string | number | Html | readonly HtmlValue[];

function markup(value: HtmlValue): string {
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(markup).join('');
}

/** Template tag for markup: everything between `${}` is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const pieces = strings.map((piece, index) => {
    const value = values[index];
    return value === undefined ? piece : piece + markup(value);
  });
  return new Html(pieces.join(''));
}
