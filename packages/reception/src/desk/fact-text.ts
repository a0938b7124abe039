import { leaderNames } from '@lunzhi/core/internal';
import type { Case } from '../cases/case.ts';
import { type PrivateText, reveal } from '../cases/private.ts';
import type { DeskContext } from './context.ts';

const text = (secret: PrivateText | undefined): string => (secret ? reveal(secret) : '');

/** A fact as it is typed. */
export function factText({ facts }: Case, name: string, { roster, names }: DeskContext): string {
  const [room, key = ''] = name.split('.');
  if (room === 'petitioner') return text(facts.petitioners?.[0]?.[key as 'name']);
  const value = facts[key as keyof typeof facts];
  if (value === undefined || value === null) return '';
  if (key === 'claims') return (facts.claims ?? []).map(text).join('\n');
  if (key === 'recusals') {
    const called = leaderNames(roster.document);
    return (facts.recusals ?? []).map(({ leader }) => called.get(leader) ?? leader).join('、');
  }
  if (Array.isArray(value))
    return (value as readonly string[]).map((id) => names.get(`${key.slice(0, -1)}/${id}`) ?? id).join('、');
  return value === true ? 'true' : value === false ? '' : String(value as unknown as string);
}
