import { choice, file, list, output, required, text, usage } from '../input/command.ts';
import { casesFile, rosterFile } from './options.ts';

export const casesPrintUsage = usage({
  brief: { 'zh-CN': '打印接访文书', en: 'print the papers of cases' },
  arguments: [casesFile, rosterFile],
  least: 2,
  options: {
    kind: required(text('KIND')),
    case: list('ID'),
    date: text('D'),
    template: file('FILE'),
    format: choice('docx', 'html', 'text'),
    out: output('FILE', { formatOption: 'format' }),
    today: text('D'),
  },
  rules: [{ oneOf: ['case', 'date'] }],
  help: {
    'zh-CN': `lunzhi cases print 信访件.json 值班表文件 --kind 文书 --case 编号|--date 日期 [--template 文件]
                   [--format docx|html|text] [--out 文件] [--today 日期]

由台账写出接访文书：已知的填好，未知的留空手写。一件一份；交办单、约访通知、督办函一个单位一份；接访日安排一位领导一天一份。
不能制作的（如发给单位的检举控告）说明理由，其余照写。含来访人信息，只供内部使用。
不写 --format 和 --out 就显示在屏幕上；只写 --out 时，格式看文件名。

  --kind 文书       register 接访登记表，day 接访日安排，invitation 约访通知（来访人），
                    township-notice、department-notice 约访通知（乡镇、部门），assignment 交办单，supervision 督办函，
                    reply 书面答复，call-back 回访记录
  --case 编号       哪一件，可以写几次
  --date 日期       排约在这天的，和这天接访的，全部
  --template 文件   本单位自己的模板（文字文件），默认用自带的
  --format          docx 用 Word、WPS 打开；html 可打印的网页；text 文字
  --out 文件        写到文件
  --today 日期      今天，文书的日期，默认现在（北京时间）`,
    en: `lunzhi cases print CASES ROSTER --kind KIND --case ID|--date D [--template FILE]
                   [--format docx|html|text] [--out FILE] [--today D]

Writes the papers of cases from the register; what is not known is left blank, to be written by hand. There is one a case;
of assignments, notices and supervision letters one a unit; of programmes one a leader and day. Of which case a paper must not be made
(an accusation, for units) is said, and the others are written. Papers hold what concerns persons and stay within the office.
Without --format and --out they are shown; with --out alone the format goes by the name of the file.

  --kind KIND       register, day (the programme of a sitting), invitation, township-notice, department-notice,
                    assignment, supervision, reply, call-back
  --case ID         of which case, may be given several times
  --date D          of all that are arranged for this day, or were heard on it
  --template FILE   the office’s own template, a text file; a built-in one by default
  --format          docx; html can be printed; text
  --out FILE        into a file
  --today D         today, which papers bear; now in Beijing by default`,
  },
});
