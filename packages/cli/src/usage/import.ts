import { file, output, required, usage } from '../input/command.ts';
import { documentFile } from './options.ts';

export const importUsage = usage({
  brief: { 'zh-CN': '把领导名单表读入方案', en: 'a table of leaders into a document' },
  arguments: [],
  least: 0,
  options: { leaders: required(file('FILE')), into: documentFile, out: output('DOC') },
  help: {
    'zh-CN': `lunzhi import --leaders FILE.csv|.xlsx|.xls|.et [--into DOC] [--out DOC]

把领导名单表（序号、姓名、职务、联系乡镇、分管领域、重点项目、班子、请假、备注等栏）读入方案。
推断和拿不准之处逐条列出，并注明单元格。CSV 可以是 UTF-8 或 GBK；.xls、.et 须先装 @e965/xlsx，或另存为 .xlsx。
空白的表可用 lunzhi init 生成。

  --into DOC        读入已有方案：同名的领导保留编号和表中没有的内容，不删任何人；
                    原文件另存为 DOC.bak。DOC 写 - 则从标准输入读取。
  --out DOC         写成新文件，已有的文件绝不覆盖；两者都不写则只显示，不写文件`,
    en: `lunzhi import --leaders FILE.csv|.xlsx|.xls|.et [--into DOC] [--out DOC]

Reads a table of leaders (序号, 姓名, 职务, 联系乡镇, 分管领域, 重点项目, 班子, 请假, 备注 …) into a document.
Guesses and doubts are listed one by one with their cells. CSV may be UTF-8 or GBK; .xls and .et need @e965/xlsx installed, or
are saved as .xlsx. lunzhi init makes a table to fill in.

  --into DOC        into a document: leaders of the same name keep their ids and what the table does not say,
                    and nobody is taken out; the old file is kept as DOC.bak. - reads it from standard input.
  --out DOC         as a new file; nothing that exists is overwritten. With neither nothing is written, only shown`,
  },
});
