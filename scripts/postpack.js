import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { giveBack } from './give-back.js';

// In the folder of a package, after it was packed: gives `dist` back as it was built. In that of the workspace, before anything
// is built: does so in all packages, since a packing may have been broken off.
const folders = existsSync('packages')
  ? readdirSync('packages').map((name) => join('packages', name))
  : ['.'];
for (const folder of folders) giveBack(join(folder, 'dist'));
