/** Why `init`, `import` or `calendar add` cannot do what was asked, as data; `words/start-…` makes it a sentence. */
export type StartProblem =
  | { readonly code: 'file-exists'; readonly path: string }
  | { readonly code: 'bad-name'; readonly given: string }
  | { readonly code: 'unknown-leaders-kind'; readonly path: string }
  | { readonly code: 'stdin-not-writable'; readonly option: string };
