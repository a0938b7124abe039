import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { baseLanguage, type ElementLanguage, languageOf } from '../words.ts';
import { type Width, widthOf, WidthWatch } from './width.ts';

/** What the elements that hosts work with have in common: how they look and speak, and who writes. */
export abstract class HostElement extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    theme: { reflect: true },
    author: {},
    letterKeys: { attribute: 'letter-keys' },
    readonly: { type: Boolean, reflect: true },
    width: { attribute: 'data-width', reflect: true },
  };
  language: ElementLanguage | null = null;
  theme: 'light' | 'dark' | null = null;
  author: string | null = null;
  letterKeys: 'on' | 'off' = 'on';
  /** Whether nothing is changed here: everything is shown, previewed, exported and printed as before. */
  readonly: boolean = false;
  /** How much room there is; set by itself. */
  width: Width | null = null;
  abstract view: { readonly language: ElementLanguage } | null;

  constructor() {
    super();
    new WidthWatch(this, (pixels) => (this.width = widthOf(pixels)));
  }

  /** Whether what is shown was given by the host last, not by its session. */
  isViewGiven = false;

  /** The language it speaks: that of what it shows, which is asked for in its own. */
  get spoken(): ElementLanguage {
    const { asked, view } = this;
    // one that was added is shown with what is said in the language that it is like
    return asked && baseLanguage(asked) === view?.language ? asked : (view?.language ?? asked ?? 'zh-CN');
  }

  /** The language that the host asks for; `undefined` where it asks for none. */
  protected get asked(): ElementLanguage | undefined {
    return languageOf(this.language);
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    // the view that is shown already counts too
    if (change[0] === 'view') this.isViewGiven = true;
    super.requestUpdate(...change);
  }

  /** What a host has left out is `null`: frameworks give `undefined` before there is something. */
  protected fillIn(): void {
    this.letterKeys ??= 'on';
    this.readonly ??= false;
    for (const name of (this.constructor as typeof LitElement).elementProperties.keys())
      this[name as 'author'] ??= null;
  }

  protected override update(changed: PropertyValues): void {
    // the same once more would style all anew
    if (this.lang !== this.spoken) this.lang = this.spoken;
    super.update(changed);
  }
}
