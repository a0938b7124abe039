import { entries } from './entries.js';

for (const entry of entries) {
  const options = entry.endsWith('.json') ? { with: { type: 'json' } } : {};
  const module = await import(entry, options);
  console.log(
    entry,
    Object.keys(entry.endsWith('.json') ? module.default : module)
      .sort()
      .join(),
  );
}
