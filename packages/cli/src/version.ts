import { files } from './io/files.ts';

/** The version of this package. */
export function version(): string {
  const { version } = JSON.parse(files.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
