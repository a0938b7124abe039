import type { CandidateView } from '@lunzhi/core';
import { catalogue } from '../words.ts';

/** Words of the list of candidates for a place. */
export const comboboxWords = catalogue(
  {
    title: (day: string) => `${day}：更换接访领导`,
    now: (who: string) => `现为 ${who}`,
    nowEmpty: '现在无人',
    find: '姓名、职务、序号或拼音首字母',
    example: '姓名、职务、序号或拼音首字母，如 fxz',
    groups: {
      free: '可值，公平不变',
      costly: '可值，但总体变差',
      blocked: '不能值',
      'on-duty': '当天已有班',
    } satisfies Record<CandidateView['group'], string>,
    people: (count: number) => `${count}人`,
    duties: (count: number) => `${count}次`,
    found: (count: number) => `找到${count}人`,
    none: (query: string) => `没有人符合“${query}”`,
    waiting: '正在计算每人的影响…',
    choose: '选择',
    take: '换人',
    takeAndLock: '换人并锁定',
    leave: '不改',
    cannot: '不能值：',
    recorded: '公布后换人记入台账',
  },
  {
    title: (day) => `${day}: change the leader`,
    now: (who) => `now ${who}`,
    nowEmpty: 'nobody now',
    find: 'Name, post, number or initials',
    example: 'name, post, number or initials',
    groups: {
      free: 'Can serve, as fair as now',
      costly: 'Can serve, at a cost',
      blocked: 'Cannot serve',
      'on-duty': 'On duty that day already',
    },
    people: (count) => String(count),
    duties: (count) => `${count} duties`,
    found: (count) => `${count} found`,
    none: (query) => `Nobody matches “${query}”`,
    waiting: 'Working out what each would change…',
    choose: 'move',
    take: 'choose',
    takeAndLock: 'choose and lock',
    leave: 'cancel',
    cannot: 'Cannot: ',
    recorded: 'After publication, changes are recorded in the ledger',
  },
);
