import fc from 'fast-check';

/** Texts that once broke some printer: markup, formulas, separators, breaks, signs beyond the basic plane. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</title></style></table><script>x</script>',
  '<!-- & &amp; ]]> -->',
  "=cmd|' /C calc'!A0",
  "'=1+1",
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1＋1',
  'a;=1+1;b',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '他说"好",又说"不"',
  '第一行\n第二行\r\n第三行\r第四行',
  '一\u2028二\u2029三\u0085四\u000b五',
  '甲\t乙\u0000丙\u001b[31m',
  '_x0041_ _x000D_',
  '反斜杠\\n，逗号,分号;冒号:',
  'END:VEVENT\r\nBEGIN:VEVENT',
  '𠮷野家 👨‍👩‍👧‍👦 é',
  '\uD800半个',
  '\uFFFE\uFFFF非字符',
  '\u202Eabc',
  '很长'.repeat(2000),
  `a${'𠮷'.repeat(60)}`,
  '0012',
  '1E5',
  'TRUE',
  'toString',
  '__proto__',
];

/** Any text, the known troublemakers often among them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('=', "'", ';', ',', '"', '\\', '<', '&', '\n', '县', '𠮷', ' ', '_x0041_', '-'))
    .map((signs) => signs.join('')),
);
