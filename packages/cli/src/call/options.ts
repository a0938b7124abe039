/** What may follow an option on the command line; `value` names it in the help. */
export type OptionSpec =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly value: string }
  /** May be given several times. */
  | { readonly kind: 'list'; readonly value: string }
  | {
      readonly kind: 'integer' | 'number';
      readonly value: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly kind: 'flag' }
  ? true
  : Spec extends { readonly kind: 'list' }
    ? readonly string[]
    : Spec extends { readonly kind: 'integer' | 'number' }
      ? number
      : Spec extends { readonly values: readonly (infer Value)[] }
        ? Value
        : string;

/** The options somebody gave, by name; what was not given is not there. */
export type OptionsOf<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]?: ValueOf<Specs[Name]> };
