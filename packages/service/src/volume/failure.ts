import { constants } from 'node:os';

/** What the operating system would have thrown. */
export function failure(code: keyof typeof constants.errno, syscall: string, path?: string): Error {
  const about = path === undefined ? '' : ` '${path}'`;
  return Object.assign(new Error(`${code}: ${syscall}${about}`), {
    code,
    errno: -constants.errno[code],
    syscall,
    ...(path !== undefined && { path }),
  });
}
