import { join } from 'node:path';
import { createServer } from 'vite';

// Serves the editor's page with the roster of the first example, to this machine alone.
const canOpen =
  process.stdout.isTTY &&
  process.env.CI === undefined &&
  (['win32', 'darwin'].includes(process.platform) ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined);
const server = await createServer({
  configFile: join(import.meta.dirname, '..', 'packages', 'editor', 'demo', 'vite.config.ts'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', open: canOpen },
});
await server.listen();
console.log(`Editor: ${server.resolvedUrls.local[0]}  (Ctrl+C ends it)`);
