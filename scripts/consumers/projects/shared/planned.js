import { plan } from '@lunzhi/core';
import * as z from 'zod';
import { example, options } from './example.js';

/** The roster of the example, and what a host's own zod was told. */
export async function planned() {
  const { roster } = await plan(example, options);
  return JSON.stringify({ roster, jitless: z.config().jitless ?? null });
}
