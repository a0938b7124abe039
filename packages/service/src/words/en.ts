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
    'body-too-deep': () => 'The body of the request is nested too deep.',
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
    'bad-request': () => 'The request is not well formed',
    refused: () => 'Refused',
    failed: () => 'Program error',
    unauthorized: () => 'The request must bear a token: Authorization: Bearer …',
    'not-this-host': () => 'This service is not known by that host name.',
    'not-found': () => 'There is nothing at this address. See /v1/openapi.json.',
    'wrong-method': () => 'This address does not take requests of this method.',
    'body-too-large': () => 'The request is too large.',
    'wrong-type': () => 'The body of the request must be application/json.',
    'too-many': () => 'Too many requests are waiting. Try again later.',
    'waited-too-long': () => 'The request waited too long and was not begun. Try again later.',
    'time-is-up': () =>
      'The request took longer than a request may, and was ended. Plan with /v1/jobs/ what takes long.',
    'thread-lost': () => 'The thread that was at this request has ended, most likely for lack of memory.',
    stopping: () => 'The service is being stopped.',
    'no-such-job': () =>
      'There is no such job: there never was, or it was done long ago and cleared away, or the service was restarted, which no job outlives. Submit it again.',
    'job-not-done': () => 'The job is not done yet.',
    'job-cancelled': () => 'The job was cancelled and has no result.',
    'no-such-file': () => 'The answer has no such file.',
    'several-files': () => 'The answer does not have exactly one such file; name it with ?file=.',
  },
  openApi: {
    title: 'lunzhi',
    description:
      'The commands of lunzhi, each at an address of its own. A request has their arguments and files, an answer what they print with --json and the files they wrote; nothing is stored. What is said is in the language of Accept-Language (zh, en).',
    done: 'Done. With exitCode 1 rules are broken or cannot hold: see answer. Accept, ?as=file or ?file= take one file alone.',
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
    plain: {
      openApi: 'This description (OpenAPI 3.1)',
      health: 'The process is alive',
      ready: 'Requests can be answered',
      metrics: 'Metrics for Prometheus',
    },
    problems: {
      400: 'The request is not well formed',
      401: 'The token is missing or wrong',
      404: 'There is no such job: cleared away, or the service was restarted',
      406: 'The answer has no such file, or several',
      409: 'The job is not done yet, or was cancelled',
      413: 'The request is too large',
      415: 'The body must be application/json',
      421: 'The service is not known by that host name',
      422: 'The files cannot be used, or it is refused: detail and answer say why',
      429: 'Too many requests are waiting: try again later',
      503: 'Not done: it waited too long, the service is being stopped, or a thread was lost; try again',
      504: 'It took longer than it may',
    },
  },
  listening: (url) => `Listening at ${url} (Ctrl-C stops it)`,
  needsToken: (host) =>
    `${host} can be reached from other machines and needs a token: --token-file, or the environment variable LUNZHI_TOKEN; where a proxy knows who may ask, --behind-proxy.`,
  badToken: () => 'A token must be 16 to 1000 visible ASCII characters.',
  cannotListen: (address, reason) => `Cannot listen at ${address} (${reason}).`,
};
