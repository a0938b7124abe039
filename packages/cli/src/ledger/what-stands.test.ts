import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from '../command.test.kit.ts';
import { type Office, path, published } from './ledger.test.kit.ts';

const at = ['--at', '2024-02-20 9:00'];

/** Who serves most stands in for who serves little, on a day from March on on which he may. */
async function unevenly(office: Office): Promise<void> {
  const { assignments, document } = office.roster();
  const dutiesOf = (leader: string): number => assignments.filter((place) => place.leader === leader).length;
  const [most, ...others] = document.leaders.map(({ id }) => id).sort((a, b) => dutiesOf(b) - dutiesOf(a));
  for (const other of others.reverse())
    for (const { date } of assignments.filter(
      (place) => place.date > '2024-03-04' && place.leader === other,
    )) {
      const words = ['substitute', path, '--date', date, '--to', most!, ...at, '--told', '8:50'];
      // it is refused where he serves too soon before or after
      if ((await office.run(...words)).code === 0) return;
    }
  throw new Error(`${most} can stand in for nobody`);
}

describe('a certificate after stand-ins', { timeout: 120_000 }, () => {
  test('says that the year as it was planned is proven, and what has happened since is not its fault', async () => {
    const office = await published();
    await unevenly(office);
    const { code, out } = await office.zh('certificate', path);
    expect(code).toBe(1);
    expect(out).toMatch(/^核对没有通过：\n[^]*\n最初排定时的表已核对无误，是最均衡的排法；此后台账又记了3条/);
    expect((await office.json('certificate', path)).value).toMatchObject({
      status: 'not-proven',
      provenAt: 0,
    });
  });

  test('says nothing of the kind when the plan itself does not prove', async () => {
    const office = await published();
    await unevenly(office);
    const { certificate, ...roster } = office.roster();
    const prices = Object.entries(certificate!.prices).map(([rule, own]) => [
      rule,
      Array.isArray(own) ? own.map(() => 0) : own,
    ]);
    const weak = { ...roster, certificate: { ...certificate, prices: Object.fromEntries(prices) as object } };
    writeFileSync(join(office.directory, 'weak.json'), JSON.stringify(weak));
    const { code, out } = await office.zh('certificate', 'weak.json');
    expect(code).toBe(1);
    expect(out).not.toContain('最初排定时');
  });
});

describe('a roster changed by hand', { timeout: 120_000 }, () => {
  test('is refused in plain words, told to be restored, and its ledger can still be read', async () => {
    const office = await published();
    const roster = office.roster();
    const [first, second, ...rest] = roster.assignments;
    const swapped = [{ ...first!, leader: second!.leader }, { ...second!, leader: first!.leader }, ...rest];
    writeFileSync(join(office.directory, 'hand.json'), JSON.stringify({ ...roster, assignments: swapped }));
    const checked = await office.zh('certificate', 'hand.json');
    expect([checked.code, checked.err]).toEqual([
      2,
      'lunzhi：“hand.json”前后对不上：其中的值班安排与变更台账记的不一致。可能有人手工改过。请用备份恢复，或取回历史版本（如 git）。\n',
    ]);
    const listed = await office.zh('ledger', 'hand.json');
    expect([listed.code, listed.err]).toEqual([0, expect.stringContaining('警告：“hand.json”前后对不上')]);
    expect(listed.out).toContain('公布');
    expect(codesOf((await office.json('ledger', 'hand.json')).value)).toEqual(['roster-broken']);
    expect(codesOf((await office.json('ledger', path)).value)).toEqual([]);
  });
});
