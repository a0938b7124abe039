import { Worker } from 'node:worker_threads';
import type { Progress } from 'lunzhi/embed';
import {
  type FromThread,
  type Outcome,
  type Task,
  type ThreadSettings,
  type ToThread,
  type Trouble,
  troubleOf,
} from './messages.ts';

/** Why a task has no outcome. */
export type Failure =
  /** Too many are waiting already. */
  | 'too-many'
  | 'waited-too-long'
  | 'time-is-up'
  | 'job-time-is-up'
  | 'thread-lost'
  | 'job-cancelled'
  | 'stopping';

export type Ended = { readonly outcome: Outcome } | { readonly failure: Failure };

/** A task for a lane of the pool. */
export interface Order {
  readonly task: Task;
  /** Jobs leave one thread to requests, which may be long ones. */
  readonly lane: 'request' | 'job';
  readonly onBegun?: () => void;
  readonly onProgress?: (progress: Progress) => void;
  /** It is asked to answer with what it has. */
  readonly onInterrupt?: () => void;
}

/** An order that is waiting or under way. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** As Ctrl-C: what searches answers with the best it has; anything else is ended. A second one ends it at once. */
  cancel(): void;
}

export interface PoolOptions {
  /** The module that a thread runs, as JavaScript. */
  readonly thread: URL;
  readonly threads: number;
  readonly queue: number;
  /** How many bytes the bodies that are being received or wait may have, all together. */
  readonly heldBytes: number;
  /** How long an order may be under way, in milliseconds, by lane. */
  readonly limits: Readonly<Record<Order['lane'], number>>;
  readonly settings: ThreadSettings;
  /** Hears what the program itself has done wrong. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** A request whose caller has given up by then is not begun. */
const MAX_WAIT_MS = 120_000;
/** How long a search may take to answer once it is interrupted. */
const GRACE_MS = 20_000;
/** A thread that cannot even start is not tried again at once. */
const PAUSE_MS = 1000;
/** What the objects of one thread may need; buffers and the answers on their way are not among them. */
const MEMORY_MB = 1500;

interface Waiting extends Omit<Order, 'task'> {
  /** Until a thread has it: afterwards nobody needs to keep the body. */
  task: Task | null;
  readonly end: (ended: Ended) => void;
  isOver: boolean;
  thread?: Thread;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  order: Waiting | null;
  /** Whether the command listens to interrupts by now. */
  isListening: boolean;
  /** Why its command was asked to come to an end. */
  interruptedBy: Failure | null;
  /** What it is ended for. */
  failure: Failure | null;
  timer: NodeJS.Timeout | undefined;
}

/** Threads that run commands, and who waits for one. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Record<Order['lane'], Waiting[]> = { request: [], job: [] };
  #heldBytes = 0;
  #isStopping = false;
  /** The last thread that was started did not come so far as to take orders. */
  #cannotStart = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let count = 0; count < options.threads; count++) this.#start();
  }

  /** Whether a thread is there, and none that could not start. */
  get isReady(): boolean {
    return !this.#cannotStart && [...this.#threads].some(({ isReady }) => isReady);
  }

  /** How many orders are under way, how many wait, and what is held of bodies. */
  get load(): { readonly busy: number; readonly waiting: number; readonly bytes: number } {
    const busy = [...this.#threads].filter(({ order }) => order !== null).length;
    const waiting = this.#waiting.request.length + this.#waiting.job.length;
    return { busy, waiting, bytes: this.#heldBytes };
  }

  /** @returns why it is not taken, where it is not */
  submit(order: Order): Running | Failure {
    const size = order.task.body.length;
    const refused = this.#refusalOf(order.lane);
    if (refused) return refused;
    if (!this.hold(size)) return 'too-many';
    const { promise: ended, resolve } = withResolvers<Ended>();
    const waiting: Waiting = { ...order, isOver: false, end: resolve };
    this.#waiting[order.lane].push(waiting);
    if (order.lane === 'request') {
      const timer = setTimeout(() => this.#giveUp(waiting, 'waited-too-long'), MAX_WAIT_MS);
      void ended.finally(() => clearTimeout(timer));
    }
    // whoever orders hears of it when he knows his order
    queueMicrotask(() => this.#next());
    return { ended, cancel: () => this.#cancel(waiting) };
  }

  #refusalOf(lane: Order['lane']): Failure | null {
    if (this.#isStopping) return 'stopping';
    return this.#waiting[lane].length >= this.#options.queue ? 'too-many' : null;
  }

  /** Counts bytes of a body until they are released; `false` where that would be too many. */
  hold(bytes: number): boolean {
    if (this.#heldBytes + bytes > this.#options.heldBytes) return false;
    this.#heldBytes += bytes;
    return true;
  }

  release(bytes: number): void {
    this.#heldBytes -= bytes;
  }

  /** Takes no more orders, and waits for those that are there; after `patience` milliseconds it ends them. */
  async stop(patience: number): Promise<void> {
    this.#isStopping = true;
    const deadline = Date.now() + patience;
    while (this.load.busy + this.load.waiting > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    for (const waiting of [...this.#waiting.request, ...this.#waiting.job]) this.#giveUp(waiting, 'stopping');
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, 'stopping')));
  }

  #start(): void {
    if (this.#isStopping) return;
    const { thread: module, settings } = this.#options;
    const worker = new Worker(module, {
      workerData: settings,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const thread: Thread = {
      worker,
      isReady: false,
      order: null,
      isListening: false,
      interruptedBy: null,
      failure: null,
      timer: undefined,
    };
    this.#threads.add(thread);
    worker.on('message', (message: FromThread) => this.#hear(thread, message));
    // what a thread throws ends it, which is heard below
    worker.on('error', (error) => this.#options.onTrouble?.(troubleOf(error)));
    worker.on('exit', () => {
      this.#threads.delete(thread);
      this.#finish(thread, { failure: thread.failure ?? thread.interruptedBy ?? 'thread-lost' });
      this.#cannotStart = !thread.isReady;
      if (thread.isReady) this.#start();
      else setTimeout(() => this.#start(), PAUSE_MS).unref();
    });
  }

  #hear(thread: Thread, message: FromThread): void {
    switch (message.kind) {
      case 'ready':
        thread.isReady = true;
        this.#cannotStart = false;
        return this.#next();
      case 'progress':
        return thread.order?.onProgress?.(message.progress);
      case 'listening':
        thread.isListening = true;
        return;
      case 'trouble':
        return this.#options.onTrouble?.(message.trouble);
      case 'done':
        this.#finish(thread, { outcome: message.outcome });
        // what has failed may have left anything behind
        if (message.outcome.kind === 'failed') void this.#end(thread, 'thread-lost');
        else this.#next();
    }
  }

  /** Jobs first, but on one thread, so that neither waits for the other. */
  #next(): void {
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.order || thread.failure) continue;
      const jobs = [...this.#threads].filter(({ order }) => order?.lane === 'job').length;
      const mayTakeJob = jobs < this.#options.threads - 1;
      const waiting = (mayTakeJob ? this.#waiting.job[0] : undefined) ?? this.#waiting.request[0];
      if (!waiting) continue;
      this.#begin(thread, waiting, this.#leaveQueue(waiting));
    }
  }

  #begin(thread: Thread, order: Waiting, task: Task): void {
    thread.order = order;
    order.thread = thread;
    thread.isListening = false;
    thread.interruptedBy = null;
    thread.timer = setTimeout(() => this.#timeIsUp(thread), this.#options.limits[order.lane]);
    order.onBegun?.();
    thread.worker.postMessage({ kind: 'run', task } satisfies ToThread);
  }

  #timeIsUp(thread: Thread): void {
    if (thread.order?.lane !== 'job') void this.#end(thread, 'time-is-up');
    else this.#interruptOrEnd(thread, 'job-time-is-up');
  }

  #interruptOrEnd(thread: Thread, failure: Failure): void {
    if (!thread.isListening || thread.interruptedBy) return void this.#end(thread, failure);
    thread.interruptedBy = failure;
    thread.order?.onInterrupt?.();
    thread.worker.postMessage({ kind: 'interrupt' } satisfies ToThread);
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void this.#end(thread, failure), GRACE_MS);
  }

  #cancel(waiting: Waiting): void {
    if (waiting.isOver) return;
    const { thread } = waiting;
    if (!thread) return this.#giveUp(waiting, 'job-cancelled');
    this.#interruptOrEnd(thread, 'job-cancelled');
  }

  #giveUp(waiting: Waiting, failure: Failure): void {
    if (waiting.thread || waiting.isOver) return;
    this.#leaveQueue(waiting);
    waiting.isOver = true;
    waiting.end({ failure });
  }

  /** @returns what it is waiting with, which nobody keeps any longer */
  #leaveQueue(waiting: Waiting): Task {
    const queue = this.#waiting[waiting.lane];
    queue.splice(queue.indexOf(waiting), 1);
    const task = waiting.task!;
    waiting.task = null;
    this.release(task.body.length);
    return task;
  }

  #finish(thread: Thread, ended: Ended): void {
    clearTimeout(thread.timer);
    const { order } = thread;
    thread.order = null;
    if (!order || order.isOver) return;
    order.isOver = true;
    order.end(ended);
  }

  async #end(thread: Thread, failure: Failure): Promise<void> {
    thread.failure ??= failure;
    await thread.worker.terminate();
  }
}

function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((own) => (resolve = own));
  return { promise, resolve };
}
