import { posix } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Outcome, WrittenFile } from '../threads/messages.ts';
import type { Ended } from '../threads/pool.ts';
import type { Language } from '../words/index.ts';
import { sendProblem, sendRefusal } from './problem.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** Media types by the ends of names. */
const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: `${office}.wordprocessingml.document`,
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: `${office}.spreadsheetml.sheet`,
};

const typeOf = ({ name, as }: WrittenFile): string =>
  mediaTypes[posix.extname(name).slice(1).toLowerCase()] ??
  (as === 'base64' ? 'application/octet-stream' : 'text/plain; charset=utf-8');

/** Answers with what has become of a call: everything as JSON, or the one file that is asked for. */
export function sendEnded(
  request: FastifyRequest,
  reply: FastifyReply,
  ended: Ended,
  language: Language,
): FastifyReply {
  if ('failure' in ended) return sendProblem(reply, ended.failure, language);
  const { outcome } = ended;
  const { kind } = outcome;
  if (kind !== 'done') return sendRefusal(reply, { ...outcome, kind }, language);
  // beside a file alone nothing else would tell
  reply.header('lunzhi-exit-code', outcome.exitCode);
  const choice = choiceOf(request);
  if (!choice) return reply.type('application/json; charset=utf-8').send(answerText(outcome));
  const [file, another] = outcome.files.filter(choice.isChosen);
  if (!file) return sendProblem(reply, choice.none, language);
  if (another) return sendProblem(reply, 'several-files', language);
  return reply
    .type(typeOf(file))
    .header('content-disposition', dispositionOf(posix.basename(file.name)))
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    )
    .send(Buffer.from(file.bytes));
}

interface Choice {
  readonly isChosen: (file: WrittenFile) => boolean;
  /** What is said where there is none. */
  readonly none: 'no-such-file' | 'not-acceptable';
}

/** Which files a request asks for, by `?file=`, `?only=file` or `Accept`; `null` when it asks for JSON. */
function choiceOf({ query, headers }: FastifyRequest): Choice | null {
  const { file, only } = query as { readonly file?: unknown; readonly only?: unknown };
  if (file !== undefined)
    return { isChosen: ({ name }) => name === file || posix.basename(name) === file, none: 'no-such-file' };
  if (only === 'file') return { isChosen: () => true, none: 'no-such-file' };
  const accepted = (headers.accept ?? '*/*')
    .slice(0, 1000)
    .toLowerCase()
    .split(',')
    .filter((part) => !/; *q=0(\.0*)? *(;|$)/.test(part))
    .map((part) => part.split(';')[0]!.trim());
  if (accepted.some((type) => /^(\*\/\*|application\/(\*|json|problem\+json))?$/.test(type))) return null;
  const covers = (range: string, type: string): boolean =>
    range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
  return {
    isChosen: (own) => accepted.some((range) => covers(range, typeOf(own).split(';')[0]!)),
    none: 'not-acceptable',
  };
}

/** The answer of the command, byte for byte, and beside it the files that it wrote. */
function answerText({ exitCode, answer, files }: Outcome): Buffer {
  const written = files.map((file) => `${JSON.stringify(file.name)}:${contentText(file)}`);
  return Buffer.from(
    `{"exitCode":${exitCode},"answer":${answer.trimEnd() || 'null'},"files":{${written.join(',')}}}\n`,
  );
}

function contentText({ as, bytes }: WrittenFile): string {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (as === 'json') return own.toString().trimEnd();
  return JSON.stringify(as === 'text' ? own.toString() : { base64: own.toString('base64') });
}

/** For programs that read ASCII alone, and for those that read RFC 8187. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w. ()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
