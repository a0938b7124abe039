import {
  areTwoOf,
  FIELD_ENDING,
  isWholeField,
  keyOf,
  likeName,
  plainText,
  valuesOf,
} from '@lunzhi/core/internal';
import { type Answers, doubt, doubtKey, type LeadersDoubt, type LinkKind } from './doubts.ts';
import { newId } from './ids.ts';
import { NUMBERED } from './numbers.ts';
import type { LeaderCell } from './leaders-table.ts';

/** A member of a list of the document. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The longest name. */
const LONGEST = 200;

/** Of more new names than any county has, each is no longer held against all others. */
const MAX_ASKED = 1000;

/** What no township and no project is called: the whole, or a sentence about the whole. */
const WHOLE: Readonly<Record<LinkKind, RegExp | null>> = {
  townships: /^(?:全[县市区镇乡]|各乡镇|所有乡镇|全部)/,
  sectors: null,
  projects: /^(?:全部|所有)/,
};

const endings: Readonly<Record<LinkKind, RegExp>> = {
  townships: /(?:镇|乡|街道|街道办事处|林场|农场|场)$/,
  sectors: FIELD_ENDING,
  projects: /(?:项目|工程|建设)$/,
};

/** Who comes first and who second: 甲镇（A角）. */
const ROLE = /\s*[(（](?:[AaBb][角岗]?|主|副|主责|协助)[)）]$/;

/** `协助分管水利等工作` is about 水利; in `协助书记抓党建` all words are needed. */
const bare = (kind: LinkKind, written: string): string => {
  const value = written.replace(NUMBERED, '').replace(ROLE, '');
  return kind === 'sectors' && !isWholeField(value)
    ? value
        .replace(/^协助[县市区镇乡书主][长记席任](?=分管|主管|协管|负责)/, '')
        .replace(/^(?:协助(?!书记|县长|主席|主任)|分管|主管|协管|负责|联系(?=.+[局委办院部行]$))+[:：]?/, '')
        .replace(/(?:等|方面|等方面)?(?:的)?工作$|等$/, '')
    : value;
};

interface Mention {
  readonly value: string;
  readonly cell: string;
}

/** The townships, sectors or projects of a document, growing by those that a table names. */
export class LinkList {
  readonly added: Named[] = [];
  private readonly byKey = new Map<string, Named>();
  private readonly ids: Set<string>;
  private readonly mentions = new Map<string, Mention[]>();
  private readonly kind: LinkKind;
  private takesWhole = true;
  private readonly known: readonly Named[];

  constructor(kind: LinkKind, known: readonly Named[]) {
    this.kind = kind;
    this.known = known;
    this.ids = new Set(known.map(({ id }) => id));
    for (const item of known)
      for (const written of [item.id, item.name]) this.byKey.set(keyOf(written), item);
  }

  private readonly whole: Mention[] = [];

  private isNoName(written: string): boolean {
    if (this.kind === 'sectors' && isWholeField(bare(this.kind, written))) return !this.takesWhole;
    return WHOLE[this.kind]?.test(written) ?? false;
  }

  /** Takes in everything that cells name, before any is looked up: a full form may stand below a short one. */
  mention(cells: readonly LeaderCell[], doubts: LeadersDoubt[], answers: Answers): void {
    this.takesWhole = answers['whole-field'] !== 'note';
    for (const { cell, text } of cells) {
      for (const written of valuesOf(text)) {
        const value = bare(this.kind, written);
        if (this.kind === 'sectors' && isWholeField(value)) this.whole.push({ value, cell });
        if (this.isNoName(written) || value === '' || value.length > LONGEST) continue;
        if (value !== written)
          doubts.push(doubt('short-form', { cell, list: this.kind, written, taken: value }));
        const key = keyOf(value);
        const mentions = this.mentions.get(key);
        if (mentions) mentions.push({ value, cell });
        else this.mentions.set(key, [{ value, cell }]);
      }
    }
  }

  /** Makes a member of each thing named that the document has not, and asks about those that resemble another. */
  settle(doubts: LeadersDoubt[], answers: Answers): void {
    const [first] = this.whole;
    if (first)
      doubts.push(
        doubt('whole-field', {
          cell: first.cell,
          cells: this.whole.map(({ cell }) => cell),
          written: [...new Set(this.whole.map(({ value }) => value))],
        }),
      );
    const isNamed = (key: string): boolean => this.byKey.has(key) || this.mentions.has(key);
    const fullsOf = this.fullForms();
    const takenFor = new Map<string, string>();
    for (const [key, [first]] of this.mentions) {
      if (this.byKey.has(key)) continue;
      const plain = key.replace(/\([^()]*\)$/, '');
      const fulls = fullsOf.get(plain) ?? [];
      const other = plain !== key && isNamed(plain) ? plain : fulls.length === 1 ? fulls[0] : undefined;
      if (other !== undefined && other !== key) takenFor.set(key, other);
      else this.add(first!.value);
      if (fulls.length > 1)
        this.askAbout(key, fulls.map((full) => this.byKey.get(full)?.name ?? full).join('、'), doubts);
    }
    for (const [key, other] of takenFor) {
      const item = this.byKey.get(other) ?? this.add(this.mentions.get(key)![0]!.value);
      this.byKey.set(key, item);
      for (const { value, cell } of this.mentions.get(key)!)
        if (item.name !== value)
          doubts.push(doubt('short-form', { cell, list: this.kind, written: value, taken: item.name }));
    }
    this.askAboutLikeNames(doubts, answers);
  }

  /** The full forms of names without their ending: `石期市` of `石期市镇`. */
  private fullForms(): Map<string, string[]> {
    const fulls = new Map<string, string[]>();
    for (const key of new Set([...this.mentions.keys(), ...this.byKey.keys()])) {
      const stem = key.replace(endings[this.kind], '');
      if (stem !== key && stem.length > 1) fulls.set(stem, [...(fulls.get(stem) ?? []), key]);
    }
    return fulls;
  }

  private askAbout(key: string, meant: string, doubts: LeadersDoubt[]): void {
    for (const { value, cell } of this.mentions.get(key) ?? [])
      doubts.push(doubt('near-miss', { cell, list: this.kind, written: value, meant }));
  }

  private add(value: string): Named {
    const item = { id: newId(value, this.ids), name: value };
    this.added.push(item);
    this.byKey.set(keyOf(value), item);
    return item;
  }

  /** Of two like names the one that the document has, or that stands more often, or first, is taken for right. */
  private askAboutLikeNames(doubts: LeadersDoubt[], answers: Answers): void {
    if (this.added.length > MAX_ASKED) return;
    const count = ({ name }: Named): number => this.mentions.get(keyOf(name))?.length ?? 0;
    const inDocument = this.known.map(({ name }) => name).filter((name) => !isWholeField(name));
    const same = new Set<Named>();
    // those of the whole are asked about as such
    const added = this.added.filter(({ name }) => !isWholeField(name));
    for (const [at, item] of added.entries()) {
      const better = added.filter(
        (other, place) => count(other) > count(item) || (count(other) === count(item) && place < at),
      );
      const others = [...inDocument, ...better.map(({ name }) => name)];
      const meant = likeName(
        item.name,
        others,
        endings[this.kind],
        (other) => inDocument.includes(other) || !areTwoOf(item.name, other),
      );
      if (meant === undefined) continue;
      this.askAbout(keyOf(item.name), meant, doubts);
      const own = doubt('near-miss', { cell: '', list: this.kind, written: item.name, meant });
      if (answers[doubtKey(own)] !== 'same') continue;
      const other = this.byKey.get(keyOf(meant))!;
      for (const [key, named] of this.byKey) if (named === item) this.byKey.set(key, other);
      same.add(item);
    }
    this.added.splice(0, this.added.length, ...this.added.filter((item) => !same.has(item)));
  }

  /** The ids that cells name, in their order; what is not one is a doubt, and is returned as left over with the roles in them. */
  idsOf(cells: readonly LeaderCell[], doubts: LeadersDoubt[]): { ids: string[]; leftOver: string[] } {
    const ids: string[] = [];
    const leftOver: string[] = [];
    for (const { cell, text } of cells) {
      for (const written of valuesOf(text)) {
        const item = this.isNoName(written) ? undefined : this.byKey.get(keyOf(bare(this.kind, written)));
        if (!item) {
          leftOver.push(plainText(written));
          const isAsked = this.kind === 'sectors' && isWholeField(written);
          if (!isAsked)
            doubts.push(doubt('not-a-link', { cell, list: this.kind, written: written.slice(0, 80) }));
          continue;
        }
        if (!ids.includes(item.id)) ids.push(item.id);
        if (ROLE.test(written)) leftOver.push(plainText(written));
      }
    }
    return { ids, leftOver };
  }
}
