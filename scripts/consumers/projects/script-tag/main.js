/* global lunzhi */
import { mounted } from './mounted.js';

await mounted(async () => {
  const { example, options } = await (await fetch('example.json')).json();
  const session = await lunzhi.openSession('core.js', { document: example });
  await session.act({ kind: 'plan', ...options });
  return session;
});
