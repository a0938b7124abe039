import { register } from '../parts/register.ts';

/** What the desk loads when it is needed. */
const parts = {
  'desk-import': async () => (await import('./import.ts')).DeskImport,
  'desk-pool': async () => (await import('./pool.ts')).DeskPool,
  'desk-record': async () => (await import('./record.ts')).DeskRecord,
  'desk-walk-in': async () => (await import('./walk-in.ts')).DeskWalkIn,
  'desk-weeks': async () => (await import('./weeks.ts')).DeskWeeks,
  'desk-circular': async () => (await import('./circular.ts')).DeskCircular,
  'desk-visits': async () => (await import('./visits.ts')).DeskVisits,
  'desk-print': async () => (await import('./print.ts')).DeskPrint,
} satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type LatePart = keyof typeof parts;

export const latePartNames = Object.keys(parts) as readonly LatePart[];

export const isLatePart = (name: string): name is LatePart => name in parts;

export async function loadDeskPart(name: LatePart): Promise<void> {
  register(name, await parts[name]());
}
