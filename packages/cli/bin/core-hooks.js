// For `register` of `node:module`: `@lunzhi/core`, which a module of constraints imports, is looked for beside this command,
// wherever the module stands and whatever is installed there.

export function resolve(specifier, context, next) {
  const isCore = /^@lunzhi\/core(\/|$)/.test(specifier);
  return next(specifier, isCore ? { ...context, parentURL: import.meta.url } : context);
}
