import type { Leader } from '../document/schema.ts';
import { type LeadersByName, nameKey, postKey, postText } from './row-leader.ts';

/** Beside a name they say that he is there for somebody else. */
export const standIn = /^(代|代班|代值|替|替班|顶|顶班|临时|调|调班)$/u;

/** That somebody is there for another one, in either direction: 由县长代, 代县长接访, 改由, 与县长换班. */
const replaced =
  /代(?!表|理)|代理(?!$)|替|顶[班岗上]|换[班成为人]|互换|调[班换]|对调|改[由为成派]|改请|另[派请]|委托|由.+(?:接访|接待|值班|坐班|带班|负责)|stand(?:s|ing)?[- ]?in|substitut|on behalf|instead|replace|cover(?:s|ed)? (?:by|for)/iu;

/** That the leader is not there. */
const away =
  /[请休病产事婚丧年公]假|因[公病事私故]|外出|出差|出国|学习|培训|开会|参会|住院|不在|缺席|缺勤|有事|公休|轮休|离任|调离|免职|退休|驻村|\b(?:away|absent|leave|ill|sick|travelling|training)\b/iu;

/** 代县长 and 县长 are one post. */
const plainPost = (post: string): string => postKey(post).replace(/代理?/u, '');

/** A post written in full, or one of several that make up a title. */
export const isPostOf = (text: string, leader: Leader, date: string): boolean => {
  const title = postText(leader, date);
  const said = plainPost(text);
  return said !== '' && [title, ...title.split(/[、，,]/u)].some((part) => plainPost(part) === said);
};

/** Whether words beside a leader's name, more than a mark and other than his post, say that somebody else may serve. */
export function saysAnotherServes(text: string, own: Leader, date: string): boolean {
  const said = nameKey(text);
  return (
    said !== '' &&
    !isPostOf(said, own, date) &&
    !standIn.test(said) &&
    (replaced.test(text) || away.test(text))
  );
}

/** Whether a note beside a leader's name says so, or names another leader: 王某（李某）. */
export function notesAnother(
  { named, byId }: LeadersByName,
  note: string,
  own: Leader,
  date: string,
): boolean {
  const said = nameKey(note);
  return (
    saysAnotherServes(note, own, date) ||
    [...named].some(([key, leaders]) => key.length > 1 && !leaders.includes(own) && holds(said, key)) ||
    [...byId.values()].some((one) => one !== own && isPostOf(note, one, date) && !isPostOf(note, own, date))
  );
}

/** Whether a name stands in a text, and not as the end of another title: 县长 in 副县长. */
const holds = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  return at >= 0 && !/[副原前]$/u.test(text.slice(0, at));
};
