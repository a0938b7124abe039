import type { LetterParts } from './letters.ts';

/** The wording of report, request and notice. */
export const letterPartsEn: LetterParts = {
  marking: { 内部: 'Internal', 公开: 'Public' },
  report: {
    substituted: {
      title: 'Report on a stand-in at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}.',
        'As the rules of the reception ask, {standIn} is to stand in.',
      ],
    },
    exchanged: {
      title: 'Report on an exchange of duties at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}.',
        'As the rules of the reception ask, an exchange is intended: {standIn} serves on {date}, {holder} on {otherDate}.',
      ],
    },
    filled: {
      title: 'Report on a vacant day at the reception',
      paragraphs: [
        'At present nobody is on duty on {date}: {reason}.',
        'As the rules of the reception ask, {standIn} is to serve.',
      ],
    },
    refilled: {
      title: 'Report on a vacant day at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}. At present nobody is on duty.',
        'As the rules of the reception ask, {standIn} is to serve.',
      ],
    },
  },
  request: {
    substituted: {
      title: 'Request to stand in at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}.',
        'We should be grateful if you would stand in on {date}.',
      ],
    },
    exchanged: {
      title: 'Request to exchange duties at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}.',
        'We should be grateful if you would exchange duties: you on {date}, {holder} on {otherDate}.',
      ],
    },
    filled: {
      title: 'Request to serve at the reception',
      paragraphs: [
        'At present nobody is on duty on {date}.',
        'We should be grateful if you would serve on {date}.',
      ],
    },
    refilled: {
      title: 'Request to serve at the reception',
      paragraphs: [
        '{holder} was to be on duty on {date} but cannot come as planned: {reason}. At present nobody is on duty.',
        'We should be grateful if you would serve on {date}.',
      ],
    },
    inReturn: {
      title: 'Request to exchange duties at the reception',
      paragraphs: [
        'You were to be on duty on {date}.',
        'We should be grateful if you would exchange duties: you on {otherDate}, {standIn} on {date}.',
      ],
    },
  },
  notice: {
    title: 'Notice of changes to the reception roster',
    before: 'The reception roster is changed as follows:',
    after: 'All other days stay as they are.',
  },
  row: {
    changed: '{date}{type}: {after} instead of {before}.',
    filled: '{date}{type}: {after}.',
    emptied: '{date}{type}: {before} no longer serves; who does will be announced.',
    empty: '{date}{type}: who serves will be announced.',
    gone: '{date}{type}: no longer a day of duty; {before} does not serve.',
    goneEmpty: '{date}{type}: no longer a day of duty.',
    fewer: '{date}{type}: one fewer is on duty; {before} no longer serves.',
    fewerEmpty: '{date}{type}: one fewer is on duty.',
    added: '{date}{type}: a new duty, {after}.',
    addedEmpty: '{date}{type}: a new duty; who serves will be announced.',
  },
  noRows: 'Nothing is changed.',
  times: 'Hours: {times}.',
  place: 'Place: {place}.',
  shared: {
    report: '{standIn} answers for {shared} as {holder} does, so that appointments can stay.',
    request: 'You answer for {shared} as {holder} does, so that appointments can stay.',
    inReturn: 'You answer for {shared} as {standIn} does, so that appointments can stay.',
  },
  told: 'You were told at {moment}.',
  toldOther: '{convener} was told at {moment}.',
  agreed: '{agreedBy} has agreed.',
  agreedByYou: 'You have agreed.',
  accepted: 'The change does not keep to {rules}.',
  closing: {
    report: 'Respectfully reported.',
    request: 'Please let us know whether this suits you.',
    urgent: 'Time is short: please let us know by telephone.',
  },
  noReason: 'special circumstances',
  convener: 'The first convener of the joint meeting',
  readers: {
    county: 'To all townships and county departments',
    township: 'To all villages and departments',
  },
  person: '{name}{post}',
  to: '{to}:',
  day: '{weekday}, {day}',
};
