import { laws, lawsOfBroken } from './laws.js';

it.each(laws)('law: $name', ({ check }) => expect(check).not.toThrow());

it('finds what is broken', () => {
  expect(() => lawsOfBroken.forEach(({ check }) => check())).toThrow('Property failed');
});
