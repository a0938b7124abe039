import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { dayWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';

/** What comes next: an entry of that kind. */
type Step = 'circulated' | 'approved' | 'published';

const texts = {
  'zh-CN': {
    heading: '审定和公布',
    now: {
      draft: '现在是草稿：可以随意修改，不记台账。',
      circulated: '正在征求意见：还可以直接修改。',
      approved: '已审定，还没有公布：改动都记入台账。',
      published: (words: string) => `${words}：改动都记入台账，并列入调整通知。`,
    },
    steps: { draft: '草稿', circulated: '征求意见', approved: '审定', published: '公布' },
    effects: {
      circulated: '发给各位领导和有关单位看。之后仍可直接修改，需要时再征求一次。',
      approved: '审定后不能再直接修改：换人用代班、调班，都记入台账。',
      published: (day: string) => `公众将知道至${day}的安排。公布不能作废，只能再公布下一版。`,
    },
    deeds: { circulated: '征求意见', approved: '审定', published: (version: number) => `公布第${version}版` },
    skip: '不征求意见，直接审定…',
    by: '由谁审定',
    byHint: '如：联席会议研究、主要领导同意',
    on: '日期',
    through: '公布至',
  },
  en: {
    heading: 'Approve and publish',
    now: {
      draft: 'It is a draft: change it as you like, nothing goes into the ledger.',
      circulated: 'It is circulated for comment, and can still be changed directly.',
      approved: 'It is approved and not yet published: changes go into the ledger.',
      published: (words: string) => `${words}: changes go into the ledger and the change notice.`,
    },
    steps: { draft: 'draft', circulated: 'circulated', approved: 'approved', published: 'published' },
    effects: {
      circulated: 'Leaders and offices see it. It can still be changed directly, and circulated again.',
      approved: 'It cannot be changed directly then: stand-ins and exchanges go into the ledger.',
      published: (day: string) =>
        `The public knows all until ${day}. It cannot be corrected, only followed by the next version.`,
    },
    deeds: {
      circulated: 'Circulate for comment',
      approved: 'Approve',
      published: (version: number) => `Publish version ${version}`,
    },
    skip: 'Approve without comment…',
    by: 'By',
    byHint: 'such as the joint conference',
    on: 'On',
    through: 'Through',
  },
};

const stages = ['draft', 'circulated', 'approved', 'published'] as const;
const following = {
  draft: 'circulated',
  circulated: 'approved',
  approved: 'published',
  published: 'published',
} as const;

/** How the roster stands between draft and publication, and the one step that comes next. */
export class RosterStandingCard extends CardElement {
  static override properties = {
    ...CardElement.properties,
    skips: { state: true },
    by: { state: true },
  };
  /** Whether the draft is to be approved without having been circulated. */
  declare skips: boolean;
  declare by: string;
  readonly #on = new DateField(this, 'on');
  readonly #through = new DateField(this, 'through', { isWithin: true });

  constructor() {
    super();
    this.skips = false;
    this.by = '';
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      this.#on.put(this.today);
      this.#through.put(this.setting.view.head.period.to);
    }
    super.willUpdate();
  }

  get #step(): Step {
    return this.skips ? 'approved' : following[this.setting.view.head.stage];
  }

  get #version(): number {
    return (this.setting.view.head.published?.version ?? 0) + 1;
  }

  protected override get heading(): string {
    return texts[this.setting.language].heading;
  }

  protected override get deed(): string {
    const { deeds } = texts[this.setting.language];
    const step = this.#step;
    return step === 'published' ? deeds.published(this.#version) : deeds[step];
  }

  protected override get act(): Act | null {
    const { writer } = this.setting;
    switch (this.#step) {
      case 'circulated':
        return { kind: 'entry', entry: { kind: 'circulated', ...writer } };
      case 'approved': {
        const by = this.by.trim();
        const on = this.#on.date;
        if (by === '' || on === null) return null;
        return { kind: 'entry', entry: { kind: 'approved', ...writer, by, on } };
      }
      case 'published': {
        const through = this.#through.date;
        if (through === null) return null;
        const entry = { kind: 'published' as const, ...writer, version: this.#version, through };
        return { kind: 'entry', entry };
      }
    }
  }

  protected override content(): TemplateResult {
    const { view, language } = this.setting;
    const words = texts[language];
    const { stage, stageWords } = view.head;
    const step = this.#step;
    return html`<ol class="steps">
        ${stages.map((own) => html`<li aria-current=${own === stage ? 'step' : nothing}>${words.steps[own]}</li>`)}
      </ol>
      <p>${stage === 'published' ? words.now.published(stageWords) : words.now[stage]}</p>
      ${step === 'circulated' ? nothing : this.#fields(step)}
      <p>
        <b>${this.deed}</b>${language === 'zh-CN' ? '：' : ': '}${
          step === 'published'
            ? words.effects.published(dayWords(this.#through.date ?? view.head.period.to, language))
            : words.effects[step]
        }
      </p>`;
  }

  #fields(step: 'approved' | 'published'): TemplateResult {
    const words = texts[this.setting.language];
    if (step === 'published') return this.#through.template(words.through, '', true);
    return html`<label class="field"
        ><span>${words.by}</span
        ><input
          class="first"
          type="text"
          name="by"
          required
          maxlength="200"
          autocomplete="off"
          placeholder=${words.byHint}
          .value=${this.by}
          @input=${this.typed((text) => (this.by = text))}
          @compositionend=${this.typed((text) => (this.by = text))}
      /></label>
      ${this.#on.template(words.on, '', false)}`;
  }

  protected override more(): TemplateResult | typeof nothing {
    if (this.#step !== 'circulated') return nothing;
    return html`<button type="button" class="btn line" @click=${() => void this.#skip()}>
      ${texts[this.setting.language].skip}
    </button>`;
  }

  async #skip(): Promise<void> {
    this.skips = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.first')?.focus();
  }
}
