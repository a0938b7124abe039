import type { Language } from '@lunzhi/core';

/** What a unit is asked for. */
interface Request {
  readonly title: string;
  readonly prepare: string;
}

const zh = ({ title, prepare }: Request): string => `# ${title}
> 编号：{编号}
{单位}：
　　定于{接访日期}，由{接访领导职务和姓名}接访，约访下列事项：
| 时间 | {接访日期} {接访时间} |
| 地点 | {接访地点} |
| 反映事项 | {反映事项} |
| 来访人 | {信访人} | 涉及人数 | {涉及人数} |
| 其他单位 | {其他单位} |
　　${prepare}
　　来访人信息只用于本次接访，不得向无关人员透露。联系电话：{联系电话}。
> {发文机关}
> {成文日期}
`;

const en = ({ title, prepare }: Request): string => `# ${title}
> No. {number}
{unit}:
On {date} {leader with post} hears the following matter:
| Time | {date}, {time} |
| Place | {place} |
| Matter | {matter} |
| Petitioner | {petitioner} | Concerned | {people concerned} |
| Other units | {other units} |
${prepare}
Information about the petitioner may be used for this reception only. Contact: {contact}.
> {issuer}
> {issued on}
`;

/** 约访通知 to townships. */
export const townshipNotice: Readonly<Record<Language, string>> = {
  'zh-CN': zh({
    title: '关于做好约访工作的通知',
    prepare: '请主要负责人或者分管负责人带办理情况和有关材料参加，共同接谈，并协助通知来访人按时前来。',
  }),
  en: en({
    title: 'Notice of a reception',
    prepare:
      'Your head or deputy head is asked to come with the papers, to speak with the petitioner together, and to help that the petitioner comes in time.',
  }),
};

/** 约访通知 to departments. */
export const departmentNotice: Readonly<Record<Language, string>> = {
  'zh-CN': zh({
    title: '关于参加约访的通知',
    prepare: '请主要负责人或者分管负责人带有关法律法规、政策依据和办理情况参加，共同接谈。',
  }),
  en: en({
    title: 'Notice of a reception',
    prepare:
      'Your head or deputy head is asked to come with the law and the policy that apply, and with what has been done, to speak with the petitioner together.',
  }),
};
