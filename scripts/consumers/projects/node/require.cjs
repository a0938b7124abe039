const { plan } = require('@lunzhi/core');

void import('./example.js')
  .then(({ example, options }) => plan(example, options))
  .then(({ roster }) => console.log(JSON.stringify({ roster })));
