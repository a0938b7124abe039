import type { LetterParts } from './letters.ts';

/** 报告、商请函、调整通知的行文。 */
export const letterPartsZh: LetterParts = {
  marking: { 内部: '内部', 公开: '公开' },
  report: {
    substituted: {
      title: '关于领导接访值班代班情况的报告',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访。',
        '按照领导干部接访工作要求，拟由{standIn}代为值班接访。',
      ],
    },
    exchanged: {
      title: '关于领导接访值班调班情况的报告',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访。',
        '按照领导干部接访工作要求，拟与{standIn}调班：{date}由{standIn}值班接访，{otherDate}由{holder}值班接访。',
      ],
    },
    filled: {
      title: '关于领导接访值班补位情况的报告',
      paragraphs: [
        '{date}的接访值班目前无人担任（{reason}）。',
        '按照领导干部接访工作要求，拟由{standIn}值班接访。',
      ],
    },
    refilled: {
      title: '关于领导接访值班补位情况的报告',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访，该日值班目前无人担任。',
        '按照领导干部接访工作要求，拟由{standIn}值班接访。',
      ],
    },
  },
  request: {
    substituted: {
      title: '关于商请代为值班接访的函',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访。',
        '现商请您于{date}代为值班接访。',
      ],
    },
    exchanged: {
      title: '关于商请调换值班接访日期的函',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访。',
        '现商请您与其调班：您于{date}值班接访，{holder}于{otherDate}值班接访。',
      ],
    },
    filled: {
      title: '关于商请值班接访的函',
      paragraphs: ['{date}的接访值班目前无人担任。', '现商请您于{date}值班接访。'],
    },
    refilled: {
      title: '关于商请值班接访的函',
      paragraphs: [
        '原定于{date}值班接访的{holder}，因{reason}，不能按值班表参加接访，该日值班目前无人担任。',
        '现商请您于{date}值班接访。',
      ],
    },
    inReturn: {
      title: '关于调换值班接访日期的函',
      paragraphs: [
        '您原定于{date}值班接访。',
        '现商请您与{standIn}调班：您于{otherDate}值班接访，{standIn}于{date}值班接访。',
      ],
    },
  },
  notice: {
    title: '关于调整领导接访值班安排的通知',
    before: '因工作需要，现对领导接访值班安排作如下调整：',
    after: '其余安排不变。特此通知。',
  },
  row: {
    changed: '{date}{type}，由{before}调整为{after}。',
    filled: '{date}{type}，由{after}值班接访。',
    emptied: '{date}{type}，{before}不再值班接访，接替人选另行通知。',
    empty: '{date}{type}，值班人选另行通知。',
    gone: '{date}{type}，该日不再安排值班，{before}不再值班接访。',
    goneEmpty: '{date}{type}，该日不再安排值班。',
    fewer: '{date}{type}，减少一人值班，{before}不再值班接访。',
    fewerEmpty: '{date}{type}，减少一人值班。',
    added: '{date}{type}，新增值班，由{after}值班接访。',
    addedEmpty: '{date}{type}，新增值班，值班人选另行通知。',
  },
  noRows: '本次没有调整。',
  times: '接访时间：{times}。',
  place: '接访地点：{place}。',
  shared: {
    report: '{standIn}与{holder}同样负责{shared}，有关约访可以照常安排。',
    request: '您与{holder}同样负责{shared}，有关约访可以照常安排。',
    inReturn: '您与{standIn}同样负责{shared}，有关约访可以照常安排。',
  },
  told: '此事已于{moment}向您报告。',
  toldOther: '此事已于{moment}向{convener}报告。',
  agreed: '上述安排已经{agreedBy}同意。',
  agreedByYou: '上述安排已经您同意。',
  accepted: '此次调整未能遵守{rules}的要求，一并报告。',
  closing: { report: '特此报告。', request: '妥否，请予函复。', urgent: '时间紧迫，烦请电话告知。' },
  noReason: '特殊情况',
  convener: '信访工作联席会议第一召集人',
  readers: { county: '各乡镇（场），县直各有关单位', township: '各村（社区），各有关单位' },
  person: '{post}{name}同志',
  to: '{to}：',
  day: '{day}（{weekday}）',
};
