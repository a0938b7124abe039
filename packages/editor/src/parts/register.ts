import { version } from '../version.ts';

/** Under this a registered class says of which version it is; other copies of the package find it. */
const mark = Symbol.for('lunzhi.version');
const told = new Set<string>();

/**
 * Registers an element, unless one of that name is there: a page may load this twice, by two paths. What another version
 * has registered stays, and the console is told.
 */
export function register(name: string, element: CustomElementConstructor): void {
  Object.assign(element, { [mark]: version });
  const there = customElements.get(name) as { readonly [mark]?: string } | undefined;
  if (there === undefined) return customElements.define(name, element);
  const { [mark]: other = 'another package' } = there;
  if (other === version || told.has(other)) return;
  told.add(other);
  console.warn(
    `<${name}> is that of ${other}, not of ${version}.\nMaybe load one version of @lunzhi/editor.`,
  );
}
