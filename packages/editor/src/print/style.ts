/**
 * Gives a page or a part of it a style sheet, as a content security policy without inline styles allows.
 *
 * @returns what takes it away
 */
export function adoptStyle(root: Document | ShadowRoot, text: string): () => void {
  if ('adoptedStyleSheets' in root) {
    const { CSSStyleSheet: Sheet } = (root.ownerDocument ?? root).defaultView as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== sheet));
  }
  const place = root as Document | ShadowRoot;
  const style = (place.ownerDocument ?? (place as Document)).createElement('style');
  style.textContent = text;
  ('head' in place ? place.head : place).append(style);
  return () => style.remove();
}
