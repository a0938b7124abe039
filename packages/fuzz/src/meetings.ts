import { type FromWorker, type Port, serve } from '@lunzhi/core/worker';
import { limits } from './judge.ts';
import { type Meeting, requestKinds } from './messages.ts';
import { stopwatch } from './office.ts';

/** Names of errors that say nothing of what was asked. */
const nameless = [
  'Error',
  'TypeError',
  'ReferenceError',
  'SyntaxError',
  'RangeError',
  'URIError',
  'ZodError',
];

const faultOf = (message: FromWorker): string[] => {
  if (message.type !== 'failed') return [];
  const { name, message: text } = message;
  // an error of the language that gives advice was meant
  return nameless.includes(name) && !text.includes('\nMaybe ')
    ? [`A request failed with ${name}: ${text}`]
    : [];
};

/** What one message has to be answered with: once under its number, or as one that has none. */
function isAnswered(message: unknown, heard: readonly FromWorker[]): boolean {
  const { type, id } = (message ?? {}) as { type?: unknown; id?: unknown };
  if (type === 'cancel' || type === 'hello') return true;
  const number = typeof id === 'number' ? id : null;
  return heard.some((own) => (own.type === 'done' || own.type === 'failed') && own.id === number);
}

/** What became of the requests; an act that was refused is answered as done. */
function requestsOf(messages: readonly unknown[], heard: readonly FromWorker[]): RequestEnding[] {
  return messages.flatMap((message) => {
    const { type, method, id } = (message ?? {}) as { type?: unknown; method?: unknown; id?: unknown };
    const request = type === 'ask' ? method : type;
    if (typeof request !== 'string' || !requestKinds.includes(request) || typeof id !== 'number') return [];
    const answers = heard.filter((own) => own.type === 'done' && own.id === id);
    const isRefused = (answer: FromWorker): boolean =>
      (answer as { result?: { patch?: unknown } | null }).result?.patch === null;
    return [{ request, isGood: answers.some((own) => !isRefused(own)) }];
  });
}

/** Until then every request must have its answer. */
const PATIENCE_MS = 30_000;

/** How one request ended. */
export interface RequestEnding {
  readonly request: string;
  readonly isGood: boolean;
}

/** How a meeting went: `code` is 0 when something was done, else 2. */
export async function meet({ messages, isHasty }: Meeting): Promise<{
  readonly code: number;
  readonly milliseconds: number;
  readonly faults: readonly string[];
  readonly told: string;
  readonly requests: readonly RequestEnding[];
}> {
  const heard: FromWorker[] = [];
  let listener: (event: { readonly data: unknown }) => void = () => undefined;
  let wake: () => void = () => undefined;
  const port: Port = {
    postMessage(message) {
      heard.push(structuredClone(message) as FromWorker);
      wake();
    },
    addEventListener: (_, own) => void (listener = own),
    removeEventListener: () => undefined,
  };
  const faults: string[] = [];
  const hear = (error: unknown): void =>
    void faults.push(`A promise was rejected and nobody heard: ${String(error)}`);
  process.on('unhandledRejection', hear);
  const stop = serve({ port });
  const elapsed = stopwatch();
  let isPatient = true;
  const timer = setTimeout(() => {
    isPatient = false;
    wake();
  }, PATIENCE_MS);
  const until = async (isDone: () => boolean): Promise<void> => {
    while (isPatient && !isDone()) await new Promise<void>((resolve) => (wake = resolve));
  };
  for (const message of messages) {
    listener({ data: structuredClone(message) });
    if (!isHasty) await until(() => isAnswered(message, heard));
  }
  await until(() => messages.every((message) => isAnswered(message, heard)));
  stop();
  clearTimeout(timer);
  const milliseconds = elapsed();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  for (const message of messages)
    if (!isAnswered(message, heard)) faults.push(`No answer to ${JSON.stringify(message).slice(0, 200)}`);
  if (milliseconds > limits.milliseconds) faults.push(`It took ${Math.round(milliseconds)} ms.`);
  const isDone = heard.some(({ type }) => type === 'done');
  const told = messages.map((message) => JSON.stringify(message)?.slice(0, 300)).join('\n    ');
  const requests = requestsOf(messages, heard);
  return {
    code: isDone ? 0 : 2,
    milliseconds,
    faults: [...faults, ...heard.flatMap(faultOf)],
    told,
    requests,
  };
}
