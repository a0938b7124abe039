import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '..', 'packages');

/** For Vite, as `resolve.alias`: the packages are what their sources say, whatever was built of them. */
export const sources = readdirSync(packages).flatMap((folder) => {
  const { name, exports = {} } = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([entry, { default: built }]) =>
    built === undefined
      ? []
      : {
          find: new RegExp(`^${name}${entry.slice(1)}$`),
          replacement: join(packages, folder, built.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts')),
        },
  );
});
