/** A note below a table, or a sum: 注：…, 合计. */
export const isFootnote = (text: string): boolean =>
  /^(?:注|备注|附注|说明|合计|共计|小计|总计|(?:填报|制表|编制)?(?:单位|时间|日期)(?:盖章)?)[:：(（]|^(?:合计|小计|总计|共计|共\d+[人名位])$/.test(
    text.replace(/\s+/g, ''),
  );

/** 一、县委领导; 二、县政府. */
export const isHeading = (text: string): boolean => /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]/.test(text);

/** A line of a note that goes on: `2.乙某同志因病休养。` */
export const isSentence = (text: string): boolean => /。$|^[(（]?\d{1,2}[)）]?[、.．]\D/.test(text);

const SIGNING = '填表|制表|填报|制作|编制|审核|审批|审签|复核|校对|核对|经办|联系|报送|负责';
const SIGNED = '人|单位|部门|日期|时间|电话';
const signature = new RegExp(`^(?:${SIGNING})(?:${SIGNED})?(?:签字|签名|签章|盖章)?(?:[:：(（]|$)`);
const note = new RegExp(
  `^(?:注(?!册)|备注|附注|说明|以上|上述|[此本该]表|(?:${SIGNING})(?:${SIGNED})|(?:日期|时间)\\d|\\d{4}[年./-]\\d)`,
);

/** Who made, checked or sent a table, in whatever cell at its foot. */
export const isSignature = (text: string): boolean => signature.test(text.replace(/\s+/g, ''));

/** What stands where a name should and tells of the table, with a colon or without: 注 以上…, 审核人乙某, 2026年1月5日. */
export const isNote = (text: string): boolean =>
  isFootnote(text) || isSignature(text) || note.test(text.normalize('NFKC').replace(/\s+/g, ''));
