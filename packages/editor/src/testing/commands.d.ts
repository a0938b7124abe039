import 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Prints a page with this HTML to A4, as a browser would; the size of the PDF in bytes. */
    printHtml(html: string, path: string): Promise<number>;
    /** What the reader's system asks for; `null` takes it back. */
    emulate(options: {
      forcedColors?: 'active' | 'none' | null;
      colorScheme?: 'dark' | 'light' | null;
      reducedMotion?: 'reduce' | null;
    }): Promise<void>;
  }
  interface CDPSession {
    send(method: string, params?: object): Promise<unknown>;
  }
}
