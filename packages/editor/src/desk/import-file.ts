import type { CaseTable } from '@lunzhi/reception/client';
import { loadWriters } from '../print/load-writers.ts';

/** Lets the reader choose a file. */
const chosenFile = (): Promise<File> =>
  new Promise((done) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.xlsx,.csv' });
    input.addEventListener('change', () => input.files?.[0] && done(input.files[0]));
    input.click();
  });

/** The tables of a file that the reader chooses: the sheets of a workbook, or the one of a text. */
export async function chosenTables(): Promise<readonly CaseTable[]> {
  const file = await chosenFile();
  const [{ readTables }, bytes] = await Promise.all([loadWriters(), file.arrayBuffer()]);
  return readTables(file.name, new Uint8Array(bytes));
}
