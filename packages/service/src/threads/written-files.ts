import type { Volume } from '../volume/volume.ts';
import type { WrittenFile } from './messages.ts';

/** The files of a volume that are new, or no longer what they were. */
export function writtenFiles(volume: Volume, before: ReadonlyMap<string, Uint8Array>): WrittenFile[] {
  return [...volume.files()].flatMap(([name, { content }]) =>
    before.get(name) === content ? [] : { name, as: formOf(name, content), bytes: content },
  );
}

/** A name may say something else than what is in a file. */
function formOf(name: string, content: Uint8Array): WrittenFile['as'] {
  let text: string;
  try {
    // a byte order mark is part of a table
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return 'base64';
  }
  if (text.includes('\0')) return 'base64';
  if (!name.endsWith('.json')) return 'text';
  try {
    JSON.parse(text);
    return 'json';
  } catch {
    return 'text';
  }
}
