import { catalogue } from '../src/words.ts';

/** The words of the first page. */
export const startTexts = catalogue(
  {
    title: '轮值',
    lead: '编排县级领导接访值班表：排得均衡，讲得清楚。',
    ways: {
      fromTable: ['从名单表格开始', '有一张领导分工表就行：姓名、职务、分管、联系乡镇'],
      open: ['打开已有值班表', '本软件存的文件'],
      example: ['看示例', '东安县2024年，随便改，不会存到您的表里'],
    },
    drop: '把文件拖到这里',
    help: '十句话说明',
    lines: [
      '先把领导名单导进来，看一遍再确认。',
      '填请假、外出和特别防护期，没有就不填。',
      '按「开始排班」，一般几秒钟排好。',
      '第一行写着：是否排满、有没有违反规定、是否均衡。',
      '要换人，点名字；每个人选上会怎样，都写在旁边。',
      '发出去征求意见，领导同意后再公布。',
      '印发按公文格式，存 Word 或直接打印。',
      '每天看「今天」：谁来、告知没有、到岗没有。',
      '请假、离任、代班，办一步记一步，旧表可查。',
      '做错了按 Ctrl+Z 撤销；文件只在本机，不会上传。',
    ],
    offline: '不联网也能用',
    language: 'English',
    sample: '示例：随便改，不会存到您的表里',
    planning: '正在排班东安县2024年的值班表……',
    opening: '正在打开……',
  },
  {
    title: 'lunzhi',
    lead: 'Plans the duty roster of a county’s leaders: fair, and with reasons.',
    ways: {
      fromTable: [
        'Begin with a table of leaders',
        'Names, posts, sectors and townships in one table are enough',
      ],
      open: ['Open a roster', 'A file saved here'],
      example: ['See an example', '东安县 in 2024: change what you like, nothing of it is kept'],
    },
    drop: 'Drop a file here',
    help: 'In ten lines',
    lines: [
      'Import the table of leaders; look it through, then confirm.',
      'Enter leave, travel and protection periods, if there are any.',
      'Press “Plan”: it takes a few seconds.',
      'The first line says whether all days are filled, rules kept and shares even.',
      'To replace somebody, click the name; what each choice does stands beside it.',
      'Circulate it for comment; publish it once it is approved.',
      'Print it, or save it for Word, in the form of official papers.',
      'Look at “Today” each day: who comes, who was told, who came.',
      'Leave, departures and stand-ins are written down; earlier tables stay.',
      'Ctrl+Z takes a mistake back. Nothing is sent anywhere; files stay on this machine.',
    ],
    offline: 'Works without a network',
    language: '中文',
    sample: 'An example: change what you like, nothing of it is kept',
    planning: 'Planning the roster of 东安县 for 2024 …',
    opening: 'Opening …',
  },
);
