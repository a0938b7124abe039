import { integer, usage } from '../input/command.ts';
import { documentFile } from './options.ts';

export const calendarUsage = usage({
  brief: { 'zh-CN': '值班日及其依据', en: 'the duty days, and why' },
  arguments: [documentFile],
  least: 0,
  options: { year: integer('Y', 2000, 2099) },
  help: {
    'zh-CN': `lunzhi calendar 方案文件 | --year 年份

列出方案的每个值班日（或某年的每一天）、日期类型和依据。
标记：休 休息日，班 调休上班，防 特别防护期。`,
    en: `lunzhi calendar DOC | --year Y

Lists each duty day of a document (or each day of a year), its kind and why.
Marks: R rest day, W make-up workday, P protection period.`,
  },
});
