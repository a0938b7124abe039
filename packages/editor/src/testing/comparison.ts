import type { ComparisonView, CountChangeView } from '@lunzhi/core';
import { dongan } from '../fixtures/dongan.ts';

const { leaders, days } = dongan;

/** The example planned again after two leaders have left: their later days go to those with the fewest duties. */
export function madeComparison(gone = ['纪委书记', '副县长-教育卫生'], after = '2024-05-06'): ComparisonView {
  const counts = new Map(leaders.map(({ id, duties }) => [id, duties]));
  const byId = new Map(leaders.map((leader) => [leader.id, leader]));
  const causes = gone.map((id) => {
    const leader = byId.get(id)!;
    const own = days.filter(
      ({ date, places }) => date > after && places.some((place) => place.leader === id),
    );
    const changes = own.map((day) => {
      const [next] = leaders
        .filter((each) => !gone.includes(each.id) && each.entitlement > 7)
        .sort((a, b) => counts.get(a.id)! - counts.get(b.id)! || a.rank - b.rank);
      const count = counts.get(next!.id)!;
      counts.set(next!.id, count + 1);
      counts.set(id, counts.get(id)! - 1);
      return {
        date: day.date,
        weekday: day.weekday,
        kind: day.kind,
        shift: day.places[0]!.shift,
        type: null,
        before: { leader: id, name: leader.name, post: leader.post },
        after: { leader: next!.id, name: next!.name, post: next!.post },
        effects: [`${count}→${count + 1}次`, '前后隔34、33天'],
      };
    });
    return { sentence: `${leader.name}5月6日起离任`, changes };
  });
  const moved = causes.flatMap(({ changes }) => changes).length;
  const kept = days.flatMap(({ places }) => places).length - moved;
  return {
    sentence: `改派${moved}班（已证明最少），其余${kept}班未动`,
    changes: { succeeded: 0, moved, emptied: 0, filled: 0, added: 0, removed: 0, kept },
    reason: '这些天的原值班人均已离任，每天都必须换人；其余各天一天未动。',
    isProven: true,
    causes,
    counts: leaders.map(({ id, name, post, rank, duties }): CountChangeView => ({
      leader: id,
      name,
      post,
      rank,
      before: duties,
      after: counts.get(id)!,
    })),
    further: [
      { changes: 10, sentence: '同等分担者每人7至9次，相差2次', isTaken: true },
      { changes: 12, sentence: '同等分担者每人7或8次，相差1次', isTaken: false },
    ],
  };
}
