import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { example, options } from './example.js';

cpSync('node_modules/@lunzhi/editor/dist/standalone', 'made', { recursive: true });
for (const file of ['main.js', 'mounted.js', 'roster-of.js']) cpSync(file, `made/${file}`);
const page = readFileSync('index.html', 'utf8');
writeFileSync('made/index.html', page.replace('<title>', '<script src="editor.js"></script>\n    $&'));
writeFileSync('made/example.json', JSON.stringify({ example, options }));
