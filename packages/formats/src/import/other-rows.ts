import { isTitle } from './names.ts';
import { bodyOf } from './posts.ts';

/** A note below a table, or a sum: 注：…, 合计. */
export const isFootnote = (text: string): boolean =>
  /^(?:注|备注|附注|说明|合计|共计|小计|总计|(?:填报|制表|编制)?(?:单位|时间|日期)(?:盖章)?)[:：(（]|^(?:合计|小计|总计|共计|共\d+[人名位])$/.test(
    text.replace(/\s+/g, ''),
  );

const HEADING = /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]/;
const GROUP = /(?:领导|班子|成员|机关|办公室|部门|单位)(?:名单)?$|[:：]$/;

/** What stands above those of one body: 一、县委领导; 县人大常委会; 县政府班子成员. */
export function isHeading(text: string): boolean {
  const said = text.replace(/\s+|[（(].*$/gs, '');
  return HEADING.test(said) || GROUP.test(said) || (!isTitle(said) && bodyOf(said, 'county') !== null);
}

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
