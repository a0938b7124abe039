/** What is used of `cli-progress`, which brings no types of its own. */
declare module 'cli-progress' {
  class SingleBar {
    constructor(options: {
      format: string;
      stream: import('./system.ts').Sink;
      hideCursor?: boolean;
      clearOnComplete?: boolean;
      fps?: number;
      linewrap?: boolean;
    });
    start(total: number, value: number, payload: Readonly<Record<string, string>>): void;
    update(value: number, payload: Readonly<Record<string, string>>): void;
    setTotal(total: number): void;
    stop(): void;
  }
  const cliProgress: { readonly SingleBar: typeof SingleBar };
  export default cliProgress;
}
