import { buildCalendar } from '../../packages/core/src/calendar/build-calendar.ts';
import { brokenDocuments } from '../../packages/core/src/document/broken-documents.test.kit.ts';
import { readDocument } from '../../packages/core/src/document/parse.ts';
import { knownConstraints } from '../../packages/core/src/document/sample-documents.test.kit.ts';
import type { Language, RosterDocument } from '../../packages/core/src/document/schema.ts';
import { calendar, compile, rules } from '../../packages/core/src/locale/zh-CN/diagnostics.ts';
import { documents } from '../../packages/core/src/locale/zh-CN/document.ts';
import type { Diagnostic } from '../../packages/core/src/plan/diagnostic.ts';
import { diagnosedDocuments } from '../../packages/core/src/plan/diagnosed-documents.test.kit.ts';
import { parseDocument } from '../../packages/core/src/plan/parse-document.ts';
import { word } from '../../packages/core/src/locale/diagnostics.ts';
import { table } from './schema-words.ts';

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

const words = {
  'zh-CN': {
    severities: { error: '错误', warning: '警告', note: '提示' },
    heads: ['代码', '级别', '例句'],
    stages: ['形式与关联', '日历', '班次与锁定', '规则与定额'],
    head: `# 诊断

\`lunzhi check\`、\`plan\` 和 \`parseDocument\` 对方案要说的话。分四步检查，前一步有错误就不做后一步，同一步的问题一次说完。
只有“错误”会让方案排不了；“警告”“提示”不影响结果。代码固定不变；每条诊断还带着出处（\`pointer\`，RFC 6901）和有关的数。`,
  },
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    heads: ['Code', 'Severity', 'Example'],
    stages: ['Form and links', 'Calendar', 'Places and pins', 'Rules and quotas'],
    head: `# Diagnostics

What \`lunzhi check\`, \`plan\` and \`parseDocument\` say of a document, in four stages: a stage runs only when the earlier
ones found no error. Only errors stop. Codes are stable; each diagnostic carries its place (\`pointer\`, RFC 6901) and its facts.`,
  },
};

/** Every diagnostic with its severity and a sentence. */
export function diagnosticsPage(language: Language): string {
  const { severities, heads, stages, head } = words[language];
  const tables = [documents, calendar, compile, rules].map((messages, index) => {
    const rows = Object.keys(messages).map((code) => {
      const sample = sampleOf(code);
      return [`\`${code}\``, severities[sample.severity], word(sample, language)];
    });
    return `## ${stages[index]}\n\n${table(heads, rows)}`;
  });
  return [head, ...tables].join('\n\n');
}
