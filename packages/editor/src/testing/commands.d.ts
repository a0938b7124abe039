import 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Prints this HTML to a PDF, as a browser would; what can be read on each page, without white space. */
    printHtml(html: string, path: string): Promise<string[]>;
    /** What the reader's system asks for; `null` takes it back. */
    emulate(options: {
      media?: 'print' | 'screen';
      forcedColors?: 'active' | 'none' | null;
      colorScheme?: 'dark' | 'light' | null;
      reducedMotion?: 'reduce' | null;
    }): Promise<void>;
  }
  interface CDPSession {
    send(method: string, params?: object): Promise<unknown>;
  }
}
