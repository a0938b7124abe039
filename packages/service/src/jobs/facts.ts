import { type Language, wordsOf } from '../words/index.ts';
import type { Job } from './jobs.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

function stateOf({ begunAt, ended }: Job): JobState {
  if (!ended) return begunAt === null ? 'queued' : 'running';
  if ('outcome' in ended) return ended.outcome.kind === 'done' ? 'done' : 'failed';
  return ended.failure === 'job-cancelled' ? 'cancelled' : 'failed';
}

const moment = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

/** What is told of a job; what has become of it stands at `result`. */
export function factsOf(job: Job, language: Language) {
  const { id, command, submittedAt, begunAt, endedAt, isInterrupted, progress, ended } = job;
  const failure = ended && 'failure' in ended ? ended.failure : null;
  const { problem } = wordsOf(language);
  const self = `/v1/jobs/${id}`;
  return {
    id,
    command,
    state: stateOf(job),
    interrupted: isInterrupted,
    submittedAt: moment(submittedAt),
    begunAt: moment(begunAt),
    endedAt: moment(endedAt),
    progress,
    failure: failure && { code: failure, title: problem[failure].title },
    links: { self, events: `${self}/events`, result: `${self}/result` },
  };
}
