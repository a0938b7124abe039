import { randomUUID } from 'node:crypto';
import type { Progress } from 'lunzhi/embed';
import type { JobCommand } from '../request/fields.ts';
import type { Task } from '../threads/messages.ts';
import type { Ended, Failure, Pool } from '../threads/pool.ts';

/** A call that is answered later. */
export interface Job {
  readonly id: string;
  readonly command: JobCommand;
  /** Milliseconds since 1970. */
  readonly submittedAt: number;
  readonly begunAt: number | null;
  readonly endedAt: number | null;
  readonly progress: Progress | null;
  /** It was asked to stop, by somebody or by the limit of its time. */
  readonly isInterrupted: boolean;
  readonly ended: Ended | null;
  cancel(): void;
  /** Calls `listener` whenever it is further, and at its end; returns how to stop that. */
  listen(listener: () => void): () => void;
}

export interface JobsOptions {
  readonly pool: Pool;
  /** How many are kept when they are done, and for how many milliseconds. */
  readonly kept: number;
  readonly keptMs: number;
}

/** Of answers that are kept, all together. */
const MAX_KEPT_BYTES = 500_000_000;

/** No timer runs longer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Jobs that wait, are under way, or are kept for whoever asks what has become of them. None outlives the process. */
export class Jobs {
  readonly #options: JobsOptions;
  readonly #jobs = new Map<string, Job>();
  #timer: NodeJS.Timeout | undefined;
  /** The oldest first. */
  #done: { readonly job: Job; readonly bytes: number }[] = [];

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /** @returns why it is not taken, where it is not */
  submit(task: Task & { readonly command: JobCommand }): Job | Failure {
    const listeners = new Set<() => void>();
    const tell = (): void => {
      for (const listener of listeners) listener();
    };
    const running = this.#options.pool.submit({
      task,
      lane: 'job',
      onBegun() {
        job.begunAt = Date.now();
        tell();
      },
      onProgress(progress) {
        job.progress = progress;
        tell();
      },
      onInterrupt() {
        job.isInterrupted = true;
        tell();
      },
    });
    if (typeof running === 'string') return running;
    const job: { -readonly [Key in keyof Job]: Job[Key] } = {
      id: randomUUID(),
      command: task.command,
      submittedAt: Date.now(),
      begunAt: null,
      endedAt: null,
      progress: null,
      isInterrupted: false,
      ended: null,
      cancel() {
        if (job.ended) return;
        job.isInterrupted = true;
        running.cancel();
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    this.#jobs.set(job.id, job);
    void running.ended.then((ended) => {
      job.ended = ended;
      job.endedAt = Date.now();
      tell();
      this.#done.push({ job, bytes: bytesOf(ended) });
      this.#clear();
    });
    return job;
  }

  find(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  get size(): number {
    return this.#jobs.size;
  }

  /** Forgets those that were done long ago, and the oldest of too many; comes back for the next. */
  #clear(): void {
    const { kept, keptMs } = this.#options;
    let bytes = this.#done.reduce((sum, own) => sum + own.bytes, 0);
    const since = Date.now() - keptMs;
    const isKept = ({ job }: { readonly job: Job }, left: number): boolean =>
      left <= kept && bytes <= MAX_KEPT_BYTES && job.endedAt! > since;
    while (this.#done.length > 0 && !isKept(this.#done[0]!, this.#done.length)) {
      const oldest = this.#done.shift()!;
      bytes -= oldest.bytes;
      this.#jobs.delete(oldest.job.id);
    }
    clearTimeout(this.#timer);
    const [next] = this.#done;
    if (!next) return;
    const left = Math.min(next.job.endedAt! - since, MAX_TIMER_MS);
    this.#timer = setTimeout(() => this.#clear(), left).unref();
  }
}

const bytesOf = (ended: Ended): number =>
  'failure' in ended
    ? 0
    : ended.outcome.files.reduce((sum, { bytes }) => sum + bytes.length, ended.outcome.answer.length);
