import { file, flag, required, usage } from '../input/command.ts';
import { documentFile } from './options.ts';

export const calendarAddUsage = usage({
  brief: { 'zh-CN': '读放假通知原文，写入方案', en: 'a State Council notice into a document' },
  arguments: [documentFile],
  least: 1,
  options: { notice: required(file('FILE')), write: flag },
  help: {
    'zh-CN': `lunzhi calendar add DOC --notice FILE|- [--write]

读国务院办公厅放假通知的原文（从标题到落款，- 表示标准输入），显示读出的放假和上班日期，
并核对天数、星期、农历、法定假日和调休；有一处不对就拒绝，并指出第几行。
加 --write 才写入方案的 calendar.notices，原文件另存为 DOC.bak。`,
    en: `lunzhi calendar add DOC --notice FILE|- [--write]

Reads the State Council’s notice on days off in its own words (from title to end; - is standard input) and shows
the days off and the days worked. Counts, weekdays, lunar dates, statutory holidays and make-up days are checked;
one slip, and it is refused with the line. Only --write puts it into calendar.notices; the old file is kept as DOC.bak.`,
  },
});
