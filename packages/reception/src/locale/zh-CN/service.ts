import type { ServiceKey } from '../../service/waits.ts';
import type { HindranceCause } from '../../service/hindrances.ts';

/** 等候: words for how long people wait for a leader. */
export const service = {
  title: (county: string) => `${county}群众等候领导接访情况`,
  ofRoster: (range: string) => `值班表期间${range}`,
  paragraphs: {
    offered: (facts: { mean: string; longest: number; name: string; from: string; to: string | null }) =>
      `按值班表，群众任何一天来，到负责的领导坐班，平均要等${facts.mean}天；等得最久的是${facts.name}，从${facts.from}等到${facts.to === null ? '值班表期满' : facts.to}，${facts.longest}天。`,
    noWait: '按值班表，群众哪天来都有负责的领导坐班，不用等。',
    real: (facts: { heard: number; mean: string; longest: number; planned: string; more: string }) =>
      `已接访${facts.heard}批，从登记到接访平均${facts.mean}天，最长${facts.longest}天。按值班表，这些信访件登记后平均${facts.planned}天就有负责的领导坐班；其余${facts.more}天用在筛选、征求意见、提前通知、班次约满、临时换人等环节。`,
    waiting: (facts: { cases: number; mean: string; longest: number }) =>
      `还有${facts.cases}批待接访，平均已等${facts.mean}天，最长${facts.longest}天。`,
    noneHeard: '还没有接访的信访件。',
    late: (facts: { restDays: string; turns: string; kept: string }) =>
      `超过平均间隔的等候（久等）中，${facts.restDays}在休息日，${facts.turns}在有负责的领导能坐班、但没有排到的日子，${facts.kept}在负责的领导都不能坐班的日子。`,
    costliest: (what: string, days: number) =>
      `造成久等最多的一项是${what}，合计${days}天（以每天来一人计）。`,
    noRestriction: '没有单独一次请假或一条规则造成久等。',
  },
  headings: {
    township: '各乡镇场',
    sector: '各领域',
    project: '各重点项目',
    restrictions: '造成久等的请假和规则',
    causes: '接访前耽搁的原因',
    lostSittings: '换人和无人到岗的班次',
  } satisfies Record<ServiceKey['kind'] | 'restrictions' | 'causes' | 'lostSittings', string>,
  sheets: {
    township: '乡镇场',
    sector: '领域',
    project: '项目',
    restrictions: '限制',
    causes: '原因',
    lostSittings: '换人缺席',
  },
  heads: {
    township: '乡镇场',
    sector: '领域',
    project: '项目',
    sittings: '坐班天数',
    offered: '按表等候',
    offeredLongest: '按表最长',
    heard: '已接访批数',
    planned: '预计等候',
    real: '实际等候',
    realLongest: '实际最长',
    waiting: '待接访批数',
    waitingLongest: '已等最长',
    restDays: '久等·休息日',
    turns: '久等·未排到',
    kept: '久等·不能坐班',
    all: '总体',
    restriction: '请假或规则',
    days: '多等天数',
    dates: '所在日数',
    services: '涉及',
    cause: '原因',
    cases: '批数',
    date: '日期',
    first: '原定',
    sat: '实到',
  },
  marks: ['预计等候', '其余'],
  marksHead: '一格一天',
  lock: (day: string) => `${day}锁定由他人坐班`,
  rule: (title: string) => `规则“${title}”`,
  /** `said` is why, such as 3月4日至8日不能值班. */
  ofLeader: (leader: string, said: string) => leader + said,
  ofService: (name: string, days: number) => `${name}${days}天`,
  moreServices: (list: string, all: number) => `${list}等${all}处`,
  nobody: '无人',
  causes: {
    notice: '来不及提前通知',
    'changed-hands': '换了领导，换上的不负责此事',
    'nobody-came': '空班或无人到岗',
    declined: '约好后领导因故不能接访',
    missed: '约好后信访人未到',
    returned: '约好后退回',
    full: '班次已约满',
    unscreened: '还没有筛选',
    excluded: '在不安排约访期间',
    arranged: '已约了别的班次',
    unused: '班次有空，没有约',
  } satisfies Record<HindranceCause, string>,
  notes: {
    rows: '“按表等候”是值班表期间任何一天起，到下一个有负责的领导坐班的日子，当天坐班为0天，各天平均；末次坐班以后来的，算到期满次日。“预计等候”“实际等候”是同一批件，由登记之日起算。以上都按日历日，单位为天。',
    late: '“久等”：全期坐班如果均匀排开，应当隔几天一次；已经超过这个间隔、当天仍没有负责的领导坐班的，逐日按在等的人数相加（以每天来一人计）。',
    several: '涉及几处的信访件在各行都计，总体只计一次。',
    restrictions:
      '久等的日子里，负责的领导都不能坐班，而只要没有这一项就有人能坐班的，当天在等的人数计入这一项；同一天有几项的，各项都计，所以各项不能相加。',
    causes:
      '已接访的信访件，登记以后、接访以前有合适的班次而没有接成的，每项原因计最早一次能提前的天数；几项原因会重叠，不能相加。',
    lostSittings: '原定的领导如果坐班，能提前接访的天数；一个班次接不下的不计。',
  },
};
