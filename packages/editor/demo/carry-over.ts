import { type Diagnostic, type Roster, type RosterDocument, type FollowingDocument } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { dayWords, type ElementLanguage } from '../src/words.ts';
import type { Desk } from './desk.ts';
import { show } from './dialogs.ts';
import { DeskError, type Text, text, words } from './texts.ts';

/** What the next period begins with, and what somebody has to see to in it. */
interface CarriedOver {
  readonly following: FollowingDocument;
  readonly roster: Roster;
  /** What reading the new document brought up, in words. */
  readonly doubts: readonly string[];
  /** The period of the roster is not over, or its document has changes that no plan has taken up. */
  readonly isEarly: boolean;
  readonly isPending: boolean;
}

export interface CarryActions {
  readonly open: (document: RosterDocument) => void;
  readonly save: (document: RosterDocument) => void;
}

/** Makes the document of the next period from what is on the desk, which stays as it is. @throws DeskError */
export async function carryOver(desk: Desk, actions: CarryActions): Promise<void> {
  const roster = await desk.roster();
  if (!roster) throw new DeskError(text('还没有值班表可以结转。', 'There is no roster to carry over yet.'));
  const following = (await desk.call('followingDocument', roster)) as FollowingDocument;
  const { diagnostics } = (await desk.call('parseDocument', following.document)) as {
    diagnostics: Diagnostic[];
  };
  const doubts = await Promise.all(
    diagnostics
      .filter(({ severity }) => severity !== 'note')
      .map((own) => desk.call('word', own, desk.language) as Promise<string>),
  );
  const isEarly = desk.today !== null && desk.today <= roster.document.period.to;
  const isPending = desk.session!.view.head.pending !== undefined;
  ask({ following, roster, doubts, isEarly, isPending }, desk.language, actions);
}

/** 2025年1月1日至12月31日 */
function periodWords({ from, to }: RosterDocument['period'], language: ElementLanguage): string {
  const year = (date: string): string => date.slice(0, 4);
  const isOneYear = year(from) === year(to);
  if (language === 'en')
    return `${dayWords(from, language)}${isOneYear ? '' : ` ${year(from)}`} to ${dayWords(to, language)} ${year(to)}`;
  return `${year(from)}年${dayWords(from, language)}至${isOneYear ? '' : `${year(to)}年`}${dayWords(to, language)}`;
}

function saidOf({ following: { document } }: CarriedOver): Text {
  const leaders = document.leaders.length;
  const owing = document.leaders.filter(({ carried }) => carried).length;
  const duties = document.history?.length ?? 0;
  return text(
    `已按现在的值班表拟好${periodWords(document.period, 'zh-CN')}的方案。带过去的有：${leaders}位领导连同职务、联系乡镇、分管领域和项目；班类和规则；${duties}次值班记录，间隔和节日轮换由此接续；${owing}人多值或少值的次数，下期抵补。`,
    `The document for ${periodWords(document.period, 'en')} is made from this roster. What goes along: ${leaders} leaders with posts, townships, sectors and projects; shift types and rules; ${duties} duties served, from which gaps and the rotation of holidays go on; what ${owing} leaders served too often or too seldom, to be made up.`,
  );
}

/** What is to be looked at, the most important first. */
function checksOf({ following, roster, isEarly, isPending }: CarriedOver): readonly Text[] {
  const { unpublishedYears, protectionPeriods, left } = following;
  const years = unpublishedYears.join('、');
  const names = left.map((id) => roster.document.leaders.find((leader) => leader.id === id)!.name);
  return [
    ...(isPending
      ? [
          text(
            '方案改过，还没有重排：这些改动没有带过去。请先重排，再结转。',
            'The document was changed and not planned again: these changes do not go along. Plan again first.',
          ),
        ]
      : []),
    ...(isEarly
      ? [
          text(
            '本期还没有过完：剩下的班按现在的安排算。期末以后请再结转一次。',
            'This period is not over: what is left of it counts as it is planned now. Carry over again when it has ended.',
          ),
        ]
      : []),
    years === ''
      ? text('放假调休：按已公布的通知。', 'Days off: as they are published.')
      : text(
          `放假调休：${years}年的通知还没有公布，暂按法定节假日推算；公布后请补上。`,
          `Days off: those of ${unpublishedYears.join(', ')} are not published and are taken by the law alone; add the notice when it comes.`,
        ),
    protectionPeriods.length === 0
      ? text('特别防护期：请按下期的文件填写。', 'Protection periods: enter those to come.')
      : text(
          `特别防护期：${protectionPeriods.join('、')}没有带过去，每期日期不同，请按文件填写。`,
          `Protection periods: ${protectionPeriods.join(', ')} stay behind, as dates differ; enter those to come.`,
        ),
    ...(names.length > 0
      ? [text(`已离任，没有带过去：${names.join('、')}。`, `Have left and stay behind: ${names.join(', ')}.`)]
      : []),
    text(
      '请假、锁定、个别日子的安排和文号，都没有带过去；标题和发文日期请核对。',
      'Absences, locks, exceptions and the number of the document stay behind; check the titles and the date of issue.',
    ),
  ];
}

function ask(carried: CarriedOver, language: ElementLanguage, { open, save }: CarryActions): void {
  const say = (said: Text): string => said[language];
  const { document } = carried.following;
  show((close): TemplateResult => {
    const choose = (action: CarryActions['open']) => (): void => {
      close();
      action(document);
    };
    return html`<h2>${say(words.following)}</h2>
      <p><b>${document.title}</b></p>
      <p>${say(saidOf(carried))}</p>
      <h3>${say(words.toCheck)}</h3>
      <ul class="checks">
        ${checksOf(carried).map((check) => html`<li>${say(check)}</li>`)}
        ${carried.doubts.map((doubt) => html`<li>${doubt}</li>`)}
      </ul>
      <p>${say(words.stays)}</p>
      <p class="end">
        <button type="button" @click=${close}>${say(words.cancel)}</button>
        <button type="button" id="save-following" @click=${choose(save)}>${say(words.saveNext)}</button>
        <button type="button" id="open-following" class="primary" @click=${choose(open)}>
          ${say(words.openNext)}
        </button>
      </p>`;
  });
}
