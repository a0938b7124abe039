import { planned } from './planned.js';

console.log(await planned());
