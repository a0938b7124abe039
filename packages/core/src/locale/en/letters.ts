import type { LetterFacts, letters as zh } from '../zh-CN/letters.ts';

const cannotCome = ({ date, holder, reason }: LetterFacts): string =>
  `${holder} was to be on duty on ${date} but cannot come as planned: ${reason}.`;

const withPost = (name: string, post: string): string => (post === '' ? name : `${name}, ${post}`);

export const letters: typeof zh = {
  marking: { 内部: 'Internal', 公开: 'Public' },
  report: {
    substituted: {
      title: 'Report on a stand-in at the reception',
      paragraphs: (of) => [
        cannotCome(of),
        `In accordance with the rules for receptions, ${of.standIn} is to stand in.`,
      ],
    },
    exchanged: {
      title: 'Report on an exchange of duties at the reception',
      paragraphs: (of) => [
        cannotCome(of),
        `In accordance with the rules for receptions, an exchange is intended: ${of.standIn} serves on ${of.date}, ${of.holder} on ${of.otherDate}.`,
      ],
    },
    filled: {
      title: 'Report on a vacant day at the reception',
      paragraphs: ({ date, standIn, reason }) => [
        `At present nobody is on duty on ${date}: ${reason}.`,
        `In accordance with the rules for receptions, ${standIn} is to serve.`,
      ],
    },
    refilled: {
      title: 'Report on a vacant day at the reception',
      paragraphs: (of) => [
        `${cannotCome(of)} At present nobody is on duty.`,
        `In accordance with the rules for receptions, ${of.standIn} is to serve.`,
      ],
    },
  },
  request: {
    substituted: {
      title: 'Request to stand in at the reception',
      paragraphs: (of) => [cannotCome(of), `We should be grateful if you would stand in on ${of.date}.`],
    },
    exchanged: {
      title: 'Request to exchange duties at the reception',
      paragraphs: (of) => [
        cannotCome(of),
        `We should be grateful if you would exchange duties: you on ${of.date}, ${of.holder} on ${of.otherDate}.`,
      ],
    },
    filled: {
      title: 'Request to serve at the reception',
      paragraphs: ({ date }) => [
        `At present nobody is on duty on ${date}.`,
        `We should be grateful if you would serve on ${date}.`,
      ],
    },
    refilled: {
      title: 'Request to serve at the reception',
      paragraphs: (of) => [
        `${cannotCome(of)} At present nobody is on duty.`,
        `We should be grateful if you would serve on ${of.date}.`,
      ],
    },
    inReturn: {
      title: 'Request to exchange duties at the reception',
      paragraphs: ({ date, otherDate, standIn }) => [
        `You were to be on duty on ${date}.`,
        `We should be grateful if you would exchange duties: you on ${otherDate}, ${standIn} on ${date}.`,
      ],
    },
  },
  notice: {
    title: 'Notice of changes to the reception roster',
    before: 'The reception roster is changed as follows:',
    past: 'The reception roster was changed as follows before this notice:',
    alsoPast: 'These changes have already been made:',
    after: (counts) => `${counts === '' ? '' : `In all, ${counts}. `}All other days stay as they are.`,
    none: 'Nothing is changed.',
    readers: {
      county: 'To all townships and county departments',
      township: 'To all villages and departments',
    },
  },
  row: {
    changed: ({ date, type, before, after }) => `${date}${type}: ${after} instead of ${before}.`,
    filled: ({ date, type, after }) => `${date}${type}: ${after}.`,
    emptied: ({ date, type, before }) =>
      `${date}${type}: ${before} no longer serves; a replacement will be announced.`,
    empty: ({ date, type }) => `${date}${type}: the leader on duty will be announced.`,
    gone: ({ date, type, before, reason }) =>
      `${date}${type}: no longer a day of duty${reason}; ${before} does not serve.`,
    goneEmpty: ({ date, type, reason }) => `${date}${type}: no longer a day of duty${reason}.`,
    fewer: ({ date, type, before }) => `${date}${type}: one fewer is on duty; ${before} no longer serves.`,
    fewerEmpty: ({ date, type }) => `${date}${type}: one fewer is on duty.`,
    added: ({ date, type, after, reason }) => `${date}${type}: a new duty${reason}, ${after}.`,
    addedEmpty: ({ date, type, reason }) =>
      `${date}${type}: a new duty${reason}; the leader on duty will be announced.`,
  },
  pastRow: {
    changed: ({ date, type, before, after }) => `${date}${type}: ${after} was put in the place of ${before}.`,
    filled: ({ date, type, after }) => `${date}${type}: ${after} was put on duty.`,
    emptied: ({ date, type, before }) =>
      `${date}${type}: ${before} was relieved; nobody was put in the place.`,
    empty: ({ date, type }) => `${date}${type}: nobody was put on duty.`,
    gone: ({ date, type, before, reason }) =>
      `${date}${type}: was no longer a day of duty${reason}; ${before} was relieved.`,
    goneEmpty: ({ date, type, reason }) => `${date}${type}: was no longer a day of duty${reason}.`,
    fewer: ({ date, type, before }) => `${date}${type}: one fewer was on duty; ${before} was relieved.`,
    fewerEmpty: ({ date, type }) => `${date}${type}: one fewer was on duty.`,
    added: ({ date, type, after, reason }) => `${date}${type}: a duty was added${reason}, ${after}.`,
    addedEmpty: ({ date, type, reason }) =>
      `${date}${type}: a duty was added${reason}; nobody was put on duty.`,
  },
  reason: {
    added: {
      periods: (periods) => ` for ${periods.join(', ')}`,
      'make-up-workday': ', a make-up working day',
      workday: ', now a working day',
    },
    gone: {
      periods: (periods) => `, no longer in ${periods.join(', ')}`,
      'make-up-workday': ', no longer a make-up working day',
      workday: ', no longer a working day',
    },
  },
  rowType: (type) => ` (${type})`,
  times: (times) => `Hours: ${times}.`,
  place: (place) => `Place: ${place}.`,
  shared: {
    report: ({ holder, standIn, shared }) =>
      `${standIn} answers for ${shared} as ${holder} does, so appointments can be kept.`,
    request: ({ holder, shared }) =>
      `You answer for ${shared} as ${holder} does, so appointments can be kept.`,
    inReturn: ({ standIn, shared }) =>
      `You answer for ${shared} as ${standIn} does, so appointments can be kept.`,
  },
  told: (moment) => `You were told at ${moment}.`,
  toldOther: (moment, convener) => `${convener} was told at ${moment}.`,
  agreed: (by) => `${by} has agreed.`,
  agreedByYou: 'You have agreed.',
  accepted: (rules) => `The change departs from ${rules}.`,
  closing: {
    report: 'Respectfully reported.',
    request: 'We count on your support; please let us know whether this suits you.',
    urgent: 'Time is short: we count on your support; please let us know by telephone.',
  },
  noReason: 'special circumstances',
  convener: 'The first convener of the joint meeting',
  person: withPost,
  publicPerson: withPost,
  to: (to) => `${to}:`,
  day: (day, weekday) => `${weekday}, ${day}`,
  indent: '',
};
