import { describe, expect, it } from 'vitest';
import { type ExclusionGround, exclusionGrounds } from '../law/exclusions.ts';
import { limitIds, type LimitRule, limitRulesOf, nationalLimits } from '../law/limits.ts';
import { regions } from '../law/source.ts';
import { caseOf, forwarded, started } from './case-limits.test.kit.ts';

describe('limits of regions', () => {
  it('are those of their papers, each with its article', () => {
    const different = regions.map((region) => {
      const [own, national] = [limitRulesOf(region), limitRulesOf(null)];
      const lines = limitIds.flatMap((id) => {
        const { law, article, starts, days, count, extension = 0 } = own[id];
        return own[id] === national[id] ? [] : [[id, law, article, starts, days, count, extension].join(' ')];
      });
      return lines;
    });
    expect(different).toEqual([
      [
        'forward zhejiang-2016 20 registered 5 working 0',
        'tell zhejiang-2016 20 registered 5 working 0',
        'accept zhejiang-2016 20 forwarded 5 working 0',
        'finish zhejiang-2016 23 accepted 30 calendar 60',
      ],
      [
        'forward henan-2012 26(1) registered 5 calendar 0',
        'object henan-2012 26(5) forwarded 5 calendar 0',
        'finish henan-2012 26(2) forwarded 30 calendar 60',
      ],
      ['answer-supervision shandong-2015 59 supervised 30 calendar 0'],
      [
        'review beijing-2006 50 review-requested 30 calendar 30',
        're-review beijing-2006 50 re-review-requested 30 calendar 30',
      ],
    ]);
  });

  it('stand beside those of the nation', () => {
    const lines = limitIds.map((id) => {
      const {
        article = '-',
        starts,
        meets,
        bearer,
        days,
        count,
        extension = 0,
        isRight,
      } = nationalLimits[id] as LimitRule;
      return [id, article, starts, meets, bearer, days, count, extension, isRight ? 'right' : '']
        .join(' ')
        .trim();
    });
    expect(lines).toEqual([
      'forward 22 registered passed-on office 15 calendar 0',
      'tell 23 registered passed-on office 15 calendar 0',
      'hear - registered heard office set-by-office calendar 0',
      'accept 23 forwarded accepted unit 15 calendar 0',
      'object 23 forwarded objected unit 5 working 0 right',
      'report 22(3) forwarded replied unit set-by-sender calendar 0',
      'finish 34 accepted replied unit 60 calendar 30',
      'answer-supervision 40 supervised replied unit set-by-sender calendar 0',
      'ask-review 35 reply-served review-requested petitioner 30 calendar 0 right',
      'review 35 review-requested review-decided reviewer 30 calendar 0',
      'ask-re-review 36 review-served re-review-requested petitioner 30 calendar 0 right',
      're-review 36 re-review-requested re-review-decided reviewer 30 calendar 0',
    ]);
  });
});

describe('what is due of a case that is not heard', () => {
  it('depends on the ground; what a unit has of it runs on, unless another procedure has it', () => {
    const standings = (ground: ExclusionGround) => {
      const at = '2024-01-10T09:00:00+08:00';
      const [forward] = started(caseOf({ kind: 'excluded', ground, at }), 'forward', '2024-01-12');
      const inHand = caseOf(forwarded('2024-01-09'), { kind: 'excluded', ground, at });
      const [finish] = started(inHand, 'finish', '2024-01-12');
      return [forward!.standing, finish!.standing];
    };
    const groups: [ExclusionGround[], string[]][] = [
      [
        [
          'litigation',
          'arbitration',
          'party-appeal',
          'administrative-procedure',
          'enforcement',
          'accusation',
        ],
        ['running', 'ended'],
      ],
      [
        ['in-hand', 'after-re-review'],
        ['ended', 'running'],
      ],
      [
        ['no-representatives', 'performed', 'outside-the-area', 'heard-recently', 'anonymous'],
        ['running', 'running'],
      ],
    ];
    expect(groups.flatMap(([grounds]) => grounds).sort()).toEqual(Object.keys(exclusionGrounds).sort());
    for (const [grounds, expected] of groups)
      for (const ground of grounds) expect([ground, standings(ground)]).toEqual([ground, expected]);
  });
});
