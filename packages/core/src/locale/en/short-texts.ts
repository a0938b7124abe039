import type { shortTexts as zh } from '../zh-CN/short-texts.ts';

const cause = (isOfficial: boolean): string => (isOfficial ? 'is away on official business' : 'cannot come');

export const shortTexts: typeof zh = {
  limit: 160,
  person: (name, post) => (post === '' ? name : `${name}, ${post}`),
  to: (person) => person,
  today: (day) => `today, ${day}`,
  tomorrow: (day) => `tomorrow, ${day}`,
  day: (date, weekday) => `${weekday} ${date}`,
  where: (parts) => parts.map((part) => `, ${part}`).join(''),
  reminder: ({ to, day, type, where }) => `${to}: you receive petitioners ${day}${type}${where}.`,
  reminderClosing: ' Please tell us early if you cannot come.',
  asked: {
    substituted: ({ to, other, day, type, where, isOfficial }) =>
      `${to}: ${other} ${cause(isOfficial)}. Could you stand in ${day}${type}${where}?`,
    exchanged: ({ to, other, otherName, day, otherDay, type, isOfficial }) =>
      `${to}: ${other} ${cause(isOfficial)}. Could you exchange duties: you ${day}${type}, ${otherName} ${otherDay}?`,
    filled: ({ to, day, type, where }) => `${to}: nobody is on duty ${day}${type}. Could you serve${where}?`,
    inReturn: ({ to, other, otherName, day, otherDay, type }) =>
      `${to}: could you exchange duties with ${other}: you ${day}${type}, ${otherName} ${otherDay}?`,
  },
  askedClosing: ' Please reply.',
  told: {
    substituted: ({ to, other, day, type, where }) =>
      `${to}: you stand in for ${other} ${day}${type}${where}.`,
    exchanged: ({ to, other, otherName, day, otherDay, type, where }) =>
      `${to}: you and ${other} have exchanged duties: you ${day}${type}${where}, ${otherName} ${otherDay}.`,
    filled: ({ to, day, type, where }) => `${to}: you are on duty ${day}${type}${where}.`,
    relieved: ({ to, other, day, type }) => `${to}: ${other} stands in for you ${day}${type}.`,
  },
};
