/** A county's leaders by post, 40 of them, as an office lists them: number, name, post, townships, sectors, remarks. */
export function leadersCsv(): string {
  const named = [
    '县委书记',
    '县委副书记、县长',
    '县人大常委会主任',
    '县政协主席',
    '县委副书记',
    '县委常委、常务副县长',
    '县委常委、县纪委书记',
    '县委常委、组织部部长',
    '县委常委、政法委书记',
    '副县长、公安局局长',
  ];
  const groups = ['副县长', '县人大常委会副主任', '县政协副主席', '四级调研员', '县委常委'];
  const posts = [...named, ...Array.from({ length: 30 }, (_, index) => groups[index % groups.length]!)];
  const townships = ['白牙市镇', '石期市镇', '花桥镇', '南桥镇', '川岩乡', '大庙口林场'];
  const sectors = ['农业农村', '水利', '教育', '交通运输', '应急管理', '民政', '财政'];
  const rows = posts.map((post, index) => [
    index + 1,
    `${post.split('、').pop()!}${index + 1}`,
    post,
    [townships[index % 6]!, ...(index % 5 === 0 ? [townships[(index + 1) % 6]!] : [])].join('、'),
    index < 2 ? '' : `分管${sectors[index % 7]!}等工作`,
    index === 9 ? '3月4日至8日' : '',
  ]);
  const table = [
    ['县级领导联系乡镇和分管工作一览表'],
    ['序号', '姓名', '职务', '联系乡镇（场）', '分管工作', '请假情况'],
    ...rows,
    ['注：以县委文件为准'],
  ];
  return `\uFEFF${table.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** A notice for 2027 as the State Council might publish it; no more than an example. */
export const sampleNotice = `国务院办公厅关于2027年部分节假日安排的通知
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（农历正月初七、周五）放假调休，共8天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
`;
