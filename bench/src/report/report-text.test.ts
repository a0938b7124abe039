import { describe, expect, it } from 'vitest';
import { known, recordKit, scoreKit } from '../bench.test.kit.ts';
import { reportText, type ReportParts } from './report-text.ts';

const machine = { cpu: 'Some', cores: 4, memoryGB: 8, node: 'v20', revision: 'abc1234 + changes', load: 0.4 };
const runs = [78, 70, 74].map((quality, index) =>
  recordKit({
    seed: index + 1,
    firstValidMs: 100 * (index + 1),
    provenFairnessMs: 1_000,
    provenFairnessProcessorMs: 900,
    at: [null, scoreKit(5, quality)],
    final: scoreKit(5, quality),
    finalMs: 1_000,
  }),
);
const textOf = (parts: Partial<ReportParts> = {}): string =>
  reportText({
    instances: [known()],
    records: runs,
    bars: '',
    machine,
    loadAtEnd: 1,
    runs: 3,
    limit: 10,
    ...parts,
  });

describe('reportText', () => {
  it('names what was measured and where', () => {
    expect(textOf()).toContain(
      'lunzhi at abc1234 + changes; Some, 4 cores, 8 GB, Node v20; load 0.4 at the beginning',
    );
  });

  it('gives medians with the least and the most of several runs, and how many there were', () => {
    const text = textOf();
    expect(text).toContain('Medians, with the least and the most, of 3 interleaved runs of at most 10 s');
    expect(text).toContain(
      'was not run again, to save its minutes. The column `runs` says how often each ran',
    );
    expect(text).toContain(
      '| somebody | 3 | 200 ms (100 ms to 300 ms) | 1.00 s | 900 ms | · | 0 / 0 / 5 / 74 (70 to 78) |',
    );
  });

  it('gives no spread of runs that read alike', () => {
    const quick = [0.1, 0.2, 0.3].map((ms) => recordKit({ firstValidMs: ms }));
    expect(textOf({ records: quick })).toContain('| somebody | 3 | < 1 ms | · |');
  });

  it('speaks of one run as of one', () => {
    const text = textOf({ runs: 1, records: runs.slice(0, 1) });
    expect(text).toContain('One run of each solver on each instance, of at most 10 s');
    expect(text).not.toMatch(/interleaved|not run again|Median/);
    expect(text).toContain('| somebody | 100 ms | 1.00 s | 900 ms | · | 0 / 0 / 5 / 78 |');
  });

  it('says scores in full where the runs differ above quality, and that a run had nothing', () => {
    const unlike = [scoreKit(5, 78), scoreKit(6, 10), null].map((final) => recordKit({ at: [null, final] }));
    expect(textOf({ records: unlike })).toContain('| 0 / 0 / 6 / 10 (0 / 0 / 5 / 78 to nothing) |');
  });

  it('counts no instance without a roster among those won, and says who said so there', () => {
    const impossible = known({ name: 'never', isFeasible: false });
    const says = (peer: string, saysInfeasibleMs: number | null) =>
      recordKit({
        instance: 'never',
        peer,
        saysInfeasibleMs,
        finalMs: 1,
        final: { ...scoreKit(5, 9), coverage: 2 },
      });
    const records = [
      recordKit({ peer: 'lunzhi-default', final: scoreKit(5, 78), finalMs: 5 }),
      says('highs', 300),
      says('lunzhi', 200),
      says('yalps', 50),
      says('lunzhi-default', 400),
      says('rotation', null),
    ];
    const text = textOf({ instances: [known(), impossible], records });
    expect(text).toContain("better roster than lunzhi's default run: none of 1.");
    const [, never] = text.split('## never');
    expect(never).toContain(
      'That none exists was said by lunzhi after 200 ms, lunzhi-default after 400 ms, yalps after 50 ms, highs after 300 ms.',
    );
    expect(never).not.toContain('roster.');
  });

  it('says where lunzhi, or nobody, said that there is no roster', () => {
    const instances = [known({ isFeasible: false })];
    const text = textOf({ instances, records: [recordKit({ peer: 'highs', saysInfeasibleMs: 300 })] });
    expect(text).toContain(
      'lunzhi did not say that none exists. That none exists was said by highs after 300 ms.',
    );
    expect(textOf({ instances, records: [recordKit({})] })).toContain('was said by nobody.');
  });

  it('warns of a busy machine, at either end', () => {
    expect(textOf({ loadAtEnd: 3 })).not.toContain('busy');
    expect(textOf({ loadAtEnd: 3.1 })).toContain('**The machine was busy**: a load above 3 on 4 cores.');
    expect(textOf({ machine: { ...machine, load: 3.1 } })).toContain('**The machine was busy**');
  });

  it('says what was measured anew, and warns when the machine was busy then', () => {
    const anew = {
      instances: ['month'],
      peers: ['glpk'],
      machine: { ...machine, revision: 'new1111' },
      loadAtEnd: 1,
    };
    expect(textOf()).not.toContain('Measured anew');
    const text = textOf({ renewed: [anew] });
    expect(text).toContain('glpk on all instances (lunzhi at new1111;');
    expect(text).not.toContain('busy');
    expect(textOf({ renewed: [{ ...anew, loadAtEnd: 3.1 }] })).toContain('**The machine was busy**');
  });

  it('says how much of a comparison is missing', () => {
    expect(textOf({ planned: 9 })).toContain('**Not finished**: 3 of 9 runs.');
    expect(textOf({ planned: 3 })).not.toContain('Not finished');
  });
});
