import type { FastifyRequest } from 'fastify';
import type { Pool } from '../threads/pool.ts';
import type { ProblemCode } from './problem.ts';

/** Thrown where a body is received no further. */
export class NotReceived extends Error {
  override readonly name = 'NotReceived';
  readonly problem: ProblemCode;

  constructor(problem: ProblemCode) {
    super(problem);
    this.problem = problem;
  }
}

/** What a piece of a body needs of memory however small it is: whoever sends may send each byte as one. */
const PIECE_BYTES = 600;

/**
 * Reads the body of a request. As far as it has come it counts towards what the pool holds, so that many who send slowly need no
 * more memory than many who wait.
 *
 * @param limit of bytes
 * @throws NotReceived when it is too large, when too much is held already, and when whoever sends has gone
 */
export async function receiveBody(
  { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
  limit: number,
  pool: Pick<Pool, 'hold' | 'release'>,
): Promise<Buffer> {
  if (Number(headers['content-length']) > limit) throw new NotReceived('body-too-large');
  const chunks: Buffer[] = [];
  let length = 0;
  let held = 0;
  try {
    // what is left unread is no reason to close the connection before it is answered
    for await (const chunk of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (length + chunk.length > limit) throw new NotReceived('body-too-large');
      const size = Math.max(chunk.length, PIECE_BYTES);
      if (!pool.hold(size)) throw new NotReceived('too-many');
      held += size;
      length += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  } catch (error) {
    throw error instanceof NotReceived ? error : new NotReceived('bad-request');
  } finally {
    // whoever asks for it next is the pool itself
    pool.release(held);
  }
}
