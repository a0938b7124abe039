import type { ImportMark } from '@lunzhi/formats';
import { svg, type TemplateResult } from 'lit';
import { drawing, icon } from '../styles/icons.ts';

const strokes = {
  new: svg`<circle cx="8" cy="8" r="6"/><path d="M8 5v6M5 8h6"/>`,
  changed: svg`<path d="m3 13 .8-3L11 2.800l2.200 2.200L6 12.200zM9.500 4.300l2.200 2.200"/>`,
  missing: svg`<circle cx="8" cy="8" r="6"/><path d="M5 8h6"/>`,
  rank: svg`<path d="M5 13V3M2.500 5.500 5 3l2.500 2.500M11 3v10M8.500 10.500 11 13l2.500-2.500"/>`,
};

/** The drawing of what happens to a row. */
export const markIcon = (mark: ImportMark): TemplateResult =>
  mark === 'check' ? icon('warn') : drawing(strokes[mark]);
