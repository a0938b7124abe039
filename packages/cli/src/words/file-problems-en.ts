import type { FileProblem } from '../call/file-problem.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBUSY: 'it is open in another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed on the disk is used up',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the disk reports an error',
  ENOENT: 'the path does not exist',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** What the operating system means. */
export const reasonWordsEn = (code: string): string => reasons[code] ?? code;

/** A problem with files that are written as a sentence that says what has been done and what to do. */
export function fileProblemEn(problem: FileProblem): string {
  switch (problem.code) {
    case 'out-is-file':
      return `“${problem.path}” is a file, so nothing can be written into it.`;
    case 'target-is-directory':
      return `“${problem.path}” is a directory and cannot be written as a file.`;
    case 'special-file':
      return `“${problem.path}” is a device or a pipe; only a regular file can be written, or a directory. Choose another name.`;
    case 'not-regular':
      return `“${problem.path}” is a device or a pipe; only regular files are read. To read from a pipe, write - for the file.`;
    case 'unseen-name':
      return `The name “${problem.path}” cannot be seen, or has signs that reverse what follows them (${problem.signs.join(', ')}). Choose another name.`;
    case 'not-writable':
      return `“${problem.path}” cannot be written: ${reasonWordsEn(problem.reason)}. ${standEn(problem)}`;
    case 'output-failed':
      return `The output is incomplete: ${reasonWordsEn(problem.reason)}. Files that the command has written are whole.`;
    case 'system-failed':
      return problem.path === null
        ? `The computer cannot do what is needed: ${reasonWordsEn(problem.reason)}.`
        : `“${problem.path}” cannot be used: ${reasonWordsEn(problem.reason)}.`;
  }
}

/** What is on the disk now and what is not. */
function standEn(problem: Extract<FileProblem, { code: 'not-writable' }>): string {
  const { written = [], missing = [], renamed = {}, entries } = problem;
  const names = Object.entries(renamed).map(([from, to]) => `${from} → ${to}`);
  if (written.length + names.length === 0 && !entries) return 'No file was written.';
  const numbers = entries && (entries.first === entries.last ? 'Entry' : 'Entries');
  return [
    ...(entries
      ? [
          `${numbers} ${span(entries)} of the ledger of ${entries.path} stand${numbers === 'Entry' ? 's' : ''}.`,
        ]
      : []),
    ...(names.length > 0 ? [`Renamed: ${names.join(', ')}.`] : []),
    ...(written.length > 0 ? [`Written: ${written.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`Not written: ${missing.join(', ')}.`] : []),
    'Give the same command again, once it can be written: it does what is missing.',
  ].join(' ');
}

const span = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? String(first) : `${first} to ${last}`;
