import { number, output, usage } from '../input/command.ts';
import { constraints, documentFile, rosterFile } from './options.ts';

export const carryOverUsage = usage({
  brief: { 'zh-CN': '多值少值的结转到下一期', en: 'duties over or under, into the next document' },
  arguments: [rosterFile],
  least: 1,
  options: { into: documentFile, cap: number('N', 0, 1000), out: output('DOC'), constraints },
  rules: [{ options: ['out'], need: ['into'] }],
  help: {
    'zh-CN': `lunzhi carry-over 值班表文件 [--into 下期方案] [--cap N] [--out 新文件] [--constraints FILE.mjs]

结转：列出每位领导比应值的多值或少值了多少次，写入下一期的方案（carried），连同这一期谁在哪天值的班（history）。

  --into 下期方案   写入这份方案，原文件另存为 .bak
  --cap N           每人至多结转 N 次，默认 1
  --out 新文件      写成新文件，已有的文件绝不覆盖`,
    en: `lunzhi carry-over ROSTER [--into DOC] [--cap N] [--out DOC] [--constraints FILE.mjs]

How much more or less than due each leader has served, into the next document (carried), with who served when
(history).

  --into DOC        write into this document; the former file is kept as .bak
  --cap N           nobody carries more than N duties, 1 by default
  --out DOC         write a new file; nothing that exists is overwritten`,
  },
});
