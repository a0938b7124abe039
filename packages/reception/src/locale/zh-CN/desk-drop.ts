import { dateWords, list } from '@lunzhi/core/internal';
import type { DropRefusal } from '../../roster/appointments.ts';
import type { Responsibility } from '../../roster/sittings.ts';
import { names } from './names.ts';

const day = (date: string): string => dateWords(date, 'zh-CN');

/** What a case in the hand would meet, and one that is being registered. */
export const dropWords = {
  responsibilities: names.responsibilities,
  drop: {
    refusal: (refusal: DropRefusal, ahead: number): string =>
      refusal.why === 'full'
        ? `已满${refusal.most}件`
        : {
            past: '已经过去',
            today: '今天，来不及',
            'not-his': '不归其负责',
            'here-already': '现在就约在这天',
            recused: '须回避',
            declined: '本人已表示不能接访',
            'too-late': `来不及：须提前${ahead}个工作日`,
          }[refusal.why],
    cannot: '不能约在这天。',
    good: '可以约在这天。',
    costly: '可以约，但有代价。',
    others: (count: number) => (count === 0 ? '期内别无合适班次。' : `期内另有${count}班合适。`),
    fits: (tie: Responsibility, own: readonly string[]) => ({
      mood: 'ok' as const,
      strong: '合适：',
      rest: `${names.responsibilities[tie]}${list(own, 'zh-CN')}，不须回避`,
    }),
    waits: ({
      before,
      after,
      since,
    }: {
      readonly before: number | null;
      readonly after: number;
      readonly since: string;
    }) => ({
      mood: before !== null && after > before ? ('warn' as const) : ('ok' as const),
      strong:
        before === null
          ? '等候：'
          : after > before
            ? `多等${after - before}天：`
            : after < before
              ? `少等${before - after}天：`
              : '等候不变：',
      rest: `等候${before === null ? '' : `${before}→`}${after}天（${day(since)}登记）`,
    }),
    hearBy: ({
      hearBy,
      before,
      after,
    }: {
      readonly hearBy: string;
      readonly before: number | null;
      readonly after: number;
    }) =>
      after > 0
        ? {
            mood: 'bad' as const,
            strong: `超过最迟接访${day(hearBy)}：`,
            rest: `超${before === null ? '' : `${before}→`}${after}天`,
          }
        : {
            mood: 'ok' as const,
            strong: `最迟接访${day(hearBy)}以内`,
            rest: before ? `，原超${before}天` : '',
          },
    consent: ({ isVoid, leader }: { readonly isVoid: boolean; readonly leader: string }) =>
      isVoid
        ? { mood: 'warn' as const, strong: '原来的同意失效：', rest: `须征求${leader}同意` }
        : { mood: 'plain' as const, strong: '', rest: `须征求${leader}同意` },
    invitation: ({
      isSent,
      date,
      isLeftEmpty,
    }: {
      readonly isSent: boolean;
      readonly date: string;
      readonly isLeftEmpty: boolean;
    }) => ({
      mood: isSent || isLeftEmpty ? ('warn' as const) : ('plain' as const),
      strong: isSent ? '通知须收回：' : '',
      rest: `${isSent ? '已发的约访通知要重发' : '通知未发，不必收回'}；${day(date)}${isLeftEmpty ? '将空班' : '不空班'}`,
    }),
  },
  alike: ({
    id,
    belongs,
    on,
    title,
    same,
  }: {
    readonly id: string;
    readonly belongs: string;
    readonly on: string;
    readonly title: string;
    readonly same: readonly string[];
  }) => `${id} ${belongs}，${day(on)}登记：${title}（${list(same, 'zh-CN')}）`,
  same: { name: '同名', phone: '同一电话', place: '同一乡镇', about: '事项相近' },
  draft: {
    noPlace: '填乡镇或领域后，显示由谁接访',
    today: (leader: string) => `今天的领导负责：${leader}`,
    later: (seat: string) => `不归今天的领导负责，可约${seat}`,
    waits: (days: number, over: number) =>
      `等${days}天，${over > 0 ? `超过最迟接访${over}天` : '在最迟接访以内'}`,
    full: (seat: string, most: number) => `${seat}已满${most}件`,
    nobody: '期内没有负责该事项的领导坐班；先登记，再转送',
    choose: (most: number, article: string) => `多于${most}人，请推选代表（${article}）`,
    tooMany: (most: number, article: string) => `代表至多${most}人（${article}）`,
    enough: (most: number, article: string) => `不超过${most}人（${article}）`,
  },
};
