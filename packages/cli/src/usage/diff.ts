import { choice, file, output, text, usage } from '../input/command.ts';
import { constraints } from './options.ts';

export const diffUsage = usage({
  brief: { 'zh-CN': '两张值班表的不同；调整通知', en: 'what is different; the change notice' },
  arguments: [file('A', 'Roster'), file('B', 'Roster')],
  least: 1,
  options: {
    from: text('N|D'),
    to: text('N|D'),
    as: choice('notice'),
    at: text('D'),
    out: output('FILE'),
    constraints,
  },
  rules: [{ options: ['at', 'out'], need: ['as'] }],
  help: {
    'zh-CN': `lunzhi diff 值班表文件 另一值班表文件
lunzhi diff 值班表文件 [--from 第几条|日期] [--to 第几条|日期]
            [--as notice] [--at 日期] [--out 文件] [--constraints FILE.mjs]

逐日、逐人列出两张值班表的不同，或一张值班表前后的不同。

  --from            从台账第几条以后、或哪一天结束时起；默认从最近一次公布（没有公布则从最初）
  --to              到台账第几条以后、或哪一天结束时为止；默认到现在
  --as notice       写成可以公开的调整通知；--out 写入文件，名称以 .docx 结尾的是 Word 文件
  --at 日期         通知的落款日期；默认今天`,
    en: `lunzhi diff ROSTER OTHER
lunzhi diff ROSTER [--from N|D] [--to N|D]
            [--as notice] [--at D] [--out FILE] [--constraints FILE.mjs]

What is different in another roster, or what has become of one, by day and by leader.

  --from            after entry N, or at the end of day D; the last publication by default (else the first roster)
  --to              after entry N, or at the end of day D; now by default
  --as notice       the change notice, which may be public; --out writes it into a file, of Word where its name ends in .docx
  --at D            the date of the notice; today by default`,
  },
});
