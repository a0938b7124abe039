import { DeskError, words } from './texts.ts';

/** A file that was chosen; with a handle it can be written back to. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
}

interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const pickers = window as unknown as PickerWindow;
const accepted = { 'application/json': ['.json'] };

/** Whoever closes a dialogue has changed his mind. */
const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** What files of tables are called. */
const tables = ['.csv', '.xlsx', '.xls', '.et'];

/** Lets somebody choose a file that was saved here, or a table, or either; `null` when nothing was chosen. */
export async function chooseFile(kind: 'json' | 'table' | 'any'): Promise<ChosenFile | null> {
  if (kind !== 'table' && pickers.showOpenFilePicker) {
    try {
      const accept = kind === 'json' ? accepted : { ...accepted, 'text/csv': tables };
      const [handle] = await pickers.showOpenFilePicker({ types: [{ accept }] });
      return handle ? await readFile(await handle.getFile(), handle) : null;
    } catch (error) {
      if (isAborted(error)) return null;
      throw error;
    }
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = [...(kind === 'table' ? [] : ['.json']), ...(kind === 'json' ? [] : tables)].join();
  const file = await new Promise<File | undefined>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
  return file ? readFile(file, null) : null;
}

export const readFile = async (file: File, handle: FileSystemFileHandle | null): Promise<ChosenFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  handle,
});

/**
 * Writes JSON to a file: to the one it came from, to one that is chosen, or as a download where a browser has no more.
 *
 * @param known the file it came from, with what it held then
 * @returns where it went; `null` when nothing was chosen
 * @throws DeskError when somebody else has changed the file since
 */
export async function saveFile(
  name: string,
  content: string,
  known: { readonly handle: FileSystemFileHandle; readonly held: string } | null,
): Promise<{ readonly name: string; readonly handle: FileSystemFileHandle | null } | null> {
  if (!known && !pickers.showSaveFilePicker) {
    download(name, content, 'application/json');
    return { name, handle: null };
  }
  if (known && (await (await known.handle.getFile()).text()) !== known.held)
    throw new DeskError(words.changedElsewhere(known.handle.name));
  try {
    const handle =
      known?.handle ??
      (await pickers.showSaveFilePicker!({ suggestedName: name, types: [{ accept: accepted }] }));
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
    return { name: handle.name, handle };
  } catch (error) {
    if (isAborted(error)) return null;
    throw error;
  }
}

export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
