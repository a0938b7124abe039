import { flag, integer, text, usage } from '../input/command.ts';
import { casesFile, rosterFile } from './options.ts';
import { caseHead, caseHeadHelp } from './cases.ts';

export const appointUsage = usage({
  brief: { 'zh-CN': '排约：谁哪天接哪几件', en: 'arrange who is heard on which day' },
  arguments: [casesFile, rosterFile],
  least: 2,
  options: {
    today: text('D'),
    weeks: integer('N', 1, 60),
    from: text('D'),
    to: text('D'),
    improve: integer('N', 0, 1000),
    'dry-run': flag,
    ...caseHead,
  },
  rules: [{ options: ['to'], exclude: ['weeks'] }],
  help: {
    'zh-CN': `lunzhi appoint 信访件.json 值班表文件 [--weeks N | --to 日期] [--improve N] [--dry-run]

把待约的信访件排到负责的领导坐班的日子：谁联系、谁分管、谁是项目指挥长谁负责；应当回避的不排，每班次件数不超过规定。
依次比较：已排约的尽量不动，尽量不空班，尽量都排上，尽量不过最迟接访日期，紧急的、等得久的在先。排好后逐项证明没有更好的安排。
已同意、已通知的不动；领导已变更的退回待约，重新征求意见。

  --today 日期      今天，默认记录的那天；从还来得及通知的第一天排起
  --weeks N         排几周，默认4
  --from 日期、--to 日期
                    从哪天排到哪天
  --improve N       已排约而领导还没有同意的，至多改动N件，换取其余的更好；默认0
  --dry-run         只看结果，不记入台账
${caseHeadHelp['zh-CN']}`,
    en: `lunzhi appoint CASES ROSTER [--weeks N | --to D] [--improve N] [--dry-run]

Arranges the cases that wait for days on which a leader sits who answers for them; nobody hears a case from which he is
recused, and no sitting takes more than it may. Level by level: as few arranged cases move as can be, as few sittings are
free, as few cases left out, as few late, the urgent ones and those that have waited longest first. What comes out is proven to be the
best. Consented and invited cases stay; where the leader has changed, the appointment is off and consent is asked again.

  ROSTER   who sits when, and for what he answers
  --today D         today, the day of the entries by default; the first day is the earliest for which people can be invited
  --weeks N         how many weeks, 4 by default
  --from D, --to D  the first and the last day
  --improve N       so many arranged cases without consent may move for the sake of the others, 0 by default
  --dry-run         show it and write nothing
${caseHeadHelp.en}`,
  },
});
