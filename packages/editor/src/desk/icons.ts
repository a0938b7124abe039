import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawing } from '../styles/icons.ts';

/** What the desk draws beside the icons of all elements. */
const strokes = {
  call: svg`<path d="M2 3h12v8H7.5L4.500 13.500V11H2z"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  ask: svg`<circle cx="8" cy="8" r="6.500"/><path d="M6.200 6.300a1.900 1.900 0 1 1 2.600 1.800c-.5.200-.8.500-.8 1.100M8 11.300v.1"/>`,
  letter: svg`<path d="M2 4h12v8.500H2zM2.500 4.500 8 9l5.500-4.500"/>`,
  tick: svg`<path d="m3 8.500 3.500 3.500L13 5"/>`,
  back: svg`<path d="M3 8a5 5 0 1 0 1.600-3.700M3 2.500v3h3"/>`,
  walk: svg`<circle cx="9" cy="3" r="1.400"/><path d="M9 5.500 7.500 9l2.500 2 .5 3.500M7.500 9.500 5 14.500M9 5.500 5.500 7v2M9.200 6.500l2.800 2"/>`,
  import: svg`<path d="M8 2v8M5 7.200 8 10l3-2.800M3 9.500v4h10v-4"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.500"/><path d="M8 4.500V8l2.500 1.500"/>`,
  arrow: svg`<path d="M2.500 8h11M10 4.500 13.500 8 10 11.500"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type DeskIcon = keyof typeof strokes;

export const deskIcon = (name: DeskIcon): TemplateResult => drawing(strokes[name]);
