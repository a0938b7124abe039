import type { Roster } from '@lunzhi/core';
import {
  appendCaseEntries,
  type Case,
  type CaseEntry,
  type CaseFile,
  type CaseState,
  type EffectiveSettings,
  effectiveSettings,
  inviteAheadOf,
  type LimitTerms,
  newCaseFile,
  workCalendar,
  type WorkCalendar,
  stateOf,
} from '@lunzhi/reception';
import type { Chance } from './chance.ts';

type Sketch<Entry> = Entry extends CaseEntry ? Omit<Entry, 'at' | 'author'> : never;

/** What is written down; when and by whom follows. */
export type EntrySketch = Sketch<CaseEntry>;

/** What somebody does once its day has come. */
type Act = () => void;

/** The first entry of a day, in minutes after midnight. */
const OPENS_AT = 8 * 60 + 30;

const two = (number: number): string => String(number).padStart(2, '0');

/** A petition office through a year: what it has written down, what day it is, and what it has to do later. */
export class Office {
  roster: Roster;
  file: CaseFile;
  readonly chance: Chance;
  readonly calendar: WorkCalendar;
  readonly settings: EffectiveSettings;
  readonly inviteAhead: number;
  private day = '';
  private minute = 0;
  private readonly later = new Map<string, Act[]>();

  constructor(roster: Roster, chance: Chance) {
    const { document } = roster;
    this.roster = roster;
    this.chance = chance;
    this.file = newCaseFile(document.jurisdiction);
    this.settings = effectiveSettings(this.file.settings);
    this.calendar = workCalendar(document);
    this.inviteAhead = inviteAheadOf(this.settings, document);
  }

  get today(): string {
    return this.day;
  }

  get state(): CaseState {
    return stateOf(this.file);
  }

  get terms(): LimitTerms {
    return { calendar: this.calendar, settings: this.settings, asOf: this.day };
  }

  case(id: string): Case {
    return this.state.cases.get(id)!;
  }

  /** Begins a day: what was left for it is done first. */
  begin(day: string): void {
    this.day = day;
    this.minute = OPENS_AT;
  }

  /** The moment of the next entry: a minute after the last. */
  at(): string {
    const minute = this.minute++;
    return `${this.day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
  }

  /** Writes down what has happened; what cannot be is a mistake of this generator. */
  write(...sketches: readonly EntrySketch[]): void {
    const entries = sketches.map((sketch) => ({ ...sketch, at: this.at(), author: '县信访局' }) as CaseEntry);
    this.append(entries);
  }

  append(entries: readonly CaseEntry[]): void {
    const { file, diagnostics } = appendCaseEntries(this.file, entries, { roster: this.roster });
    if (file === null)
      throw new Error(
        `${this.day} cannot go on: ${JSON.stringify(diagnostics)} of ${JSON.stringify(entries)}`,
      );
    this.file = file;
  }

  /** Leaves something for the first working day on or after a date. */
  onDay(date: string, act: Act): void {
    const day = this.calendar.workingDayFrom(date);
    const acts = this.later.get(day);
    if (acts) acts.push(act);
    else this.later.set(day, [act]);
  }

  /** Leaves something for so many working days from now. */
  inDays(days: number, act: Act): void {
    this.onDay(this.calendar.addWorkingDays(this.day, days), act);
  }

  /** Does what was left for today, and what that leaves for today. */
  doLeft(): void {
    for (let acts = this.later.get(this.day); acts !== undefined; acts = this.later.get(this.day)) {
      this.later.delete(this.day);
      for (const act of acts) act();
    }
  }
}
