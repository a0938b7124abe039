import type { FastifyRequest } from 'fastify';
import type { Jobs } from '../jobs/jobs.ts';
import type { Pool } from '../threads/pool.ts';
import type { Language } from '../words/index.ts';
import { languageIn } from './language.ts';

/** What the routes need. */
export interface Context {
  readonly pool: Pool;
  readonly jobs: Jobs;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Of whoever says none. */
    usualLanguage: Language;
  }
}

/** In which a request is answered. */
export const languageOf = ({ headers, server }: FastifyRequest): Language =>
  languageIn(headers['accept-language'], server.usualLanguage);

/** What came with a request, as it came. */
export const bodyOf = ({ body }: FastifyRequest): Uint8Array =>
  (body as Buffer | undefined) ?? new Uint8Array();
