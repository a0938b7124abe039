import type { ReportModel } from '@lunzhi/core';

/** The sentence a director reads first, as it stands at the head of the report. */
export const headlineText = ({ headline }: Pick<ReportModel, 'headline'>): string =>
  headline.map(({ text }) => text).join('');
