const { entries } = require('./entries.js');

for (const entry of entries) console.log(entry, Object.keys(require(entry)).sort().join());
