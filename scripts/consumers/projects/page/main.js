import '@lunzhi/editor/define';
import { mounted } from './mounted.js';
import { openPlanned } from './opened.js';
import { planned } from './planned.js';

const here = Object.assign(document.createElement('output'), { id: 'here', hidden: true });
document.body.append(here);
here.textContent = await planned().catch(String);
await mounted(openPlanned);
