import type { Step } from '@lunzhi/reception/client';
import type { DeskActions } from './actions.ts';
import type { ReceptionDesk } from './desk.ts';
import { noPoolFilters } from './pool-rows.ts';

/** Does what a sentence leads to, or goes there. */
export function followStep(step: Step, host: ReceptionDesk, actions: DeskActions): void {
  const cases = step.cases ?? [];
  switch (step.does) {
    case 'register':
      return actions.register();
    case 'call':
      return actions.call();
    case 'arrange':
      return actions.arrangeAll();
    case 'screen':
      host.filters = { ...noPoolFilters, state: 'registered' };
      actions.open(cases[0] ?? null, 'pool');
      return void actions.refocus();
    case 'ask':
    case 'consent':
    case 'invite':
    case 'renew':
      // what people were asked or told, and what they answered, nobody writes down unseen
      host.filters = {
        ...noPoolFilters,
        state: 'all',
        only: { cases, why: step.words, areSelected: step.does !== 'consent' },
      };
      actions.open(cases[0] ?? null, 'pool');
      return void actions.refocus();
    default:
      actions.open(step.case ?? host.case, step.page);
      void actions.refocus();
  }
}
