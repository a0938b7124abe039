import type { CallOf } from '../input/command.ts';
import { loadService } from '../input/load-service.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { readText } from '../input/read-file.ts';
import type { Terminal } from '../output/terminal.ts';
import type { serveUsage } from '../usage/serve.ts';

type ServeCall = CallOf<typeof serveUsage>;

/** What is served, and how: the options of `lunzhi serve`, with what was read of its files. */
export type ServeOptions = Omit<ServeCall['options'], 'token-file'> & { readonly token: string | null };

/** No token is longer. */
const tokenLimit = 10_000;

/** `lunzhi serve`: the commands over HTTP. It ends when the service has been stopped. */
export async function run({ options }: ServeCall, terminal: Terminal): Promise<number> {
  const { 'token-file': path, ...own } = options;
  // each thread loads it again; what is wrong with it is said now
  await readConstraints(options.constraints);
  const { environment } = terminal.system;
  const token =
    path === undefined ? environment['LUNZHI_TOKEN'] : readText(path, tokenLimit, terminal.system);
  const service = await loadService();
  return service.serve({ ...own, token: token?.trim() || null }, terminal);
}
