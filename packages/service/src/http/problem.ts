import type { FastifyReply } from 'fastify';
import type { Outcome } from '../threads/messages.ts';
import type { Failure } from '../threads/pool.ts';
import { type Language, type Words, wordsOf } from '../words/index.ts';

export type ProblemCode = keyof Words['problem'];

/** The status of each problem. */
const statuses = {
  'bad-request': 400,
  refused: 422,
  failed: 500,
  unauthorized: 401,
  'not-this-host': 421,
  'not-found': 404,
  'wrong-method': 405,
  'body-too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
  'waited-too-long': 503,
  'time-is-up': 504,
  'job-time-is-up': 504,
  'thread-lost': 500,
  stopping: 503,
  'no-such-job': 404,
  'job-not-done': 409,
  'job-cancelled': 409,
  'no-such-file': 404,
  'not-acceptable': 406,
  'several-files': 400,
} as const satisfies Record<ProblemCode | Failure, number>;

/** Seconds after which it is worth trying again. */
const RETRY_AFTER = 1;

/** Answers with a problem, as RFC 9457 has it. */
export function sendProblem(reply: FastifyReply, code: ProblemCode, language: Language): FastifyReply {
  const status = statuses[code];
  if (status === 429 || status === 503) reply.header('retry-after', RETRY_AFTER);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const { title, detail } = wordsOf(language).problem[code];
  return send(reply, status, JSON.stringify({ type: 'about:blank', title, status, code, detail }));
}

const codes = { 'bad-call': 'bad-request', refused: 'refused', failed: 'failed' } as const;

/** Answers with what a command refused, in its own words. */
export function sendRefusal(
  reply: FastifyReply,
  { kind, exitCode, answer }: Outcome & { readonly kind: keyof typeof codes },
  language: Language,
): FastifyReply {
  const code = codes[kind];
  const status = statuses[code];
  const { title } = wordsOf(language).problem[code];
  const detail = sentencesIn(answer);
  const head = JSON.stringify({ type: 'about:blank', title, status, code, detail, exitCode });
  return send(reply, status, `${head.slice(0, -1)},"answer":${answer.trimEnd() || 'null'}}`);
}

/** Diagnostics that are quoted beside the answer, which has all of them. */
const MAX_QUOTED = 5;

function sentencesIn(answer: string): string {
  try {
    const { diagnostics } = JSON.parse(answer) as { diagnostics: readonly { sentence: string }[] };
    return diagnostics
      .slice(0, MAX_QUOTED)
      .map(({ sentence }) => sentence)
      .join('\n');
  } catch {
    return '';
  }
}

const send = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.code(status).type('application/problem+json; charset=utf-8').send(Buffer.from(text));
