import type { Language, Leader, Roster } from '@lunzhi/core';
import { weekdayOn } from '@lunzhi/core/dates';
import { columnName, keyOf } from '@lunzhi/core/internal';
import { importPreviewWords, tableWords, wordLeaderColumn } from '../locale/words.ts';
import { remarks } from '../table/duties.ts';
import { oneLine } from '../table/text.ts';
import { type TemplateCell, templateSheet, writeTemplate } from './template-sheet.ts';

/** Leaders as a cell names them: of those with one name, each with his post beside it. */
function namesOf(leaders: readonly Leader[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of leaders) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  return new Map(
    leaders.map(({ id, name, posts = [] }) => {
      const title = posts.length > 0 && times.get(keyOf(name))! > 1 ? `（${posts[0]!.title}）` : '';
      return [id, oneLine(`${name}${title}`)];
    }),
  );
}

/**
 * A workbook to fill in with who is on duty, which an import reads: a row for each place of the roster with the kind of its
 * day, the leader to be chosen from a list. Places that are held say by whom.
 *
 * @returns the same octets whenever it is asked
 */
export function writeDutiesTemplate(
  { document, assignments, dutyDays }: Pick<Roster, 'document' | 'assignments' | 'dutyDays'>,
  language: Language = document.language ?? 'zh-CN',
): Promise<Uint8Array> {
  const { columns: heads, weekdays, listMark } = tableWords(language);
  const { template } = importPreviewWords(language);
  const names = namesOf(document.leaders);
  const types = new Map((document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  const periods = new Map((document.protectionPeriods ?? []).map(({ id, name }) => [id, name]));
  const days = new Map(dutyDays.map((day) => [day.date, day]));
  const saidOf = (date: string): string => {
    const { kind, holidays, protectionPeriods } = days.get(date)!;
    const named = protectionPeriods.map((id) => periods.get(id) ?? id);
    return oneLine(remarks({ kind, holidays, protectionPeriods: named }, { language }).join(listMark));
  };
  const hasTypes = types.size > 1;
  const rows = assignments.map(({ date, type, leader }): TemplateCell[] => [
    { date, format: 'yyyy-mm-dd' },
    weekdays[weekdayOn(date) - 1]!,
    ...(hasTypes ? [types.get(type) ?? type] : []),
    leader === null ? null : (names.get(leader) ?? leader),
    saidOf(date),
  ]);
  const duties = templateSheet(
    template.duties,
    [
      { head: heads.date, width: 14 },
      { head: heads.weekday, width: 6 },
      ...(hasTypes ? [{ head: heads.shiftType, width: 14 }] : []),
      { head: heads.name, width: 24 },
      { head: heads.remarks, width: 30 },
    ],
    rows,
  );
  const leaders = templateSheet(
    template.sheet,
    [
      { head: wordLeaderColumn('name', language), width: 24 },
      { head: wordLeaderColumn('post', language), width: 40 },
    ],
    document.leaders.map(({ id, posts = [] }) => [names.get(id)!, oneLine(posts[0]?.title ?? '')]),
  );
  const column = columnName(hasTypes ? 3 : 2);
  const choices = `'${template.sheet}'!$A$2:$A$${document.leaders.length + 1}`;
  return writeTemplate(
    template.duties,
    {
      ...duties,
      dataValidations: [
        {
          type: 'list',
          formula1: choices,
          range: `${column}2:${column}${Math.max(2, rows.length + 1)}`,
          allowBlank: true,
          showInputMessage: true,
          inputTitle: heads.name,
          inputMessage: template.chooseLeader,
        },
      ],
    },
    leaders,
  );
}
