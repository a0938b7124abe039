import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Strokes on a field of 16 × 16. */
export const drawing = (own: SVGTemplateResult): TemplateResult =>
  html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${own}</svg>`;

const strokes = {
  undo: svg`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7"/>`,
  redo: svg`<path d="m10 3 3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9"/>`,
  lock: svg`<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/>`,
  exchange: svg`<path d="M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13"/>`,
  substitute: svg`<circle cx="6" cy="5" r="2.5"/><path d="M1.5 13.5c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M12.5 5v5M10 7.5h5"/>`,
  print: svg`<path d="M4.5 6V2h7v4M4.5 12H2.5V6h11v6h-2M4.5 9.5h7V14h-7z"/>`,
  export: svg`<path d="M8 10V2M5 4.8 8 2l3 2.8M3 9v4.5h10V9"/>`,
  solve: svg`<path d="M13.5 8a5.5 5.5 0 1 1-1.7-4M12 1.2V4H9.2"/>`,
  ok: svg`<circle cx="8" cy="8" r="6.5"/><path d="m5 8.2 2.2 2.2L11.2 6"/>`,
  warn: svg`<path d="M8 2 14.5 13.5h-13zM8 6.5v3.5M8 11.7v.3"/>`,
  bad: svg`<circle cx="8" cy="8" r="6.5"/><path d="m3.6 3.6 8.8 8.8"/>`,
  find: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  grip: svg`<path d="M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1" stroke-width="2.4"/>`,
  bell: svg`<path d="M3 12h10l-1.3-2V7a3.7 3.7 0 0 0-7.4 0v3zM6.8 14.2h2.4M8 3.2V1.8"/>`,
  ring: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.6 2.2"/>`,
  copy: svg`<path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"/>`,
  half: svg`<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof strokes;

const icons = { better: 'ok', same: 'ok', worse: 'warn', broken: 'bad', impossible: 'bad' } as const;

/** The drawing of what an act would do. */
export const moodIcon = (mood: keyof typeof icons): TemplateResult => icon(icons[mood]);

/** A drawing beside a word; never alone, so that it needs no name of its own. */
export const icon = (name: IconName): TemplateResult => drawing(strokes[name]);
