import type { Institution, Leader, Post, RosterDocument } from '../document/schema.ts';
import { NO_POST, type ProblemPost } from '../problem/problem.ts';
import { type Axis, eachDay } from './axis.ts';
import type { NamedService } from './names.ts';

/** A post with what selectors ask of it. */
export interface CompiledPost extends ProblemPost {
  readonly chief: boolean;
  readonly body: Institution | undefined;
  readonly title: string | undefined;
}

export interface Posts {
  readonly posts: readonly CompiledPost[];
  readonly postOf: Int32Array;
  readonly services: readonly NamedService[];
}

/** Townships, then sectors, then projects, in the document's order. */
function servicesOf(document: RosterDocument): NamedService[] {
  const named = (kind: NamedService['kind'], list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ kind, id, name }));
  return [
    ...named('township', document.townships),
    ...named('sector', document.sectors),
    ...named('project', document.projects),
  ];
}

/** What a post does not say, the leader's own field says; a share or quota of the post replaces both of his own. */
function compilePost(
  leader: Leader,
  index: number,
  post: Post | undefined,
  serviceIndex: ReadonlyMap<string, number>,
): CompiledPost {
  const terms = post?.share !== undefined || post?.quota !== undefined ? post : leader;
  const services: number[] = [];
  for (const kind of ['township', 'sector', 'project'] as const) {
    const list = `${kind}s` as const;
    for (const id of post?.[list] ?? leader[list] ?? []) services.push(serviceIndex.get(`${kind}/${id}`)!);
  }
  return {
    leader: index,
    share: Math.round(1000 * (terms.share ?? 1)),
    quota: terms.quota ?? null,
    services: [...new Set(services)],
    chief: post?.chief ?? leader.chief ?? false,
    body: post?.body ?? leader.body,
    title: post?.title,
  };
}

/** Lays every leader's posts on the axis. A leader without posts is in post throughout. */
export function compilePosts(document: RosterDocument, axis: Axis): Posts {
  const services = servicesOf(document);
  const serviceIndex = new Map(services.map(({ kind, id }, index) => [`${kind}/${id}`, index]));
  const posts: CompiledPost[] = [];
  const postOf = new Int32Array(document.leaders.length * axis.dayCount).fill(NO_POST);
  document.leaders.forEach((leader, index) => {
    const held = leader.posts?.length ? leader.posts : [undefined];
    for (const post of held) {
      const number = posts.push(compilePost(leader, index, post, serviceIndex)) - 1;
      eachDay(axis, post ?? {}, (day) => {
        postOf[index * axis.dayCount + day] = number;
      });
    }
  });
  return { posts, postOf, services };
}
