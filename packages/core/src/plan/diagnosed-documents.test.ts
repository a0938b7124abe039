import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../calendar/build-calendar.ts';
import type { RosterDocument } from '../document/schema.ts';
import { word } from '../locale/diagnostics.ts';
import { diagnosedDocuments } from './diagnosed-documents.test.kit.ts';
import { parseDocument } from './parse-document.ts';

describe('each code of the later stages', () => {
  test.each(Object.entries(diagnosedDocuments))('%s is brought about by a document', (code, document) => {
    const diagnostics = [
      ...parseDocument(document).diagnostics,
      ...buildCalendar(document as RosterDocument).diagnostics,
    ];
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const language of ['zh-CN', 'en'] as const)
      expect(word(found!, language)).not.toMatch(/undefined|NaN|\[object/);
  });
});
