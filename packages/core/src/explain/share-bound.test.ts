import { describe, expect, it } from 'vitest';
import { wordShare } from '../locale/shares.ts';
import { makeDocument } from '../testing/documents.ts';
import { plannedRoster } from './explained.test.kit.ts';
import { explainShare } from './explain-share.ts';

describe('the bound of a share', () => {
  it('names all rules that set a share to the same bound, and only those', async () => {
    const most = (id: string, max: number) => ({
      id,
      constraint: 'at-most-per-period',
      params: { leaders: { ids: ['A'] }, max, per: 'month' },
    });
    const document = makeDocument({
      leaders: ['A', 'B', 'C'],
      rules: [most('loose', 5), most('one', 4), most('other', 4)],
    });
    const own = explainShare(await plannedRoster(document, 1), 'A');
    expect(own!.bound).toMatchObject({
      side: 'most',
      duties: 4,
      rules: [{ rule: 'one' }, { rule: 'other' }],
    });
    expect(wordShare(own!, 'zh-CN')).toContainEqual(expect.stringMatching(/^按“最多次数”最多4次，/));
    expect(wordShare(own!, 'en')).toContainEqual(expect.stringMatching(/^“[^”]*” asks for at most 4,/));
  });
});
