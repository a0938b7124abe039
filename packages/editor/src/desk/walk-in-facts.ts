import type { DeskView, TypedFacts } from '@lunzhi/reception/client';
import type { WalkInTyped } from './handle.ts';
import { readNames } from './typed-names.ts';
import type { ReceptionWords } from './words.ts';

/** Before anything is typed. */
export const nothingTyped: WalkInTyped = {
  township: '',
  sector: '',
  about: '',
  people: '1',
  representatives: '',
  name: '',
  phone: '',
  identity: '',
  urgency: 'usual',
};

/** More choose representatives (article 20). */
const MOST = 5;

/** A number of people as typed; `null` where it is none. */
const whole = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Whether so many came that some of them speak for all. */
export const areMany = ({ people }: WalkInTyped): boolean => (whole(people) ?? 1) > MOST;

/** What is known of the case by what was typed. */
export function factsTyped(typed: WalkInTyped, view: DeskView): TypedFacts {
  const { township, sector, about, people, representatives, name, phone, identity, urgency } = typed;
  const places = readNames(township, 'township', view).found.map(({ id }) => id);
  const fields = readNames(sector, 'sector', view).found;
  const ids = (kind: 'sector' | 'project'): string[] =>
    fields.filter((own) => own.kind === kind).map(({ id }) => id);
  const speak = whole(representatives);
  const count = Math.max(1, whole(people) ?? 1);
  const text = (own: string): string | undefined => (own.trim() === '' ? undefined : own.trim());
  const petitioner = {
    name: text(name) ?? null,
    ...(text(phone) && { phone: text(phone)! }),
    ...(text(identity) && { identity: text(identity)! }),
  };
  return {
    registeredOn: view.head.today,
    channel: 'visit',
    purpose: 'claim',
    walkIn: true,
    about: about.trim(),
    people: count,
    urgency,
    ...(places.length > 0 && { townships: places }),
    ...(ids('sector').length > 0 && { sectors: ids('sector') }),
    ...(ids('project').length > 0 && { projects: ids('project') }),
    ...(count > MOST && speak !== null && speak > 0 && { representatives: Math.min(speak, MOST) }),
    ...((text(name) || text(phone)) && { petitioners: [petitioner] }),
  };
}

/** What has to be typed before it can be registered, and where; `null` when nothing is missing. */
export function missingIn(
  typed: WalkInTyped,
  view: DeskView,
  words: ReceptionWords,
): readonly [words: string, field: keyof WalkInTyped] | null {
  const { township, sector, about, people, representatives } = typed;
  const { missing } = words.walkIn;
  for (const [text, kind] of [
    [township, 'township'],
    [sector, 'sector'],
  ] as const) {
    const [first] = readNames(text, kind, view).unknown;
    if (first !== undefined) return [words.outcome.unknown(first), kind];
  }
  if (township.trim() === '' && sector.trim() === '') return [missing.township, 'township'];
  if (about.trim() === '') return [missing.about, 'about'];
  const speak = whole(representatives);
  return (whole(people) ?? 1) > MOST && (speak === null || speak < 1 || speak > MOST)
    ? [missing.representatives, 'representatives']
    : null;
}
