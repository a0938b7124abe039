/** What a short text may say; people, days, hours and reasons are in words. Empty where it is left out. */
export interface ShortFacts {
  /** To whom it goes. */
  readonly to: string;
  /** The other of the two, as a text names somebody to a third. */
  readonly other: string;
  /** The same named again. */
  readonly otherName: string;
  readonly day: string;
  /** Of an exchange: the other's day. */
  readonly otherDay: string;
  /** The shift type, where there are several. */
  readonly type: string;
  /** `，8:30至12:00、14:30至17:30，县信访接待中心二楼`: hours and place as far as they fit. */
  readonly where: string;
  readonly isOfficial: boolean;
}

const cause = (isOfficial: boolean): string => (isOfficial ? '因公' : '因故');

/** 短信、微信用的短句：一条短信七十个字。 */
export const shortTexts = {
  /** Characters of one message. */
  limit: 70,
  person: (name: string, post: string) => `${post}${name}`,
  to: (person: string) => `${person}同志`,
  today: (day: string) => `今天（${day}）`,
  tomorrow: (day: string) => `明天（${day}）`,
  day: (date: string, weekday: string) => `${date}${weekday}`,
  where: (parts: readonly string[]) => parts.map((part) => `，${part.replaceAll('，', '、')}`).join(''),
  reminder: ({ to, day, type, where }: ShortFacts) => `${to}：您${day}${type}接访${where}。`,
  reminderClosing: '不能到岗请及早告知。',
  /** To who is asked; `filled`: the place has nobody. */
  asked: {
    substituted: ({ to, other, day, type, where, isOfficial }: ShortFacts) =>
      `${to}：${other}原定${day}${type}接访，${cause(isOfficial)}不能到岗，想请您代班${where}。`,
    exchanged: ({ to, other, otherName, day, otherDay, type, isOfficial }: ShortFacts) =>
      `${to}：${other}${cause(isOfficial)}不能到岗，想请您调班：您${day}${type}，${otherName}${otherDay}。`,
    filled: ({ to, day, type, where }: ShortFacts) =>
      `${to}：${day}${type}接访无人值班，想请您接访${where}。`,
    /** To who gives his day up in the exchange and takes the other's. */
    inReturn: ({ to, other, otherName, day, otherDay, type }: ShortFacts) =>
      `${to}：拟安排您与${other}调班：您${day}${type}，${otherName}${otherDay}。`,
  },
  askedClosing: '可否请回复。',
  /** When it stands; `relieved`: to whose duty somebody else takes. */
  told: {
    substituted: ({ to, other, day, type, where }: ShortFacts) =>
      `${to}：已定由您${day}${type}代${other}接访${where}。`,
    exchanged: ({ to, other, otherName, day, otherDay, type, where }: ShortFacts) =>
      `${to}：您与${other}已调班：您${day}${type}接访${where}，${otherName}${otherDay}接访。`,
    filled: ({ to, day, type, where }: ShortFacts) => `${to}：已定由您${day}${type}接访${where}。`,
    relieved: ({ to, other, day, type }: ShortFacts) => `${to}：您${day}${type}接访已由${other}代班。`,
  },
};
