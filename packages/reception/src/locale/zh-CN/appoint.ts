import type { UnplacedReason } from '../../appoint/unplaced.ts';

/** What appointments come to. */
export interface AppointmentFigures {
  readonly sittings: number;
  /** Those arranged now, and those that stay as they were agreed. */
  readonly placed: number;
  readonly fixed: number;
  /** Sittings that hear nobody: all of them, and those for which a case would fit. */
  readonly idle: number;
  readonly wanted: number;
  readonly unplaced: number;
  readonly late: number;
  readonly moved: number;
  /** Appointments that are off, because the leader has changed, or because their day is past without a reception. */
  readonly lost: number;
  readonly past: number;
  readonly isProven: boolean;
}

export interface VisitFigures {
  readonly planned: number;
  readonly missing: number;
  readonly made: number;
}

const why: Readonly<Record<UnplacedReason, string>> = {
  full: '合适的班次都已排满',
  declined: '合适的领导都因故不能接访',
  later: '本期没有合适的班次',
  recused: '负责此事的领导都须回避',
  nobody: '此后没有负责此事的领导值班，请核对乡镇、领域和项目',
};

export const appoint = {
  /** 24个班次共约33件，2个班次空着；这次排的有5件超过最迟接访，另有4件本期排不上。 */
  headline({ sittings, placed, fixed, idle, late, unplaced }: AppointmentFigures): string {
    const notes = [
      late > 0 ? `这次排的有${late}件超过最迟接访` : '',
      unplaced > 0 ? `${placed + fixed > 0 ? '另有' : ''}${unplaced}件本期排不上` : '',
    ].filter((note) => note !== '');
    const free = idle > 0 ? `，${idle}个班次空着` : '';
    return `${sittings}个班次共约${placed + fixed}件${free}${notes.length > 0 ? `；${notes.join('，')}` : ''}。`;
  },

  /** What is proven, and what has become of earlier appointments. */
  notes({ wanted, moved, lost, past, isProven }: AppointmentFigures): readonly string[] {
    return [
      isProven
        ? '已证明：逐项依次比较，没有更好的安排。'
        : '尚未证明没有更好的安排：允许改动的件数较多，查找到一定步数即止。',
      ...(wanted > 0 ? [`其中${wanted}个空班本有合适的件，已约到别的班次。`] : []),
      ...(moved > 0 ? [`原已排约的有${moved}件改期或退回待约。`] : []),
      ...(lost > 0 ? [`有${lost}件因接访领导变更退回待约，须重新征求同意。`] : []),
      ...(past > 0 ? [`有${past}件接访日已过而没有接访记录，退回待约；已经接访的，请先补记接访。`] : []),
    ];
  },

  /** @param next the first sitting after these weeks that fits, in words; `null` where the roster has none */
  unplaced: (reason: UnplacedReason, next: string | null): string =>
    `${why[reason]}${next === null ? '' : `，下一个合适的班次是${next}`}。`,

  visits({ planned, missing: without, made }: VisitFigures): string {
    const notes = [made > 0 ? `${made}次已经下访` : '', without > 0 ? `${without}次排不上` : ''];
    return `共安排下访${planned}次${notes
      .filter((note) => note !== '')
      .map((note) => `，${note}`)
      .join('')}。`;
  },
};
