import type { Language } from '@lunzhi/core';
import type { Appointments } from '../appoint/appoint.ts';
import { appoint as en } from './en/appoint.ts';
import { appoint as zh, type AppointmentFigures } from './zh-CN/appoint.ts';

export type { AppointmentFigures } from './zh-CN/appoint.ts';

/** Sentences about appointments and visits. */
export const appointWords = (language: Language): typeof zh => (language === 'zh-CN' ? zh : en);

/** @param sittings of the horizon */
export const appointmentFigures = (
  { placed, fixed, unplaced, idle, lost, score, isProven }: Appointments,
  sittings: number,
): AppointmentFigures => ({
  sittings,
  placed: placed.length,
  fixed,
  idle: idle.length,
  wanted: idle.filter(({ isWanted }) => isWanted).length,
  unplaced: unplaced.length,
  late: score.late,
  moved: score.moved,
  lost: lost.filter(({ why }) => why === 'void').length,
  past: lost.filter(({ why }) => why === 'past').length,
  isProven,
});
