import { givenOf, type Usage } from './command.ts';
import type { CallProblem } from './refusal.ts';

type Options = Readonly<Record<string, unknown>>;

/** The first rule of its options that a call breaks, as a problem; `undefined` where it keeps them all. */
export function brokenRule(
  command: string,
  { rules = [], options: specs }: Usage,
  options: Options,
): CallProblem | undefined {
  const typed = (name: string): string => {
    const spec = specs[name];
    return spec?.kind === 'choice' && spec.values.length === 1 ? `--${name} ${spec.values[0]}` : `--${name}`;
  };
  for (const rule of rules) {
    if ('oneOf' in rule) {
      if (givenOf(options, ...rule.oneOf).length !== 1)
        return { code: 'one-option', options: rule.oneOf.map(typed), command };
    } else if ('atMostOneOf' in rule) {
      const given = givenOf(options, ...rule.atMostOneOf);
      if (given.length > 1) return { code: 'options-exclude', options: given };
    } else {
      const [option] = givenOf(options, ...rule.options);
      if (option === undefined) continue;
      if ('need' in rule) {
        if (givenOf(options, ...rule.need).length === 0)
          return { code: 'option-needs', option, needs: rule.need.map(typed).join(' | ') };
      } else {
        const [other] = givenOf(options, ...rule.exclude);
        if (other !== undefined) return { code: 'options-exclude', options: [option, other] };
      }
    }
  }
  return undefined;
}
