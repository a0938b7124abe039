import type { Files, Said } from './office.ts';

/** No call may take longer, in milliseconds, or more memory, in megabytes. */
export const limits = { milliseconds: 10_000, megabytes: 500 } as const;

/** A call that was made, and what it found and left. */
export interface Judged {
  readonly words: readonly string[];
  readonly said: Said;
  readonly before: Files;
  readonly after: Readonly<Record<string, Uint8Array>>;
}

/** What is wrong with how a call ended, each in a sentence; nothing when all is well. */
export function faultsOf({ words, said, before, after }: Judged): string[] {
  const { code, out, err, milliseconds, megabytes } = said;
  const text = `${out}\n${err}`;
  const faults: string[] = [];
  if (code !== 0 && code !== 1 && code !== 2)
    faults.push(`It ended with ${code}: ${firstLine(err) || firstLine(out)}`);
  else if (code !== 0 && !/[\p{L}]{2}/u.test(text)) faults.push(`It ended with ${code} and did not say why.`);
  const trace = /^\s+at .*[(:]\d+.*$/m.exec(text);
  if (trace) faults.push(`It showed a stack trace: ${trace[0].trim()}`);
  if (milliseconds > limits.milliseconds) faults.push(`It took ${Math.round(milliseconds)} ms.`);
  if (megabytes !== null && megabytes > limits.megabytes) faults.push(`It held ${Math.round(megabytes)} MB.`);
  if (words.includes('--json')) faults.push(...jsonFaults(out, code));
  return [...faults, ...fileFaults(code, before, after)];
}

const firstLine = (text: string): string =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.slice(0, 300) ?? '';

/** Exactly one value, which always tells of what was found; of a refusal in sentences. */
function jsonFaults(out: string, code: number | null): string[] {
  let value: unknown;
  try {
    value = JSON.parse(out);
  } catch {
    return [`With --json its output is no JSON value: ${firstLine(out) || 'nothing'}`];
  }
  const { diagnostics } = (value ?? {}) as { diagnostics?: unknown };
  if (!Array.isArray(diagnostics)) return ['With --json it has no list of diagnostics.'];
  const mute = diagnostics.find(
    ({ sentence }: { sentence?: unknown }) => typeof sentence !== 'string' || sentence === '',
  );
  if (mute !== undefined) return [`A diagnostic has no sentence: ${JSON.stringify(mute).slice(0, 200)}`];
  return code === 2 && diagnostics.length === 0 ? ['It refused without a diagnostic.'] : [];
}

const sameBytes = (a: string | Uint8Array, b: Uint8Array): boolean => Buffer.compare(Buffer.from(a), b) === 0;

function fileFaults(
  code: number | null,
  before: Files,
  after: Readonly<Record<string, Uint8Array>>,
): string[] {
  const faults: string[] = [];
  const isCopy = (bytes: Uint8Array): boolean => Object.values(before).some((old) => sameBytes(old, bytes));
  for (const name of Object.keys(before))
    if (!after[name] && code !== 0 && code !== 1) faults.push(`${name} is gone.`);
  for (const [name, bytes] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (old !== undefined && sameBytes(old, bytes)) continue;
    if (/\.part$|\.lock$/.test(name)) faults.push(`${name} was left.`);
    else if (code === 2) faults.push(`It refused, and ${old === undefined ? 'made' : 'changed'} ${name}.`);
    else if (!isCopy(bytes) && !isWhole(bytes)) faults.push(`${name} is not whole.`);
  }
  return faults;
}

/** Whether a file has the end that its beginning asks for; `--out` may give it any name. */
function isWhole(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString();
  if (text.startsWith('PK')) return text.includes('PK\u0005\u0006');
  if (/^[{[]/.test(text)) return isJson(text);
  if (text.startsWith('<!')) return /<\/html>\s*$/.test(text);
  if (text.startsWith('BEGIN:VCALENDAR')) return text.endsWith('END:VCALENDAR\r\n');
  return text.endsWith('\n');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
