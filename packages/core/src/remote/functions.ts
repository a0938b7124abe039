/** The functions that a page may call: what a host gets, words, and the linear model of a document. */
export * from '../index.ts';
export * from '../words.ts';
export { linearModelText } from '../plan/linear-model-text.ts';
