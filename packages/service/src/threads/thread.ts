import { parentPort, workerData } from 'node:worker_threads';
import { commands } from 'lunzhi/embed';
import { servedCommands } from '../request/fields.ts';
import { callCommand, failedBy, type Host } from './call-command.ts';
import {
  type FromThread,
  type Outcome,
  type Task,
  type ThreadSettings,
  type ToThread,
  troubleOf,
} from './messages.ts';

// What a thread of the pool runs: one call after the other, each on files of its own.

const port = parentPort!;
const settings = workerData as ThreadSettings;

const say = (message: FromThread): void => port.postMessage(message);

// paths are those of the volume, wherever the service was started
process.cwd = () => '/';

const listeners = new Set<() => void>();

const host: Host = {
  onProgress: (progress) => say({ kind: 'progress', progress }),
  onInterrupt(listener) {
    listeners.add(listener);
    say({ kind: 'listening' });
    return () => listeners.delete(listener);
  },
  onFailure: (error) => say({ kind: 'trouble', trouble: troubleOf(error) }),
  // of a thread this ends the thread alone
  exit: (code) => process.exit(code),
};

const outcomeOf = (task: Task): Promise<Outcome> =>
  callCommand(task, settings, host).catch((error: unknown) => {
    host.onFailure(error);
    return failedBy(error);
  });

port.on('message', (message: ToThread) => {
  if (message.kind === 'interrupt') for (const listener of listeners) listener();
  else void outcomeOf(message.task).then((outcome) => say({ kind: 'done', outcome }));
});

// so that the first requests do not wait for it
await Promise.all(servedCommands.map((command) => commands[command].load()));
say({ kind: 'ready' });
