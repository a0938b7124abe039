import { vi } from 'vitest';

// Shared machines are slow at times: what is waited for has as long as what is polled, see `vitest.config.ts`.
const { waitFor } = vi;
vi.waitFor = (check, options = 20_000) => waitFor(check, options);
