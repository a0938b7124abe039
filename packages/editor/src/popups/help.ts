import { html, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';

const table: Record<
  ElementLanguage,
  { title: string; close: string; letters: string; keys: [string, string][] }
> = {
  'zh-CN': {
    title: '全部快捷键',
    close: '关闭',
    letters: '用单个字母作快捷键',
    keys: [
      ['↑ ↓ ← →', '移动'],
      ['Home End', '行首、行末；加 Ctrl 到表首、表末'],
      ['PageUp PageDown', '上月、下月'],
      ['Enter F2', '换人'],
      ['Alt+L', '换人并锁定（在名单里）'],
      ['M', '选作调班；移到另一天再按 M 或 Enter 看结果'],
      ['D', '代班'],
      ['A', '到岗登记'],
      ['L', '锁定、解锁'],
      ['Ctrl+Z Ctrl+Y', '撤销、重做'],
      ['F9', '重新安排'],
      ['/', '查找'],
      ['Esc', '放弃，不改动'],
      ['?', '本表'],
    ],
  },
  en: {
    title: 'All keys',
    close: 'Close',
    letters: 'single letters are shortcuts',
    keys: [
      ['↑ ↓ ← →', 'move'],
      ['Home End', 'ends of the row; with Ctrl, of the table'],
      ['PageUp PageDown', 'month before, month after'],
      ['Enter F2', 'change the leader'],
      ['Alt+L', 'take and lock (in the list of people)'],
      ['M', 'mark for an exchange; on another day M or Enter shows it'],
      ['D', 'find a stand-in'],
      ['A', 'who came'],
      ['L', 'lock, unlock'],
      ['Ctrl+Z Ctrl+Y', 'undo, redo'],
      ['F9', 'plan again'],
      ['/', 'find'],
      ['Esc', 'leave, change nothing'],
      ['?', 'this table'],
    ],
  },
};

/** The table of keys, with the switch for those who speak to their computer and do not want single letters to act. */
export function helpTemplate(
  language: ElementLanguage,
  letters: boolean,
  onLetters: (letters: boolean) => void,
  onLeave: () => void,
): TemplateResult {
  const { title, close, keys, letters: lettersLabel } = table[language];
  return html`<div class="pop help" part="help" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <dl>
      ${keys.map(
        ([names, does]) =>
          html`<div>
            <dt>${names.split(' ').map((name) => html`<kbd>${name}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <div class="acts">
      <button type="button" class="btn primary take" @click=${onLeave}>${close} <kbd>Esc</kbd></button>
      <label class="last"
        ><input
          type="checkbox"
          .checked=${letters}
          @change=${(event: Event) => onLetters((event.target as HTMLInputElement).checked)}
        />
        ${lettersLabel}</label
      >
    </div>
  </div>`;
}
