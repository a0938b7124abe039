import { cpSync, writeFileSync } from 'node:fs';
import { example, options } from './example.js';

cpSync('node_modules/@lunzhi/editor/dist/standalone', 'made', { recursive: true });
cpSync('index.html', 'made/index.html');
cpSync('page.js', 'made/page.js');
writeFileSync('made/example.json', JSON.stringify({ example, options }));
