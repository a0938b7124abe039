/**
 * The command for a program that runs it within itself: `@lunzhi/service`, `@lunzhi/fuzz`.
 *
 * @module
 */
export { type CommandName, commands, schemaName } from './commands/index.ts';
export type { ServeOptions } from './commands/serve.ts';
export type { Service } from './input/load-service.ts';
export type { OptionRule, OptionSpec, Usage } from './input/command.ts';
export { parseCall } from './input/parse-call.ts';
export { type ProblemOf, Refusal, sentenceOf } from './input/refusal.ts';
export { nearest } from './input/nearest.ts';
export { files } from './output/files.ts';
export { jsonText } from './output/json.ts';
export { reaches } from './output/progress.ts';
export type { Progress, System } from './output/system.ts';
export type { Terminal } from './output/terminal.ts';
export { run } from './run.ts';
export { helpOf } from './usage/help.ts';

/** The JSON Schema that `lunzhi schema NAME` prints; what it is made with is loaded when it is asked for. */
export const jsonSchemaOf = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import('./answers/json-schemas.ts')).jsonSchemaNamed(name);
