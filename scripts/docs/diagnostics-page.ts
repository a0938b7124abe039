import { buildCalendar } from '../../packages/core/src/calendar/build-calendar.ts';
import { brokenDocuments } from '../../packages/core/src/document/broken-documents.test.kit.ts';
import { readDocument } from '../../packages/core/src/document/parse.ts';
import { knownConstraints } from '../../packages/core/src/document/sample-documents.test.kit.ts';
import type { RosterDocument } from '../../packages/core/src/document/schema.ts';
import { calendar, compile, rules } from '../../packages/core/src/locale/zh-CN/diagnostics.ts';
import { documents } from '../../packages/core/src/locale/zh-CN/document.ts';
import type { Diagnostic } from '../../packages/core/src/plan/diagnostic.ts';
import { diagnosedDocuments } from '../../packages/core/src/plan/diagnosed-documents.test.kit.ts';
import { parseDocument } from '../../packages/core/src/plan/parse-document.ts';
import { word } from '../../packages/core/src/locale/diagnostics.ts';
import { table } from './schema-words.ts';

const severities = { error: '错误', warning: '警告', note: '提示' } as const;

/** The diagnostic of a code that a document of the tests brings about. */
function sampleOf(code: string): Diagnostic {
  const broken = brokenDocuments.find((sample) => sample.code === code);
  const later = (diagnosedDocuments as Readonly<Record<string, object>>)[code];
  const found: readonly Diagnostic[] = broken
    ? readDocument(broken.input, knownConstraints).diagnostics
    : later
      ? [...parseDocument(later).diagnostics, ...buildCalendar(later as RosterDocument).diagnostics]
      : [];
  const sample = found.find((diagnostic) => diagnostic.code === code);
  if (!sample) throw new Error(`no document of the tests brings about ${code}`);
  return sample;
}

function stage(title: string, messages: object): string {
  const rows = Object.keys(messages).map((code) => {
    const sample = sampleOf(code);
    return [`\`${code}\``, severities[sample.severity], `${word(sample, 'zh-CN')}<br>${word(sample, 'en')}`];
  });
  return `## ${title}\n\n${table(['代码', '级别', '例句'], rows)}`;
}

const head = `# 诊断 Diagnostics

\`lunzhi check\`、\`plan\` 和 \`parseDocument\` 对方案要说的话。分四步检查，前一步有错误就不做后一步，同一步的问题一次说完。
只有“错误”会让方案排不了；“警告”“提示”不影响结果。代码固定不变；每条诊断还带着出处（\`pointer\`，RFC 6901）和有关的数。

What is said of a document, in four stages: a stage runs only when the earlier ones found no error. Only errors stop.
Codes are stable; each diagnostic carries its place (\`pointer\`, RFC 6901) and its facts. The sentences below are examples.`;

/** Every diagnostic with its severity and a sentence in both languages. */
export function diagnosticsPage(): string {
  return [
    head,
    stage('形式与关联 Form and links', documents),
    stage('日历 Calendar', calendar),
    stage('班次与锁定 Places and pins', compile),
    stage('规则与定额 Rules and quotas', rules),
  ].join('\n\n');
}
