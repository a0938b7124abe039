import { expect, it } from 'vitest';
import { caseFileSchema } from '../cases/case-file.ts';
import { makeCaseFile, makeFacts } from './case-log.ts';
import { plant } from './plant.ts';

it('marks every private field, those too that were left out', () => {
  let count = 0;
  const file = makeCaseFile([
    { kind: 'registered', case: 'c1', facts: makeFacts({ claims: [null], petitioners: [{ name: null }] }) },
    { kind: 'screened', case: 'c1' },
  ]);
  const marked = plant(() => `秘${++count}。`, caseFileSchema, file);
  expect(caseFileSchema.safeParse(marked).success).toBe(true);
  expect(JSON.stringify(marked).match(/秘\d+。/g)).toHaveLength(count);
  const [registered, screened] = marked.entries;
  expect(registered).toMatchObject({ facts: { claims: [expect.stringMatching('秘')] } });
  expect(registered).toMatchObject({
    note: expect.stringMatching('秘'),
    facts: {
      petitioners: [
        Object.fromEntries(
          ['name', 'identity', 'phone', 'address', 'guardian'].map((key) => [
            key,
            expect.stringMatching('秘'),
          ]),
        ),
      ],
    },
  });
  expect(screened).toMatchObject({ leavesOut: expect.stringMatching('秘') });
});
