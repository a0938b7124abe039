import { afterTest } from './after-test.ts';

/** A page in a frame, in which nothing has been loaded or registered yet. */
export interface FreshPage {
  readonly window: Window & typeof globalThis;
  /** Loads a module there, by its address. */
  readonly load: <Module>(address: string) => Promise<Module>;
}

export async function freshPage(): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1366px; height: 768px';
  document.body.append(frame);
  afterTest(() => frame.remove());
  const { contentWindow, contentDocument } = frame;
  // modules that are loaded when they are needed are loaded through this in a test
  const runner = '__vitest_browser_runner__';
  Object.assign(contentWindow!, { [runner]: (window as never)[runner] });
  const load = async <Module>(address: string): Promise<Module> => {
    const script = contentDocument!.createElement('script');
    script.type = 'module';
    script.textContent = `import * as loaded from ${JSON.stringify(address)}; frameElement.dispatchEvent(new parent.CustomEvent('loaded', { detail: loaded }));`;
    const loaded = new Promise<Module>((resolve) =>
      frame.addEventListener('loaded', (event) => resolve((event as CustomEvent<Module>).detail), {
        once: true,
      }),
    );
    contentDocument!.body.append(script);
    return loaded;
  };
  return { window: contentWindow as FreshPage['window'], load };
}
