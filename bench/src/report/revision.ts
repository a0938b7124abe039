import { execFileSync } from 'node:child_process';

/** What a benchmark writes: results, and the best rosters with what is known of them. */
const WRITTEN = ['results', 'instances/best', 'instances/index.json'];

/**
 * What was measured: the short git revision, with what is changed but not committed said; what a benchmark itself writes
 * does not count as a change.
 *
 * @param folder inside the repository
 * @returns `no git` where there is none
 */
export function revision(folder: string): string {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const short = git('rev-parse', '--short', 'HEAD').trim();
    const own = WRITTEN.map((path) => `:(top,exclude)bench/${path}`);
    const changes = git('status', '--porcelain', '--', ':/', ...own).trim();
    return changes === '' ? short : `${short} + changes`;
  } catch {
    return 'no git';
  }
}
