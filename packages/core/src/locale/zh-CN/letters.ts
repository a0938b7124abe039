/** What report and requests speak of; people and dates are in words. */
export interface LetterFacts {
  readonly holder: string;
  readonly standIn: string;
  readonly date: string;
  /** Of an exchange: the day that the holder takes. */
  readonly otherDate: string;
  readonly reason: string;
}

/** A line of the notice; `before` and `after` are who serves. */
interface RowFacts {
  readonly date: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
  /** Why the day needs somebody or no longer does, as the sentence takes it; may be empty. */
  readonly reason: string;
}

/** Whom both answer for, who stands in and who was to serve. */
interface SharedFacts {
  readonly holder: string;
  readonly standIn: string;
  readonly shared: string;
}

const protection = (name: string): string => (name.includes('防护期') ? name : `${name}特别防护期`);

const cannotCome = ({ date, holder, reason }: LetterFacts): string =>
  `原定于${date}值班接访的${holder}，因${reason}，不能按值班表参加接访`;

/** 报告、商请函、调整通知的行文。 */
export const letters = {
  /** Who may see a text. */
  marking: { 内部: '内部', 公开: '公开' },
  /** The report to the first convener. `filled`: an empty place; `refilled`: one that somebody gave up. */
  report: {
    substituted: {
      title: '关于领导接访值班代班情况的报告',
      paragraphs: (of: LetterFacts) => [
        `${cannotCome(of)}。`,
        `按照领导干部接访工作要求，拟由${of.standIn}代为值班接访。`,
      ],
    },
    exchanged: {
      title: '关于领导接访值班调班情况的报告',
      paragraphs: (of: LetterFacts) => [
        `${cannotCome(of)}。`,
        `按照领导干部接访工作要求，拟与${of.standIn}调班：${of.date}由${of.standIn}值班接访，${of.otherDate}由${of.holder}值班接访。`,
      ],
    },
    filled: {
      title: '关于领导接访值班补位情况的报告',
      paragraphs: ({ date, standIn, reason }: LetterFacts) => [
        `${date}的接访值班目前无人担任（${reason}）。`,
        `按照领导干部接访工作要求，拟由${standIn}值班接访。`,
      ],
    },
    refilled: {
      title: '关于领导接访值班补位情况的报告',
      paragraphs: (of: LetterFacts) => [
        `${cannotCome(of)}，该日值班目前无人担任。`,
        `按照领导干部接访工作要求，拟由${of.standIn}值班接访。`,
      ],
    },
  },
  /** The request to who is to stand in; `inReturn`: in an exchange, to who takes his day. */
  request: {
    substituted: {
      title: '关于商请代为值班接访的函',
      paragraphs: (of: LetterFacts) => [`${cannotCome(of)}。`, `现商请您于${of.date}代为值班接访。`],
    },
    exchanged: {
      title: '关于商请调换值班接访日期的函',
      paragraphs: (of: LetterFacts) => [
        `${cannotCome(of)}。`,
        `现商请您与其调班：您于${of.date}值班接访，${of.holder}于${of.otherDate}值班接访。`,
      ],
    },
    filled: {
      title: '关于商请值班接访的函',
      paragraphs: ({ date }: LetterFacts) => [
        `${date}的接访值班目前无人担任。`,
        `现商请您于${date}值班接访。`,
      ],
    },
    refilled: {
      title: '关于商请值班接访的函',
      paragraphs: (of: LetterFacts) => [
        `${cannotCome(of)}，该日值班目前无人担任。`,
        `现商请您于${of.date}值班接访。`,
      ],
    },
    inReturn: {
      title: '关于调换值班接访日期的函',
      paragraphs: ({ date, otherDate, standIn }: LetterFacts) => [
        `您原定于${date}值班接访。`,
        `现商请您与${standIn}调班：您于${otherDate}值班接访，${standIn}于${date}值班接访。`,
      ],
    },
  },
  notice: {
    title: '关于调整领导接访值班安排的通知',
    before: '因工作需要，现对领导接访值班安排作如下调整：',
    /** Over days that are past when the notice is issued: alone, or below those to come. */
    past: '领导接访值班安排此前已作如下调整，现予公布：',
    alsoPast: '此前已经实行的调整，一并公布：',
    /** @param counts how many places became what; empty where they are few */
    after: (counts: string) => `${counts === '' ? '' : `以上共${counts}，`}其余安排不变。特此通知。`,
    none: '本次没有调整。',
    /** To whom it goes, by who issues it. */
    readers: { county: '各乡镇（场），县直各有关单位', township: '各村（社区），各有关单位' },
  },
  /**
   * What becomes of a place: that changes hands, is filled, becomes or stays empty; that is not there any more, on a day
   * that needs nobody (`gone`) or fewer; or that was not there. `…Empty`: nobody held it, or will.
   */
  row: {
    changed: ({ date, type, before, after }: RowFacts) => `${date}${type}，由${before}调整为${after}。`,
    filled: ({ date, type, after }: RowFacts) => `${date}${type}，由${after}值班接访。`,
    emptied: ({ date, type, before }: RowFacts) =>
      `${date}${type}，${before}不再值班接访，接替人选另行通知。`,
    empty: ({ date, type }: RowFacts) => `${date}${type}，值班人选另行通知。`,
    gone: ({ date, type, before, reason }: RowFacts) =>
      `${date}${type}，${reason}不再安排值班，${before}不再值班接访。`,
    goneEmpty: ({ date, type, reason }: RowFacts) => `${date}${type}，${reason}不再安排值班。`,
    fewer: ({ date, type, before }: RowFacts) => `${date}${type}，减少一人值班，${before}不再值班接访。`,
    fewerEmpty: ({ date, type }: RowFacts) => `${date}${type}，减少一人值班。`,
    added: ({ date, type, after, reason }: RowFacts) =>
      `${date}${type}，${reason}新增值班，由${after}值班接访。`,
    addedEmpty: ({ date, type, reason }: RowFacts) => `${date}${type}，${reason}新增值班，值班人选另行通知。`,
  },
  /** The same of days that are past: told, and no longer ordered. */
  pastRow: {
    changed: ({ date, type, before, after }: RowFacts) =>
      `${date}${type}，原定${before}值班接访，已调整为${after}。`,
    filled: ({ date, type, after }: RowFacts) => `${date}${type}，已安排${after}值班接访。`,
    emptied: ({ date, type, before }: RowFacts) => `${date}${type}，原定${before}值班接访，未安排接替人选。`,
    empty: ({ date, type }: RowFacts) => `${date}${type}，未安排值班人选。`,
    gone: ({ date, type, before, reason }: RowFacts) =>
      `${date}${type}，${reason}未安排值班，原定${before}。`,
    goneEmpty: ({ date, type, reason }: RowFacts) => `${date}${type}，${reason}未安排值班。`,
    fewer: ({ date, type, before }: RowFacts) => `${date}${type}，已减少一人值班，原定${before}。`,
    fewerEmpty: ({ date, type }: RowFacts) => `${date}${type}，已减少一人值班。`,
    added: ({ date, type, after, reason }: RowFacts) =>
      `${date}${type}，${reason}已增加值班，安排${after}值班接访。`,
    addedEmpty: ({ date, type, reason }: RowFacts) => `${date}${type}，${reason}已增加值班，未安排值班人选。`,
  },
  /** Why a day needs somebody, and why one no longer does; `periods` are protection periods by name. */
  reason: {
    added: {
      periods: (periods: readonly string[]) => `因${periods.map(protection).join('、')}值班需要，`,
      'make-up-workday': '因该日调休上班，',
      workday: '因该日改为工作日，',
    },
    gone: {
      periods: (periods: readonly string[]) => `因该日不再列入${periods.map(protection).join('、')}，`,
      'make-up-workday': '因该日改为休息日，',
      workday: '因该日放假，',
    },
  },
  rowType: (type: string) => type,
  times: (times: string) => `接访时间：${times}。`,
  place: (place: string) => `接访地点：${place}。`,
  shared: {
    report: ({ holder, standIn, shared }: SharedFacts) =>
      `${standIn}与${holder}同样负责${shared}，有关约访可以照常安排。`,
    request: ({ holder, shared }: SharedFacts) => `您与${holder}同样负责${shared}，有关约访可以照常安排。`,
    inReturn: ({ standIn, shared }: SharedFacts) => `您与${standIn}同样负责${shared}，有关约访可以照常安排。`,
  },
  /** When the first convener was told: the addressee himself, or who held the office then. */
  told: (moment: string) => `此事已于${moment}向您口头报告。`,
  toldOther: (moment: string, convener: string) => `此事已于${moment}向${convener}口头报告。`,
  agreed: (by: string) => `上述安排已经${by}同意。`,
  agreedByYou: '上述安排已经您同意。',
  accepted: (rules: string) => `此次调整未能遵守${rules}的要求，一并报告。`,
  /** `urgent`: of a request on the very day. */
  closing: {
    report: '特此报告。',
    request: '请予支持，妥否请告。',
    urgent: '时间紧迫，请予支持，妥否烦请电话告知。',
  },
  /** Where an entry gives no reason, and in letters that must not give it. */
  noReason: '特殊情况',
  /** Where the document names no first convener for the day. */
  convener: '信访工作联席会议第一召集人',
  /** A comrade by name and post, which is empty where the name says it. */
  person: (name: string, post: string) => `${post}${name}同志`,
  /** The same in what the public reads. */
  publicPerson: (name: string, post: string) => `${post}${name}`,
  /** As a letter begins. */
  to: (to: string) => `${to}：`,
  day: (day: string, weekday: string) => `${day}（${weekday}）`,
  indent: '　　',
};
