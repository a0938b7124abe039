/** Why files cannot be written, as data; `words/file-problems-…` makes it a sentence. */
export type FileProblem =
  | { readonly code: 'out-is-file' | 'target-is-directory'; readonly path: string }
  /** A new file or folder whose name nobody could see, or read right; `signs` as `U+200B`. */
  | { readonly code: 'unseen-name'; readonly path: string; readonly signs: readonly string[] }
  /** Neither a regular file nor a directory: a device, a pipe, a socket; to write, or to read. */
  | { readonly code: 'special-file' | 'not-regular'; readonly path: string }
  /** Of files that are written together: those that were, those that were not, new names of older ones by old name. */
  | {
      readonly code: 'not-writable';
      readonly path: string;
      readonly reason: string;
      readonly written?: readonly string[];
      readonly missing?: readonly string[];
      readonly renamed?: Readonly<Record<string, string>>;
      /** Numbers of the entries that stand in the ledger of a roster nevertheless. */
      readonly entries?: { readonly path: string; readonly first: number; readonly last: number };
    }
  /** What was to be printed did not all go out. */
  | { readonly code: 'output-failed'; readonly reason: string }
  /** The operating system has refused something else that a command needs. */
  | { readonly code: 'system-failed'; readonly path: string | null; readonly reason: string };
