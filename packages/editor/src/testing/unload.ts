import { vi } from 'vitest';
import type { PartName } from '../parts/load-part.ts';

/**
 * Lets a part be as before it was loaded, whatever other tests have loaded into this page, until mocks are restored.
 *
 * @returns what registers elements, to be asked about; and whether loading fails, as the caller sets it
 */
export function unload(name: PartName, { isOut = false } = {}) {
  const thereAs = customElements.get.bind(customElements);
  const define = customElements.define.bind(customElements);
  let isThere = false;
  vi.spyOn(customElements, 'get').mockImplementation((asked) =>
    asked === name && !isThere ? undefined : thereAs(asked),
  );
  const registers = vi.spyOn(customElements, 'define').mockImplementation((given, element) => {
    if (part.isOut) throw new TypeError('Failed to fetch dynamically imported module');
    isThere ||= given === name;
    if (thereAs(given) === undefined) define(given, element);
  });
  const part = { registers, isOut };
  return part;
}
