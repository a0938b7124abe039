import type { Language } from '@lunzhi/core';
import type { PaperKind } from '../paper-slots.ts';
import { callBack } from './call-back.ts';
import { day } from './day.ts';
import { invitation } from './invitation.ts';
import { departmentNotice, townshipNotice } from './notices.ts';
import { assignment, reply, supervision } from './orders.ts';
import { register } from './register.ts';

/** The template of each paper, as long as an office has none of its own. */
export const defaultTemplates: Readonly<Record<PaperKind, Readonly<Record<Language, string>>>> = {
  register,
  day,
  invitation,
  'township-notice': townshipNotice,
  'department-notice': departmentNotice,
  assignment,
  supervision,
  reply,
  'call-back': callBack,
};
