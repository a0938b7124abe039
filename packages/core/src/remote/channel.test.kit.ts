import { MessageChannel } from 'node:worker_threads';
import { afterEach } from 'vitest';
import { serve } from '../worker.ts';
import type { FromWorker, Port, ToWorker } from './protocol.ts';

/** What is closed after each test. */
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A worker's two ends within one thread: messages are cloned, as between threads. */
export function channel(options: Parameters<typeof serve>[0] = {}) {
  const { port1, port2 } = new MessageChannel();
  const heard: FromWorker[] = [];
  const said: ToWorker[] = [];
  port2.on('message', (message: FromWorker) => heard.push(message));
  port1.on('message', (message: ToWorker) => said.push(message));
  const stop = serve({ ...options, port: port1 as unknown as Port });
  open.push(stop, () => port1.close());
  return {
    port: port2 as unknown as Port,
    heard,
    said,
    stop,
    send: (message: unknown) => port2.postMessage(message),
  };
}

export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
};
