import { listColumns, type OwnColumn } from '../list/columns.ts';
import { type Choice, type OwnTool, toolNames } from './tools.ts';

/** What a host has asked for: a list, or an attribute's names with blanks between them; `null` where it has not. */
export type Asked<Own> = readonly (string | Own)[] | string | null;

/** What names stand for, in both languages. */
const kinds = {
  columns: ['column', '列'],
  tools: ['tool', '按钮'],
} as const;

/** What is not as it was meant is said where engineers look, and left out. */
function chosen<Own extends { readonly name: string }>(
  kind: keyof typeof kinds,
  asked: readonly unknown[],
  known: readonly string[],
  isOwn: (own: Partial<Own>) => boolean,
): (string | Own)[] {
  const [english, chinese] = kinds[kind];
  const names = new Set<string>();
  return asked.filter((own): own is string | Own => {
    const isNamed = typeof own === 'string' && known.includes(own);
    const isGood = isNamed || (typeof own === 'object' && own !== null && isOwn(own));
    const name = isNamed ? own : String((own as Own | null)?.name ?? own);
    const isNew = !names.has(name) && (isNamed || !known.includes(name));
    names.add(name);
    if (isGood && isNew) return true;
    console.error(
      `<roster-editor> ${kind}: ${
        isGood
          ? `"${name}" stands twice. 「${name}」重复。`
          : `there is no ${english} "${name}"; there are ${known.join(', ')}, and your own as an object. ` +
            `没有名为「${name}」的${chinese}；可用的有 ${known.join('、')}，自己的${chinese}用对象写。`
      }`,
    );
    return false;
  });
}

const isName = (name: unknown): boolean => typeof name === 'string' && /^[a-z][\w-]*$/i.test(name);
const isTitle = (title: unknown): boolean =>
  typeof title === 'string' || (typeof title === 'object' && title !== null);

/** A host's function that fails costs its own cell alone. */
const guarded = (column: OwnColumn): OwnColumn => ({
  ...column,
  text: (place, day) => {
    try {
      return String(column.text(place, day) ?? '');
    } catch (error) {
      console.error(`<roster-editor> columns: "${column.name}"`, error);
      return '';
    }
  },
});

const listed = <Own>(asked: readonly (string | Own)[] | string): readonly (string | Own)[] =>
  typeof asked === 'string'
    ? asked.split(/[\s,]+/).filter(Boolean)
    : Array.isArray(asked)
      ? (asked as readonly (string | Own)[])
      : [];

/** What is shown of what a host asked for. Who is on duty is always seen: that is where a roster is edited. */
export function choose(columns: Asked<OwnColumn>, tools: Asked<OwnTool>): Choice {
  const isOwn = ({ name, title }: Partial<OwnTool>): boolean => isName(name) && isTitle(title);
  const own =
    columns === null
      ? null
      : chosen<OwnColumn>(
          'columns',
          listed(columns),
          listColumns,
          (column) => isOwn(column) && typeof column.text === 'function',
        ).map((column) => (typeof column === 'string' ? column : guarded(column)));
  if (own && !own.includes('leader')) own.unshift('leader');
  return {
    columns: own as Choice['columns'],
    tools: (tools === null
      ? toolNames
      : chosen<OwnTool>('tools', listed(tools), toolNames, isOwn)) as Choice['tools'],
  };
}
