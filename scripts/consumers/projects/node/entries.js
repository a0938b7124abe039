import { readFileSync } from 'node:fs';

/** Every entry of the packages that is a module or data, by the name under which it is imported. */
export const entries = ['core', 'reception', 'formats', 'editor'].flatMap((name) => {
  const manifest = new URL(`./node_modules/@lunzhi/${name}/package.json`, import.meta.url);
  return Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).exports)
    .filter((path) => !path.includes('*'))
    .map((path) => `@lunzhi/${name}${path.slice(1)}`);
});
