import type { Words } from './zh-cn.ts';

const wantedNames = {
  boolean: 'true or false',
  number: 'a number',
  text: 'a string',
  list: 'a list of strings',
};

export const en: Words = {
  request: {
    'body-not-json': () => 'The body of the request must be JSON (UTF-8).',
    'body-not-object': () => 'The body of the request must be a JSON object.',
    'body-too-deep': () => 'The body of the request is too deeply nested.',
    'unknown-field': ({ field, nearest }) =>
      `There is no field “${field}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    'field-type': ({ field, wanted }) => `“${field}” must be ${wantedNames[wanted]}.`,
    'not-a-file': ({ field }) =>
      `“${field}” must be a file: the JSON itself, the text of the file as a string, or { "name": …, "text": … } or { "name": …, "base64": … }.`,
    'bad-file-name': ({ field }) =>
      `“${field}” has a file name that cannot be used: letters, digits, spaces and . _ - ( ) alone, 100 characters at most, no folders.`,
    'file-name-twice': ({ field }) =>
      `“${field}” has the name of another file of the request; give it another.`,
    'argument-before': ({ field }) => `“${field}” is given without the field before it.`,
  },
  problem: {
    'bad-request': { title: 'The request is not well formed', detail: undefined },
    refused: { title: 'Refused', detail: undefined },
    failed: { title: 'Program error', detail: undefined },
    unauthorized: {
      title: 'Token missing or wrong',
      detail: 'The request must carry a token: Authorization: Bearer …',
    },
    'not-this-host': {
      title: 'Unknown host',
      detail:
        'Without a token this service answers to the names of its own machine alone: give a token (--token-file) or --behind-proxy.',
    },
    'not-found': { title: 'Not found', detail: 'There is nothing at this address. See /v1/openapi.json.' },
    'wrong-method': {
      title: 'Method not allowed',
      detail: 'The header Allow says which methods this address takes.',
    },
    'body-too-large': { title: 'Request too large', detail: 'The limit is that of --body-limit.' },
    'wrong-type': {
      title: 'Wrong content type',
      detail: 'The body of the request must be application/json.',
    },
    'too-many': { title: 'Too many requests are waiting', detail: 'Try again later; Retry-After says when.' },
    'waited-too-long': { title: 'The request waited too long', detail: 'It was not begun. Try again later.' },
    'time-is-up': {
      title: 'The request took too long',
      detail: 'It was ended. Use /v1/jobs/ for what takes long.',
    },
    'job-time-is-up': {
      title: 'The job took too long',
      detail: 'It was ended before it had a result. The limit is that of --job-time-limit.',
    },
    'thread-lost': {
      title: 'The request was not finished',
      detail: 'The thread that worked on it has ended, most likely for lack of memory.',
    },
    stopping: { title: 'The service is being stopped', detail: undefined },
    'no-such-job': {
      title: 'No such job',
      detail:
        'There never was one, or it was done long ago and cleared away, or the service was restarted, which no job outlives. Submit it again.',
    },
    'job-not-done': { title: 'The job is not done yet', detail: undefined },
    'job-cancelled': { title: 'The job was cancelled', detail: 'It has no result.' },
    'no-such-file': { title: 'No such file', detail: 'The answer has no such file.' },
    'not-acceptable': {
      title: 'Not acceptable',
      detail: 'The answer has no file of a type that Accept names.',
    },
    'several-files': {
      title: 'Several files',
      detail: 'The answer does not have exactly one such file; name it with ?file=.',
    },
  },
  openApi: {
    title: 'lunzhi',
    description:
      'The commands of lunzhi, each at an address of its own. A request has their arguments and files, an answer what they print with --json and the files they wrote; nothing is stored. What is said is in the language of Accept-Language (zh, en).',
    done: 'Done. With exitCode 1 rules are broken or cannot hold: see answer. Accept, ?only=file or ?file= take one file alone.',
    accepted: 'The job is accepted; ask at Location how it goes.',
    asFile: 'The one file that the command wrote, and no JSON',
    file: 'This file alone, by its name',
    jobs: {
      told: 'The job as it is now',
      state: 'How a job goes',
      cancel:
        'Cancels a job: one that searches answers with the best it has found, any other is ended. A second time it is ended at once',
      events: 'Tells how a job goes (SSE): progress, and at last done, failed or cancelled',
      result: 'What has become of a job, as the command itself would have answered',
    },
    schemas: {
      givenFile: 'A file with its name: of text, or of bytes as base64.',
      fileName: 'Its end says which kind of file it is.',
      fileText: 'The text of the file',
      problem: 'RFC 9457; where a command refused, with what it printed.',
      writtenFiles: 'By their paths: JSON as it is, text as a string, bytes as { "base64": … }.',
    },
    plain: {
      openApi: 'This description (OpenAPI 3.1)',
      health: 'The process is alive',
      ready: 'Requests can be answered',
      metrics: 'Metrics for Prometheus',
    },
    problems: {
      400: 'The request is not well formed',
      401: 'The token is missing or wrong',
      404: 'There is no such file, or no such job: cleared away, or the service was restarted',
      405: 'Method not allowed',
      406: 'The answer has no file of a type that Accept names',
      409: 'The job is not done yet, or was cancelled',
      413: 'The request is too large',
      415: 'The body must be application/json',
      421: 'The service is not known by that host name',
      422: 'The files cannot be used, or it is refused: detail and answer say why',
      429: 'Too many requests are waiting: try again later',
      500: 'Program error',
      503: 'Not done: it waited too long, or the service is being stopped; try again',
      504: 'It took longer than it may',
    },
  },
  listening: (url) => `Listening at ${url} (Ctrl-C stops it)`,
  needsToken: (host) =>
    `${host} can be reached from other machines and needs a token: --token-file, or the environment variable LUNZHI_TOKEN; where a proxy knows who may ask, --behind-proxy.`,
  badToken: () => 'A token must be 16 to 1000 visible ASCII characters.',
  cannotListen: (address, reason) => `Cannot listen at ${address} (${reason}).`,
};
