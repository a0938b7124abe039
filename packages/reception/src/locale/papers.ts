import type { Language, RosterDocument } from '@lunzhi/core';
import { dateWords, postOn, saysPost, wordHours } from '@lunzhi/core/internal';
import { articles } from '../law/articles.ts';
import type { FactualPaper, PaperRefusal } from '../papers/papers-of.ts';
import { type PaperKind, paperSlots } from '../papers/paper-slots.ts';
import type { Source } from '../law/source.ts';
import { type LeaderOn, type Period, type SlotKind, slots } from '../papers/slots.ts';
import type { Unit } from '../cases/case-facts.ts';
import { namesIn } from './cases.ts';
import { unitName } from './name-of.ts';
import { wordSource } from './limits.ts';
import { papers as en } from './en/papers.ts';
import { receptionNames } from './names.ts';
import { papers as zh } from './zh-CN/papers.ts';

const paperWords = (language: Language): typeof zh => (language === 'zh-CN' ? zh : en);

/** What a paper is called: 接访登记表. */
export const paperName = (kind: PaperKind, language: Language): string => paperWords(language).kinds[kind];

/** Why there is no such paper of a case. */
export const wordPaperRefusal = ({ case: id, because }: PaperRefusal, language: Language): string =>
  paperWords(language).refusals[because](id, wordSource(articles.accusation, language));

/** What a template may name, as `readTemplate` of `@lunzhi/formats` takes it. */
export interface TemplateSlot {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind?: 'name' | 'date';
  readonly room?: number;
  readonly fields?: readonly TemplateSlot[];
  readonly isOptional?: boolean;
}

type Texts = Readonly<Record<Language, string>>;

const inBoth = (word: (words: typeof zh) => string): Texts => ({ 'zh-CN': word(zh), en: word(en) });

/** The id of the slot that prints all choices of another. */
const optionsId = (id: string): string => `${id}-options`;

function slotsOf(id: string, names: Texts, kind: SlotKind): readonly TemplateSlot[] {
  switch (kind.kind) {
    case 'choice':
      return [
        { id, names },
        {
          id: optionsId(id),
          names: { 'zh-CN': zh.options(names['zh-CN']), en: en.options(names.en) },
        },
      ];
    case 'list': {
      const fields = Object.entries(kind.fields).flatMap(([field, own]) =>
        slotsOf(
          field,
          inBoth((words) => words.fields[field as keyof typeof words.fields]),
          own,
        ),
      );
      return [{ id, names, fields, ...(kind.isOptional && { isOptional: true }) }];
    }
    case 'leader':
    case 'name':
      return [{ id, names, kind: 'name' }];
    case 'date':
      return [{ id, names, kind: 'date' }];
    case 'text':
      return [{ id, names, ...(kind.room !== undefined && { room: kind.room }) }];
    default:
      return [{ id, names }];
  }
}

/** All that a template of a paper may name. */
export const templateSlots = (kind: PaperKind): readonly TemplateSlot[] =>
  paperSlots[kind].flatMap((id) =>
    slotsOf(
      id,
      inBoth((words) => words.slots[id]),
      slots[id],
    ),
  );

/** What a slot holds in words: a text, or `null` for a blank. */
type Worded = string | null;
type WordedItem = Readonly<Record<string, Worded>>;

/** A paper in words, as `fillTemplate` of `@lunzhi/formats` takes it. */
export interface WordedPaper {
  readonly kind: PaperKind;
  readonly cases: readonly string[];
  readonly language: Language;
  /** Who may see it. */
  readonly marking: string;
  readonly issuer: string;
  readonly date: string;
  readonly facts: Readonly<Record<string, Worded | readonly WordedItem[]>>;
}

/** Names of the choices of a slot, by the slot's or field's id. */
function choiceNames(id: string, language: Language): Readonly<Record<string, string>> {
  const { channels, urgencies, outcomes, roles, results, satisfactions } = receptionNames(language);
  const { repeats, receptionKinds, groups, replyNames, yesNo } = paperWords(language);
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel: channels,
    urgency: urgencies,
    outcome: outcomes,
    role: roles,
    result: results,
    satisfaction: satisfactions,
    repeat: repeats,
    receptionKind: receptionKinds,
    group: groups,
    replyName: replyNames,
    reached: yesNo,
  };
  return names[id]!;
}

/** Words the facts of one paper. */
function wordingOf(document: RosterDocument, language: Language) {
  const words = paperWords(language);
  const name = namesIn(document);
  const post = ({ leader: id, on }: LeaderOn): string | null => {
    const leader = document.leaders.find((own) => own.id === id);
    return (leader && postOn(leader, on)?.title) ?? null;
  };
  const titled = (of: LeaderOn): string => {
    const [leader, title] = [name('leader', of.leader), post(of)];
    const between = language === 'en' ? ' ' : '';
    return title === null || saysPost(leader, title) ? leader : `${title}${between}${leader}`;
  };

  /** A value that is there. */
  const word = (kind: Exclude<SlotKind['kind'], 'choice' | 'list'>, value: unknown): string | null => {
    switch (kind) {
      case 'text':
      case 'name':
        return value as string;
      case 'date':
        return dateWords(value as string, language, { year: true });
      case 'time':
        return wordHours([value as string], language);
      case 'count':
        return String(value as number);
      case 'period':
        return words.period((value as Period).days, (value as Period).count);
      case 'source':
        return wordSource(value as Source, language);
      case 'leader':
        return name('leader', (value as LeaderOn).leader);
      case 'post':
        return post(value as LeaderOn);
      case 'titled':
        return titled(value as LeaderOn);
      case 'unit':
        return unitName(value as Unit, name);
      case 'units':
        return (value as readonly Unit[]).map((unit) => unitName(unit, name)).join(words.listMark) || null;
    }
  };

  const slot = (id: string, kind: SlotKind, value: unknown): [string, Worded | readonly WordedItem[]][] => {
    if (kind.kind === 'list') {
      const items = (value as readonly Readonly<Record<string, unknown>>[]).map(
        (item) =>
          Object.fromEntries(
            Object.entries(kind.fields).flatMap(([field, own]) => slot(field, own, item[field])),
          ) as WordedItem,
      );
      return [[id, items]];
    }
    if (kind.kind !== 'choice') return [[id, value === null ? null : word(kind.kind, value)]];
    const choices = choiceNames(id, language);
    const options = kind.of.map((choice) => (choice === value ? words.ticked : words.open)(choices[choice]!));
    return [
      [id, value === null ? null : choices[value as string]!],
      [optionsId(id), options.join(words.between)],
    ];
  };
  return slot;
}

/** Who may see papers of a kind. */
const seenBy: Readonly<Record<PaperKind, keyof typeof zh.markings>> = {
  register: 'office',
  day: 'office',
  invitation: 'petitioner',
  'township-notice': 'unit',
  'department-notice': 'unit',
  assignment: 'unit',
  supervision: 'unit',
  reply: 'petitioner',
  'call-back': 'office',
};

/**
 * A paper in words, as `fillTemplate` of `@lunzhi/formats` takes it.
 *
 * @param document whose leaders, townships and departments are named
 */
export function wordPaper(
  { kind, cases, on, issuer, facts }: FactualPaper,
  document: RosterDocument,
  language: Language,
): WordedPaper {
  const slot = wordingOf(document, language);
  const values = facts as Readonly<Record<string, unknown>>;
  return {
    kind,
    cases,
    language,
    marking: paperWords(language).markings[seenBy[kind]],
    issuer,
    date: on,
    facts: Object.fromEntries(paperSlots[kind].flatMap((id) => slot(id, slots[id], values[id]))),
  };
}
