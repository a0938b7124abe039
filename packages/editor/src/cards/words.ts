import { catalogue } from '../words.ts';

export const cardWords = catalogue(
  'cards',
  {
    card: {
      leave: '取消',
      weighing: '正在看结果…',
      impossible: '不能这样做：',
    },
    date: {
      outside: (from: string, to: string) => `要在${from}至${to}之间。`,
      join: '至',
    },
    absence: {
      heading: (name: string) => `${name}请假`,
      from: '从',
      to: '至',
      reason: '原因',
      fromHint: '如：3.5 或 3.5-3.7',
      toHint: '不填则只这一天',
      reasonHint: '不对外公布',
      reasons: ['公务', '学习', '病假', '事假', '公休'],
      record: '记下请假',
      pending: '表已定：记下后，这些天的班要登记代班，或者重排。',
    },
    attendance: {
      heading: (day: string) => `到岗登记：${day}`,
      due: (name: string) => `${name}应到。`,
      nobodyDue: '这一班原来无人。',
      known: '这一班已经登记过。登记错了，到变更台账里更正那一条，再重新登记。',
      yet: '这一天还没有到。',
      draft: '还是草稿，不登记到岗。先审定。',
      ways: { holder: '本人到岗', other: '他人代到', nobody: '无人到岗' },
      who: '谁到岗',
      whoHint: '领导姓名，不在名单里的写职务',
      record: '登记',
      all: (count: number, day: string) => `截至${day}，未登记的${count}班都按表到岗`,
    },
    correction: {
      heading: (number: number) => `更正台账第${number}条`,
      effect: '这一条不再算数，划去但仍可查；班次恢复到这一条之前的安排。',
      reason: '原因',
      reasonHint: '记入台账',
      correct: '更正这一条',
    },
    lock: {
      heading: '锁定一段时间',
      hint: '锁定的班次，重排时不动。',
      from: '从',
      to: '到',
      lock: (count: number) => `锁定${count}班`,
      unlock: (count: number) => `解除锁定${count}班`,
      found: (open: number, locked: number) => `这一段可锁定${open}班，已锁定${locked}班`,
      left: (past: number, empty: number) =>
        [past > 0 ? `${past}班已定，不用锁` : '', empty > 0 ? `${empty}班无人，锁不了` : '']
          .filter(Boolean)
          .map((own) => `；${own}`)
          .join(''),
      stop: '。',
    },
    print: {
      heading: '打印安排表',
      year: '全年',
      all: '全部月份',
      which: '月份',
      duties: (name: string, duties: number) => `${name}（${duties}班）`,
      month: (name: string, year: string) => `${year === '' ? '' : `${year}年`}${name}`,
      alone: (month: string) => `${month}的班次单独一张表，标题注明月份，供当月张贴。`,
      anyway: '筛选只管屏幕，不影响打印。',
      print: (name: string) => `打印${name}`,
    },
    standing: {
      heading: '审定和公布',
      now: {
        draft: '现在是草稿：可以随意修改，不记台账。',
        circulated: '征求意见中：还可以直接修改。',
        approved: '已审定，未公布：改动都记入台账。',
        published: (words: string) => `${words}：改动都记入台账，并列入调整通知。`,
      },
      upToDate: '公众知道的就是现在的安排，没有要公布的。',
      steps: { draft: '草稿', circulated: '征求意见', approved: '审定', published: '公布' },
      effects: {
        circulated: '发给各位领导和有关单位看。之后仍可直接修改，需要时再征求一次。',
        approved: '审定后不能再直接修改：换人用代班、调班，都记入台账。',
        published: (day: string) => `对外公布至${day}的安排。公布以后不能收回，有变动再公布下一版。`,
      },
      actions: {
        circulated: '征求意见',
        approved: '审定',
        published: (version: number) => `公布第${version}版`,
      },
      next: {
        circulated:
          '已开始征求意见。下一步：用“打印”或“导出”把征求意见稿发出去；同意以后，点标题旁的“征求意见中”审定。',
        approved: '已经审定。下一步：点标题旁的“已审定，未公布”，公布。',
        published: '已经公布。下一步：在“导出”里印发通知和附件，把公告交政府网站。',
      },
      skip: '不征求意见，直接审定…',
      needed: (label: string) => `${label}（必填）`,
      by: { circulated: '由谁发出', approved: '由谁审定', published: '由谁签发' },
      byHint: {
        circulated: '如：县委办公室',
        approved: '如：联席会议研究、主要领导同意',
        published: '如：县委书记',
      },
      on: '日期',
      through: '公布至',
    },
    told: {
      heading: (number: number) => `补记报告时间：台账第${number}条`,
      effect: '更正原来那一条，连同报告时间另记一条；班次不变。',
      reason: '补记报告第一召集人的时间',
      record: '补记',
    },
  },
  {
    card: {
      leave: 'Cancel',
      weighing: 'Checking the effect…',
      impossible: 'Not possible: ',
    },
    date: {
      outside: (from, to) => `It must be within ${from} and ${to}.`,
      join: ' to ',
    },
    absence: {
      heading: (name) => `Absence of ${name}`,
      from: 'From',
      to: 'To',
      reason: 'Reason',
      fromHint: '5 Mar, 5 to 7 Mar',
      toHint: 'empty for that day alone',
      reasonHint: 'never published',
      reasons: ['duty elsewhere', 'course', 'illness', 'private', 'holiday'],
      record: 'Record the absence',
      pending: 'The roster is approved: once this is recorded, find stand-ins for these days or plan again.',
    },
    attendance: {
      heading: (day) => `Attendance on ${day}`,
      due: (name) => `${name} was on duty.`,
      nobodyDue: 'Nobody was on duty.',
      known:
        'Attendance is already recorded. If it is wrong, correct that entry in the ledger and record it again.',
      yet: 'This day has not come yet.',
      draft: 'Attendance is not recorded for a draft. Approve it first.',
      ways: { holder: 'came as planned', other: 'somebody else came', nobody: 'nobody came' },
      who: 'Who came',
      whoHint: 'a leader’s name, or the post of somebody else',
      record: 'Record',
      all: (count, day) => `All ${count} not yet recorded up to ${day} came as planned`,
    },
    correction: {
      heading: (number) => `Correct entry ${number} of the ledger`,
      effect:
        'The entry will no longer count: it stays, struck through, and its shifts are as they were before it.',
      reason: 'Reason',
      reasonHint: 'recorded in the ledger',
      correct: 'Correct this entry',
    },
    lock: {
      heading: 'Lock a range of days',
      hint: 'Locked shifts stay as they are when the roster is planned again.',
      from: 'From',
      to: 'To',
      lock: (count) => `Lock ${count}`,
      unlock: (count) => `Unlock ${count}`,
      found: (open, locked) => `${open} shifts can be locked, ${locked} already are`,
      left: (past, empty) =>
        [past > 0 ? `${past} are already settled` : '', empty > 0 ? `${empty} are empty and cannot be` : '']
          .filter(Boolean)
          .map((own) => `; ${own}`)
          .join(''),
      stop: '.',
    },
    print: {
      heading: 'Print the table',
      year: 'the whole year',
      all: 'all months',
      which: 'Month',
      duties: (name, duties) => `${name} (${duties})`,
      month: (name, year) => `${name}${year === '' ? '' : ` ${year}`}`,
      alone: (month) => `The duties of ${month} are a table of their own, with the month in the title.`,
      anyway: 'Filters apply to the screen only.',
      print: (name) => `Print ${name}`,
    },
    standing: {
      heading: 'Approve and publish',
      now: {
        draft: 'This is a draft: change it as you like, nothing is recorded in the ledger.',
        circulated: 'This is circulated for comment and can still be changed directly.',
        approved: 'This is approved but not yet published: changes are recorded in the ledger.',
        published: (words) => `${words}: changes are recorded in the ledger and listed in the change notice.`,
      },
      upToDate: 'The public knows the roster as it is: there is nothing to publish.',
      steps: { draft: 'draft', circulated: 'circulated', approved: 'approved', published: 'published' },
      effects: {
        circulated: 'Leaders and offices see it. It can still be changed directly and circulated again.',
        approved: 'It can no longer be changed directly: stand-ins and exchanges are recorded in the ledger.',
        published: (day) =>
          `The public will know the roster up to ${day}. A publication cannot be corrected, only followed by the next version.`,
      },
      actions: {
        circulated: 'Circulate for comment',
        approved: 'Approve',
        published: (version) => `Publish version ${version}`,
      },
      next: {
        circulated:
          'Circulated. Next: print or export the draft and send it out; once agreed, click the state beside the title to approve it.',
        approved: 'Approved. Next: click the state beside the title to publish it.',
        published:
          'Published. Next: under “Export”, issue the notice with its table and hand over the page for the website.',
      },
      skip: 'Approve without comment…',
      needed: (label) => `${label} (required)`,
      by: { circulated: 'Sent out by', approved: 'Approved by', published: 'Signed by' },
      byHint: {
        circulated: 'such as the county office',
        approved: 'such as the joint conference',
        published: 'such as the county secretary',
      },
      on: 'On',
      through: 'Through',
    },
    told: {
      heading: (number) => `Add when entry ${number} was reported`,
      effect: 'The entry is corrected and recorded again with that time; its shifts stay as they are.',
      reason: 'to add when it was reported to the first convener',
      record: 'Add',
    },
  },
);
