import { duesAsked } from './highs-roster-model.test.kit.ts';
import type { ProofCase } from './proof-case.test.kit.ts';
import { burdenOn, isExcused } from './roster-figures.test.kit.ts';

/** Whether entitlements are plain proportion, but for least duties owed: one type for everybody, no quotas, no reserved days. */
export const isPlain = ({ document }: ProofCase): boolean =>
  !document.leaders.some(
    ({ quota, posts = [] }) => quota !== undefined || posts.some((post) => post.quota),
  ) &&
  document.shiftTypes!.length === 1 &&
  document.shiftTypes![0]!.leaders === undefined &&
  !document.rules!.some(({ constraint }) => constraint === 'fixed-weekday');

/** Splits `places` by weight, at most `room` to each; what nobody has room for is left. */
function proportion(places: number, weights: readonly number[], room: readonly number[]): number[] {
  const full = new Set<number>();
  for (;;) {
    const rest = weights.reduce((sum, weight, leader) => (full.has(leader) ? sum : sum + weight), 0);
    const held = [...full].reduce((sum, leader) => sum + room[leader]!, 0);
    const level = rest > 0 ? (places - held) / rest : 0;
    const overfull = weights.flatMap((weight, leader) =>
      !full.has(leader) && weight > 0 && level * weight >= room[leader]! ? [leader] : [],
    );
    if (overfull.length === 0)
      return weights.map((weight, leader) => (full.has(leader) ? room[leader]! : level * weight));
    for (const leader of overfull) full.add(leader);
  }
}

/**
 * Entitlements of a plain case, in thousandths: each date's places by share among those in post and not on excused
 * leave, at most one each. Whoever lies below his least is set to it, spread evenly over his dates, until none does.
 */
export function plainEntitlements({ document: { leaders }, figures }: ProofCase): number[] {
  const { groups } = figures;
  const least = leaders.map((_, leader) => {
    const byRule = new Map<string, number>();
    for (const due of duesAsked(figures))
      if (due.leader === leader) byRule.set(due.rule, (byRule.get(due.rule) ?? 0) + due.least);
    return Math.max(0, ...byRule.values());
  });
  const sharesOn = groups.map(({ day }) =>
    leaders.map((leader) => {
      const burden = burdenOn(leader, day.date);
      return 'share' in burden && !isExcused(leader, day.date) ? burden.share : 0;
    }),
  );
  const dates = leaders.map((_, leader) => sharesOn.filter((shares) => shares[leader]! > 0).length);
  const set = new Set<number>();
  for (;;) {
    const sums = leaders.map(() => 0);
    groups.forEach(({ heads }, group) => {
      const shares = sharesOn[group]!;
      const amounts = shares.map((share, leader) =>
        set.has(leader) && share > 0 ? Math.min(1, least[leader]! / dates[leader]!) : 0,
      );
      const asked = amounts.reduce((sum, amount) => sum + amount, 0);
      const granted = amounts.map((amount) => (asked > heads ? (amount * heads) / asked : amount));
      const left = Math.max(0, heads - asked);
      const free = shares.map((share, leader) => (set.has(leader) ? 0 : share));
      const pieces = proportion(
        left,
        free,
        shares.map(() => 1),
      );
      const beyond = left - pieces.reduce((sum, piece) => sum + piece, 0);
      const more = proportion(
        beyond > 1e-9 ? beyond : 0,
        amounts,
        granted.map((amount) => 1 - amount),
      );
      leaders.forEach((_, leader) => (sums[leader]! += granted[leader]! + pieces[leader]! + more[leader]!));
    });
    const low = leaders.flatMap((_, leader) =>
      !set.has(leader) && sums[leader]! < least[leader]! - 1e-9 ? [leader] : [],
    );
    if (low.length === 0) return sums.map((sum) => Math.floor(1000 * sum + 0.5 + 1e-6));
    for (const leader of low) set.add(leader);
  }
}
