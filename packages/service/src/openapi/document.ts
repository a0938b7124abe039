import { createRequire } from 'node:module';
import { commands, helpOf, jsonSchemaOf, schemaName } from 'lunzhi/embed';
import { fieldsOf, jobCommands, pathOf, type ServedCommand, servedCommands } from '../request/fields.ts';
import { type Language, wordsOf } from '../words/index.ts';
import {
  componentOf,
  givenFileSchema,
  helpOfOption,
  type JsonSchema,
  schemaOfSpec,
} from './field-schemas.ts';
import { exitCodeHeader, fileParameters, jobPaths, ownSchemas, plainPaths, problemsOf } from './own-paths.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/**
 * The description of the service as OpenAPI 3.1 has it, made of what the command line is made of: its commands, their options
 * and help, and the schemas of what they print.
 */
export async function openApi(language: Language): Promise<object> {
  const words = wordsOf(language).openApi;
  const answers = (await jsonSchemaOf('all')) as { readonly $defs: Readonly<Record<string, JsonSchema>> };
  const commandPaths = servedCommands.map((command) => [
    `/v1${pathOf(command)}`,
    { post: commandOperation(command, language) },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: words.title,
      version,
      description: words.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, {}],
    paths: {
      ...(Object.fromEntries(commandPaths) as object),
      ...jobPaths(words, (command) => jobOperation(command, language), resultContent(...jobCommands)),
      ...plainPaths(words),
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...ownSchemas(words),
        GivenFile: givenFileSchema(words),
        ...Object.fromEntries(
          servedCommands.flatMap((command) => [
            [`${schemaName(command)}Request`, requestSchema(command, language)],
            [resultName(command), resultSchema(command)],
          ]),
        ),
        ...(withComponents(answers.$defs) as object),
      },
    },
  };
}

const texts = new Map<Language, Promise<Buffer>>();

/** The same as text, which is made once. */
export function openApiText(language: Language): Promise<Buffer> {
  let text = texts.get(language);
  if (!text) {
    text = openApi(language).then((description) => Buffer.from(JSON.stringify(description)));
    texts.set(language, text);
  }
  return text;
}

function commandOperation(command: ServedCommand, language: Language): object {
  const words = wordsOf(language).openApi;
  return {
    operationId: operationId(command),
    ...describe(command, language),
    parameters: fileParameters(words),
    requestBody: requestBody(command),
    responses: {
      200: {
        description: words.done,
        headers: exitCodeHeader,
        content: resultContent(command),
      },
      ...problemsOf(words, 400, 404, 406, 413, 415, 422, 429, 500, 503, 504),
    },
  };
}

function jobOperation(command: ServedCommand, language: Language): object {
  const words = wordsOf(language).openApi;
  return {
    operationId: `${operationId(command)}Job`,
    ...describe(command, language),
    requestBody: requestBody(command),
    responses: {
      202: {
        description: words.accepted,
        headers: { location: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: componentOf('Job') } },
      },
      ...problemsOf(words, 400, 413, 415, 429, 500, 503),
    },
  };
}

/** `casesAdd`. */
const operationId = (command: string): string =>
  schemaName(command).replace(/^./, (letter) => letter.toLowerCase());

const describe = (command: ServedCommand, language: Language): object => ({
  summary: commands[command].brief[language],
  description: `\`\`\`text\n${helpOf(command, language).slice(0, -2).join('\n')}\n\`\`\``,
});

const requestBody = (command: ServedCommand): object => ({
  required: fieldsOf(command).some(({ isRequired }) => isRequired),
  content: { 'application/json': { schema: componentOf(`${schemaName(command)}Request`) } },
});

const resultName = (command: ServedCommand): string => `${schemaName(command)}Result`;

/** What one of some commands has done: all of it as JSON, or one file. */
function resultContent(...some: readonly ServedCommand[]): object {
  const [one, ...others] = some.map((command) => componentOf(resultName(command)));
  return {
    'application/json': { schema: others.length > 0 ? { anyOf: [one, ...others] } : one },
    '*/*': { schema: { type: 'string', contentEncoding: 'binary' } },
  };
}

/** Its answer, byte for byte what the command prints with `--json`, and the files that it wrote. */
const resultSchema = (command: ServedCommand): JsonSchema => ({
  type: 'object',
  properties: {
    exitCode: { type: 'integer', enum: [0, 1] },
    answer: componentOf(`${schemaName(command)}Answer`),
    files: componentOf('WrittenFiles'),
  },
  required: ['exitCode', 'answer', 'files'],
});

function requestSchema(command: ServedCommand, language: Language): JsonSchema {
  const fields = fieldsOf(command);
  const help = commands[command].help[language];
  const properties = fields.map((field) => {
    const description = 'option' in field.word ? helpOfOption(help, field.word.option) : undefined;
    return [
      field.name,
      {
        ...schemaOfSpec(field.takes, wordsOf(language).openApi),
        ...(description !== undefined && { description }),
      },
    ];
  });
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as object,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The same where parts are components of this document. */
const withComponents = (schemas: object): unknown =>
  JSON.parse(JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/'));
