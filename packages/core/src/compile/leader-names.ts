import { bracketed } from '../locale/phrases.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';

const keyOf = (name: string): string => name.replace(/\s+/g, '');

/** The title of the first post that touches the period, else of any. */
function titleOf({ posts = [] }: Leader, { from, to }: RosterDocument['period']): string | undefined {
  const post = posts.find((held) => (held.from ?? from) <= to && (held.to ?? to) >= from) ?? posts[0];
  return post?.title;
}

/**
 * What each leader is called in sentences and charts, by his id: his name; where several share it, with his post behind
 * it, or with his id where no post tells them apart. Public tables have a column of posts and keep the bare name.
 */
export function leaderNames({
  leaders,
  period,
  language = 'zh-CN',
}: Pick<RosterDocument, 'leaders' | 'period' | 'language'>): Map<string, string> {
  const namesakes = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const key = keyOf(leader.name);
    namesakes.set(key, [...(namesakes.get(key) ?? []), leader]);
  }
  const called = (leader: Leader): string => {
    const sameName = namesakes.get(keyOf(leader.name))!;
    if (sameName.length === 1) return leader.name;
    const title = titleOf(leader, period);
    const isAlone =
      title !== undefined && sameName.filter((other) => titleOf(other, period) === title).length === 1;
    const mark = isAlone ? title : leader.id;
    return leader.name + bracketed(mark, language);
  };
  return new Map(leaders.map((leader) => [leader.id, called(leader)]));
}
