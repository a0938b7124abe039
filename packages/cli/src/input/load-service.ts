import type { Language } from '@lunzhi/core';
import type { ServeOptions } from '../commands/serve.ts';
import type { Terminal } from '../output/terminal.ts';
import { reasonOf } from '../output/files.ts';
import { Refusal } from './refusal.ts';

/** What the command needs of `@lunzhi/service`. */
export interface Service {
  /** Serves until it is told to stop; the exit code. */
  serve(options: ServeOptions, terminal: Terminal): Promise<number>;
  /** The description of the service as OpenAPI has it. */
  openApi(language: Language): Promise<object>;
}

/** Of a package of its own, which knows this one: no compiler may look for it here, nor a bundler take it in. */
const name: string = '@lunzhi/service';

/** The service, where somebody has installed it. @throws Refusal where nobody has */
export async function loadService(): Promise<Service> {
  try {
    return (await import(name)) as Service;
  } catch (error) {
    if (reasonOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal({ code: 'no-service' });
  }
}
