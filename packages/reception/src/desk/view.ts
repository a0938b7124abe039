import type { Language } from '@lunzhi/core';
import type { DayKind, Revised } from '@lunzhi/core/internal';
import type { Stage } from '../cases/case.ts';
import type { Urgency } from '../cases/case-facts.ts';
import type { Act } from '../cases/transitions.ts';
import type { ExclusionView, FollowingEntry, ReceivingDraft } from './form-view.ts';

export type Mood = 'ok' | 'warn' | 'bad' | 'plain';

export const pages = ['today', 'weeks', 'pool', 'circular', 'visits'] as const;
export type Page = (typeof pages)[number];

/**
 * What the desk shows: plain JSON with every sentence made, so that whoever paints it needs no law, no calendar and no
 * language of its own. It holds what concerns persons, and never leaves the office.
 */
export interface DeskView extends Revised {
  readonly language: Language;
  readonly head: DeskHead;
  /** The sentence at the top of each page, with the next step. */
  readonly headlines: Readonly<Record<Page, HeadlineView>>;
  /** All of them, in the order of registration. */
  readonly cases: readonly CaseRow[];
  /** From the Monday of this week to the end of the horizon. */
  readonly sittings: readonly SittingView[];
  readonly today: TodayView;
  readonly days: readonly DayView[];
  /** Townships, sectors, projects, departments: what a form offers. */
  readonly services: readonly ServiceName[];
  readonly grounds: readonly GroundView[];
  /** What undo takes back and redo does again; `null` where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface DeskHead {
  /** 某县领导干部接访台. */
  readonly title: string;
  /** 内部，含来访人信息. */
  readonly marking: string;
  readonly jurisdiction: string;
  readonly issuer: string;
  readonly today: string;
  readonly horizon: { readonly from: string; readonly to: string; readonly weeks: number };
  /** Nothing was registered yet. */
  readonly isEmpty: boolean;
  /** The year is not published. */
  readonly isProvisional: boolean;
  /** How many cases had their text about persons erased: what was shown of them before must go. */
  readonly erased: number;
  readonly most: number;
  readonly collectiveFrom: number;
}

/** Where a sentence leads: a page, a case there, or something to be done at once. */
export interface Step {
  readonly words: string;
  readonly page: Page;
  readonly case?: string;
  readonly cases?: readonly string[];
  /** On the page of visits. */
  readonly visit?: string;
  readonly does?: 'register' | 'call' | 'screen' | 'ask' | 'consent' | 'invite' | 'renew' | 'arrange';
}

export interface HeadlineView {
  readonly mood: Mood;
  /** How things stand, in a clause. */
  readonly strong: string;
  readonly rest: string;
  readonly next: Step | null;
}

/** How an appointment stands; `void` when its leader no longer sits there. */
export type AppointmentState = 'to-ask' | 'asked' | 'consented' | 'invited' | 'past' | 'void';

/** A case in a list. */
export interface CaseRow {
  readonly id: string;
  readonly stage: Stage;
  /** 待筛选, 待征求, 正在接谈. */
  readonly state: string;
  readonly stateMood: Mood;
  readonly title: string;
  /** 花桥镇 · 农业农村. */
  readonly belongs: string;
  readonly townships: readonly string[];
  readonly sectors: readonly string[];
  readonly urgency: Urgency;
  /** 急, 重; empty of a usual one. */
  readonly urgencyMark: string;
  readonly urgencyWords: string;
  readonly people: number;
  readonly representatives: number | null;
  /** Units that are told of an appointment, as services are named: `township/t1`. */
  readonly units: readonly string[];
  /** 张某等5名代表，涉及31人. */
  readonly who: string;
  readonly registeredOn: string;
  readonly waited: number;
  /** 最迟接访; `null` once it is heard, or is not to be. */
  readonly hearBy: LimitView | null;
  readonly appointment: { readonly shift: string; readonly state: AppointmentState } | null;
  /** The sitting it is arranged for, or the next that fits. */
  readonly next: NextSitting | null;
  /** Why it is not heard, and by which article. */
  readonly excluded: { readonly words: string; readonly article: string } | null;
  readonly isSupervised: boolean;
  /** It was heard, and a unit or the office is late with it. */
  readonly isOverdue: boolean;
  readonly isWalkIn: boolean;
}

export interface NextSitting {
  readonly shift: string | null;
  /** 3月18日 县人大副主任. */
  readonly words: string;
  /** 联系；待征求；将超17天. */
  readonly detail: string;
  readonly mood: Mood;
}

/** A limit as a bar that fills up: calendar days. */
export interface LimitView {
  readonly name: string;
  /** 第二十二条 or 本单位规定. */
  readonly source: string;
  /** 2月15日｜顺延2月18日; 交办后30日 of one that has not begun. */
  readonly dates: string;
  /** 余4天, 超8天, 按期. */
  readonly left: string;
  readonly mood: Mood;
  /** Days from its start to the strict date, to that after rest days where it is later, and gone by. */
  readonly days: number;
  readonly later: number | null;
  readonly gone: number;
  readonly due: string | null;
}

/** A day of the coming weeks. */
export interface DayView {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Name of a protection period. */
  readonly period: string;
}

/** A leader on a date. */
export interface SittingView {
  readonly shift: string;
  readonly date: string;
  readonly leader: string;
  readonly post: string;
  /** 联系端桥铺镇, 分管城乡建设. */
  readonly answers: readonly string[];
  /** Ids of its cases, by time and registration. */
  readonly cases: readonly string[];
  /** Ids of those that were heard at it. */
  readonly heard: readonly string[];
  /** Why nobody is heard there; empty where somebody is, and of a day that is over. */
  readonly emptyCause: string;
}

/** `gone`: he did not come, or is not heard today after all. */
export type Arrival = 'absent' | 'here' | 'hearing' | 'heard' | 'gone';

export interface TodayView {
  /** 2024年2月26日 星期一. */
  readonly words: string;
  readonly sittings: readonly SeatView[];
  readonly appointments: readonly TodayCase[];
  readonly walkIns: readonly TodayCase[];
  /** The next day on which somebody sits, where nobody does today. */
  readonly next: string;
}

/** Who sits today, with all that stands at the door. */
export interface SeatView {
  readonly shift: string;
  readonly post: string;
  /** Time, place, whom he answers for: a name and a text each. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** Who was to sit when people were invited; empty where nothing changed. */
  readonly instead: string;
}

export interface TodayCase {
  readonly case: string;
  /** 9:00, 1号. */
  readonly number: string;
  readonly arrival: Arrival;
  readonly words: string;
  readonly mood: Mood;
}

export interface ServiceName {
  readonly kind: 'township' | 'sector' | 'project' | 'department';
  readonly id: string;
  readonly name: string;
}

export interface GroundView {
  readonly id: string;
  readonly name: string;
  readonly article: string;
}

/** A step of a case's way, done, to come, or taken back. */
export interface WayStep {
  readonly name: string;
  /** 1月29日, 至3月27日. */
  readonly when: string;
  readonly state: 'done' | 'now' | 'todo' | 'back';
  /** What is to be said beside it in a list. */
  readonly note: string;
}

/** Everything about a case that is open at the desk. */
export interface CaseCard {
  readonly id: string;
  readonly title: string;
  /** Number, where it belongs, since when it waits. */
  readonly meta: readonly string[];
  /** 由他接访：联系端桥铺镇; empty where nobody is to hear it. */
  readonly tie: string;
  readonly way: readonly WayStep[];
  /** All that happened, in order, and what is to come. */
  readonly story: readonly WayStep[];
  readonly facts: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly limits: readonly LimitView[];
  /** The next sittings that might take it, and why not. */
  readonly sittings: readonly { readonly mood: Mood; readonly words: string; readonly why: string }[];
  /** What may be done about it. */
  readonly acts: readonly Act[];
  /** What may be written down of it, each with a form. */
  readonly following: readonly FollowingEntry[];
  /** Why it might not be heard. */
  readonly exclusions: readonly ExclusionView[];
  /** Of a walk-in for which nobody who sits today answers: who does. */
  readonly elsewhere: DraftView['next'] | null;
  /** What the sheet of its outcome begins with. */
  readonly outcome: OutcomeDraft | null;
  /** What has to be said when it is heard today; `null` where it is not. */
  readonly receiving: ReceivingDraft | null;
}

export interface OutcomeDraft {
  readonly leader: string;
  /** Ids of units, `township/t1` or `department/d1`. */
  readonly lead: string | null;
  readonly assist: readonly string[];
  readonly days: number;
}

/** What putting a case on a day would do. */
export interface DropEffect {
  readonly shift: string;
  readonly fits: boolean;
  /** Why not; empty where it fits. */
  readonly why: string;
  /** A clerk might dispute it. */
  readonly isFirm: boolean;
  readonly lines: readonly EffectLine[];
  readonly verdict: EffectLine;
}

export interface EffectLine {
  readonly mood: Mood;
  readonly strong: string;
  readonly rest: string;
}

/** What a case in the hand would meet, sitting by sitting. */
export interface HeldCase {
  readonly case: string;
  readonly title: string;
  /** 3月8日 县长; empty from the pool. */
  readonly from: string;
  readonly shift: string | null;
  readonly effects: readonly DropEffect[];
}

/** What is said of a case while it is being registered. */
export interface DraftView {
  /** Cases that may be the same matter. */
  readonly alike: readonly { readonly case: string; readonly words: string }[];
  /** Whether today's leader hears it, or when who does. */
  readonly next: EffectLine & { readonly more: readonly string[]; readonly shift: string | null };
  /** 不超过5人（第二十条）. */
  readonly representatives: EffectLine | null;
}
