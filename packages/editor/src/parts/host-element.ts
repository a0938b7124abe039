import { LitElement, type PropertyDeclarations } from 'lit';
import { type ElementLanguage, languageOf } from '../words.ts';
import { type Width, widthOf, WidthWatch } from './width.ts';

/** What the elements that hosts work with have in common: how they look and speak, and who writes. */
export abstract class HostElement extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    theme: { reflect: true },
    author: {},
    letterKeys: { attribute: 'letter-keys' },
    width: { attribute: 'data-width', reflect: true },
  };
  language: ElementLanguage | null = null;
  theme: 'light' | 'dark' | null = null;
  author: string | null = null;
  letterKeys: 'on' | 'off' = 'on';
  /** How much room there is; set by itself. */
  width: Width | null = null;
  abstract view: { readonly language: ElementLanguage } | null;

  constructor() {
    super();
    new WidthWatch(this, (pixels) => (this.width = widthOf(pixels)));
  }

  /** The language it speaks. */
  get spoken(): ElementLanguage {
    return languageOf(this.language) ?? this.view?.language ?? 'zh-CN';
  }

  /** What a host has left out is `null`: frameworks give `undefined` before there is something. */
  protected fillIn(): void {
    this.letterKeys ??= 'on';
    for (const name of (this.constructor as typeof LitElement).elementProperties.keys())
      this[name as 'author'] ??= null;
    // the same once more would style all anew
    if (this.lang !== this.spoken) this.lang = this.spoken;
  }
}
