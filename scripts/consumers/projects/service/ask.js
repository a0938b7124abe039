import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openApi } from '@lunzhi/service';
import { example, options } from './example.js';

const { paths } = await openApi('en');
const words = ['node_modules/lunzhi/bin/lunzhi.js', 'serve', '--port', '0', '--json'];
const service = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
const [said] = await once(service.stdout, 'data');
const response = await fetch(`${JSON.parse(said).url}/v1/plan?file=roster.json`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ document: example, ...options, out: true }),
});
const roster = await response.json();
service.kill('SIGTERM');
const [exitCode] = await once(service, 'exit');
console.log(JSON.stringify({ roster, isDescribed: '/v1/plan' in paths, exitCode }));
