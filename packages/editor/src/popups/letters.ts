import { html, nothing, type TemplateResult } from 'lit';
import type { Pop, PopActions } from './popup.ts';
import type { LetterTexts } from '../session-types.ts';
import type { ElementLanguage } from '../words.ts';

const texts = {
  'zh-CN': {
    heading: '要发的话',
    letters: { report: '报第一召集人', request: '商请代班', notice: '调整通知' },
    copy: '复制',
    copied: '已复制',
    selected: '已选中，请按 Ctrl+C 复制',
    print: '打印',
  },
  en: {
    heading: 'Texts to send',
    letters: {
      report: 'To the first convener',
      request: 'To who is asked to stand in',
      notice: 'Change notice',
    },
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C to copy',
    print: 'Print',
  },
};

type Copied = Extract<Pop, { kind: 'substitute' }>['copied'];

/** What is sent when somebody stands in, each to be copied or printed. */
export function lettersTemplate(
  letters: LetterTexts,
  copied: Copied,
  language: ElementLanguage,
  actions: PopActions,
): TemplateResult {
  return html`<h3>${texts[language].heading}</h3>
    <div class="letters">
      ${(['report', 'request', 'notice'] as const).map((own) =>
        letterTemplate(own, letters[own], copied, language, actions),
      )}
    </div>`;
}

/** A page that may not use the clipboard selects the text, so that it is one key away. @returns whether it was copied */
async function copy(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}

function letterTemplate(
  name: keyof LetterTexts,
  text: string,
  copied: Copied,
  language: ElementLanguage,
  { onFill }: PopActions,
): TemplateResult {
  const words = texts[language];
  const title = words.letters[name];
  const own = copied?.letter === name ? copied : null;
  const onCopy = ({ currentTarget }: Event): void => {
    const shown = (currentTarget as Element).closest('.letter')!.querySelector('.text')!;
    void onFill(copy(text, shown).then((isDone) => ({ copied: { letter: name, isDone } })));
  };
  const onPrint = async (): Promise<void> =>
    (await import('../print/letter.ts')).printLetter(title, text, language);
  const label = own?.isDone ? words.copied : words.copy;
  return html`<section class="letter" aria-label=${title}>
    <p>
      <b>${title}</b
      ><span class=${own?.isDone ? 'unseen' : 'mute'} role="status"
        >${own === null ? nothing : own.isDone ? words.copied : words.selected}</span
      ><button type="button" class="btn line" aria-label=${`${label} ${title}`} @click=${onCopy}>
        ${label}</button
      ><button type="button" class="btn" aria-label=${`${words.print} ${title}`} @click=${onPrint}>
        ${words.print}
      </button>
    </p>
    <p class="text">${text}</p>
  </section>`;
}
