/**
 * What is used of the library `docx`. Its own types bring those of Node along, with which the compiler would no longer refuse what
 * a browser does not have; `tsconfig.check.json` checks against them too, so that this cannot say anything else.
 */
type Length = { readonly size: number; readonly type: 'dxa' };
type Side = 'left' | 'center' | 'right';
type Lines = {
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly lineRule?: 'exact';
};
type FontNames = Readonly<Record<'ascii' | 'hAnsi' | 'eastAsia' | 'cs' | 'hint', string>>;

declare class XmlComponent {
  protected root: unknown[];
}

interface RunOptions {
  /** Lines that are ended before it. */
  readonly break?: number;
  readonly children?: readonly (string | Tab)[];
  readonly font?: FontNames;
  /** In half points. */
  readonly size?: number;
  /** In twentieths of a point. */
  readonly characterSpacing?: number;
}

export class Tab extends XmlComponent {}
export class TextRun extends XmlComponent {
  constructor(options: RunOptions);
}
export class PageBreak extends XmlComponent {}

interface ParagraphSetting {
  readonly alignment?: Side | 'both';
  readonly spacing?: Lines;
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number };
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly tabStops?: readonly { readonly type: 'right'; readonly position: number }[];
  readonly outlineLevel?: number;
}

export class ParagraphProperties extends XmlComponent {
  constructor(options: ParagraphSetting);
}
export class Paragraph extends XmlComponent {
  constructor(options: ParagraphSetting & { readonly children?: readonly (TextRun | PageBreak)[] });
}

export class TableCell extends XmlComponent {
  constructor(options: {
    readonly children: readonly Paragraph[];
    readonly columnSpan?: number;
    readonly verticalAlign?: 'top' | 'center';
    readonly borders?: {
      readonly left: { readonly style: 'single'; readonly size: number; readonly color: string };
    };
  });
}
export class TableRow extends XmlComponent {
  constructor(options: {
    readonly children: readonly TableCell[];
    readonly cantSplit?: boolean;
    readonly tableHeader?: boolean;
    readonly height?: { readonly value: number; readonly rule: 'atLeast' };
  });
}
export class Table extends XmlComponent {
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly columnWidths: readonly number[];
    readonly width: Length;
    readonly layout: 'fixed';
    readonly alignment: Side;
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>> & {
      readonly marginUnitType: 'dxa';
    };
  });
}

export class Header {
  constructor(options: { readonly children: readonly Paragraph[] });
}
export class Footer {
  constructor(options: { readonly children: readonly Paragraph[] });
}
export const PageNumber: { readonly CURRENT: 'CURRENT' };
export class SectionProperties extends XmlComponent {}

declare class Body extends XmlComponent {}
export class Document {
  readonly Document: { readonly View: { readonly Body: Body } };
  constructor(options: {
    readonly evenAndOddHeaderAndFooters: boolean;
    readonly sections: readonly {
      readonly properties: {
        readonly page: {
          readonly size: Readonly<Record<'width' | 'height', number>>;
          readonly margin: Readonly<
            Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>
          >;
          readonly pageNumbers: { readonly start: number };
        };
      };
      readonly headers: Readonly<Record<'default' | 'even', Header>>;
      readonly footers: Readonly<Record<'default' | 'even', Footer>>;
      readonly children: readonly (Paragraph | Table)[];
    }[];
  });
}

export const Packer: {
  pack(
    file: Document,
    type: 'uint8array',
    prettify: boolean,
    overrides: readonly { readonly path: string; readonly data: string }[],
  ): Promise<Uint8Array>;
};
