import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, smallDocument } from '../command.test.kit.ts';
import { path, published } from '../ledger/ledger.test.kit.ts';

describe('carry-over', { timeout: 120_000 }, () => {
  const next = (changes: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({
      ...smallDocument({ period: { from: '2024-04-01', to: '2024-05-31' } }),
      ext: { kept: [1, 2] },
      ...changes,
    });

  test('shows what each leader carries, and writes it with the history into the next document', async () => {
    const office = await published();
    const shown = await office.zh('carry-over', path);
    expect(shown.out).toMatch(/^领导 +次数 +其中休息日 +其中节假日\n/);
    expect(shown.out).toContain('小数从何而来：');
    expect(shown.out).not.toContain('按上限结转');
    expect(shown.out).toContain('没有写出文件；加 --into 下期方案 即可写入。');
    writeFileSync(join(office.directory, 'next.json'), next());
    const { code, value } = await office.json('carry-over', path, '--into', 'next.json');
    expect([code, value['backup']]).toEqual([0, 'next.json.bak']);
    const written = JSON.parse(office.text('next.json')) as ReturnType<typeof smallDocument>;
    expect(office.text('next.json.bak')).toBe(next());
    expect(written).toMatchObject({ ext: { kept: [1, 2] } });
    expect((written['history'] as object[]).length).toBe(39);
    expect((written['leaders'] as { carried?: object }[]).some(({ carried }) => carried)).toBe(true);
    expect((await office.run('check', 'next.json')).code).toBe(0);
  });

  test('writes another file where one is asked for, and never over one that is there', async () => {
    const office = await published();
    writeFileSync(join(office.directory, 'next.json'), next());
    const words = ['carry-over', path, '--into', 'next.json', '--out', 'new.json'];
    expect(await office.json(...words)).toMatchObject({ code: 0, value: { file: 'new.json', backup: null } });
    expect(office.text('next.json')).toBe(next());
    // again is the same file, which is there
    const written = office.text('new.json');
    expect(await office.json(...words)).toMatchObject({ code: 0, value: { file: 'new.json', backup: null } });
    writeFileSync(join(office.directory, 'new.json'), `${written} `);
    expect(codesOf((await office.json(...words)).value)).toEqual(['file-exists']);
    expect(office.text('new.json')).toBe(`${written} `);
    expect((await office.zh('carry-over', path, '--cap', '0.1')).out).toMatch(
      /\n\n每人每项至多结转0\.1次（选项 --cap），超出的不结转：\n {2}\S+(多|少)\d+(\.\d+)?次，按上限结转0\.1次\n/,
    );
    const { value: capped } = await office.json('carry-over', path, '--cap', '0');
    expect(capped).toMatchObject({
      leaders: expect.arrayContaining([
        expect.objectContaining({ carried: { duties: 0, restDays: 0, holidays: 0 } }),
      ]) as unknown,
    });
    expect(codesOf((await office.json('carry-over', path, '--into', 'document.json')).value)).toEqual([
      'not-next-period',
    ]);
    expect(codesOf((await office.json('carry-over', path, '--out', 'x.json')).value)).toEqual([
      'option-needs',
    ]);
  });
});
