import { WANTED } from '@lunzhi/core/names';
import type { BadConstraint, constraintProblems as zh } from '../zh-CN/constraint-problems.ts';

function badConstraint(bad: BadConstraint): string {
  switch (bad.wrong) {
    case 'not-an-object':
      return 'is not a constraint; define it with defineConstraint of @lunzhi/core/solver';
    case 'id':
      return `has the id “${bad.id}”; an id of one’s own has exactly one slash, such as acme/quiet-week, and otherwise letters, digits and . - _, at most 64 characters`;
    case 'id-twice':
      return `(“${bad.id}”) has an id, or a default rule with an id, that is taken already`;
    case 'field':
      return `${bad.id === undefined ? '' : `(“${bad.id}”) `}has no usable “${bad.field}”; see defineConstraint of @lunzhi/core/solver`;
  }
}

export const constraintProblems: typeof zh = {
  'constraint-not-given': ({ path, constraint }) =>
    `“${path}” was planned with the constraint “${constraint}”, which is not known here. Give the module that has it: --constraints FILE.mjs.`,
  'constraints-not-loaded': ({ path, reason }) =>
    `The constraints in “${path}” could not be loaded: ${reason}.`,
  'constraint-threw': ({ constraint, path, reason }) =>
    `The constraint “${constraint}” of “${path}” failed while it ran: ${reason}. Please fix it.`,
  'constraint-broken': ({ constraint, path, part, received, wanted }) =>
    `In the constraint “${constraint}” of “${path}” ${part} is ${received}; it must be ${WANTED[wanted].en}. Please fix it.`,
  'constraints-miscount': ({ path }) =>
    `A constraint of “${path}” does not agree with itself: its running cost (track) differs from a count from scratch (violations). The laws of @lunzhi/core/testing show where.`,
  'constraints-unsettled': ({ path }) =>
    `The constraints in “${path}” are never loaded: the module waits for something that does not come (await). Please fix it.`,
  'constraints-threw-late': ({ path, reason }) =>
    `“${path}” failed outside its constraints: ${reason}. The command was aborted. Please fix it.`,
  'constraints-exit': ({ path, exitCode }) =>
    `“${path}” ended the program (exit code ${exitCode}). The command was aborted. Please fix it.`,
  'no-constraints': ({ path }) =>
    `“${path}” exports no constraint: export one or a list as default, or a list as constraints.`,
  'not-a-constraint': ({ path, position, ...bad }) =>
    `Constraint ${position} of “${path}” ${badConstraint(bad)}.`,
};
