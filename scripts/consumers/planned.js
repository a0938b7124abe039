import { plan } from '@lunzhi/core';
import * as z from 'zod';
import { document, options } from './document.js';

/** The score of the roster, and what a host's own zod was told. */
export async function planned() {
  const { roster } = await plan(document, options);
  return JSON.stringify({ score: roster.score, jitless: z.config().jitless ?? null });
}
