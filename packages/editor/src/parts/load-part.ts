import { register } from './register.ts';

/** Parts that few need at once, loaded when they are: their modules are split off where a bundler splits. */
const parts = {
  'roster-start': async () => (await import('../start/start.ts')).RosterStart,
  'roster-combobox': async () => (await import('../combobox/combobox.ts')).RosterCombobox,
  'roster-month': async () => (await import('../month/month.ts')).RosterMonth,
  'roster-year': async () => (await import('../year/year.ts')).RosterYear,
  'roster-range': async () => (await import('../range/range-bar.ts')).RosterRange,
  'roster-leader-actions': async () => (await import('../panel/leader-actions.ts')).RosterLeaderActions,
  'roster-loads': async () => (await import('../panel/loads.ts')).RosterLoads,
  'roster-services': async () => (await import('../panel/services.ts')).RosterServices,
  'roster-today': async () => (await import('../panel/today.ts')).RosterToday,
  'roster-issues': async () => (await import('../panel/issues.ts')).RosterIssues,
  'roster-ledger': async () => (await import('../panel/ledger.ts')).RosterLedger,
  'roster-solving': async () => (await import('../plan/solving.ts')).RosterSolving,
  'roster-forms': async () => (await import('../forms/forms.ts')).RosterForms,
  'roster-import': async () => (await import('../importing/import.ts')).RosterImport,
  'roster-diff': async () => (await import('../compare/diff.ts')).RosterDiff,
} satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type PartName = keyof typeof parts;

export async function loadPart(name: PartName): Promise<void> {
  if (customElements.get(name) !== undefined) return;
  register(name, await parts[name]());
}
