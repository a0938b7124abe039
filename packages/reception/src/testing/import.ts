import { effectiveSettings } from '../cases/settings.ts';
import {
  type CaseTable,
  importCases,
  type ImportedCases,
  type ImportTarget,
} from '../import/import-cases.ts';
import { makeCounty } from './county.ts';

/** A county with names that are easily mixed up. */
export const tableCounty = makeCounty({
  jurisdiction: { id: 'x', name: '东安县', level: 'county' },
  townships: ['白牙市镇', '大庙口镇', '大庙口林场', '花桥镇', '南桥镇', '川岩乡'].map((name) => ({
    id: name,
    name,
  })),
  sectors: [
    { id: '人社', name: '人力资源和社会保障', departments: ['人社局'] },
    { id: '城乡建设', name: '城乡建设', departments: ['住建局', '城管局'] },
  ],
  departments: [
    { id: '人社局', name: '县人力资源和社会保障局' },
    { id: '住建局', name: '县住房和城乡建设局' },
    { id: '城管局', name: '县城市管理和综合执法局' },
    { id: '自然资源局', name: '县自然资源局' },
    { id: '组织部', name: '县委组织部' },
  ],
  projects: [{ id: '农村公路', name: '农村公路提质改造' }],
  leaders: [{ id: 'A', townships: ['白牙市镇'] }],
});

export const importTarget: ImportTarget = {
  document: tableCounty,
  cases: new Map(),
  settings: effectiveSettings(),
  today: '2024-02-26',
};

/** A table written with bars between its cells, a row a line; the lines are numbered from 1. */
const tableOf = (text: string): CaseTable => ({
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim())),
});

/** What a table is read as on 2024-02-26, in the county of {@link tableCounty}. */
export const imported = (text: string, target: Partial<ImportTarget> = {}) =>
  importCases(tableOf(text), { ...importTarget, ...target });

/** `3 new XF1`, `4 refused no-date B4`, `5 passed-over blank`. */
export const rowsOf = ({ rows }: ImportedCases): string[] =>
  rows.map((row) =>
    [
      row.line,
      row.kind,
      'case' in row ? row.case : row.because,
      'cell' in row && row.cell !== undefined ? row.cell : '',
      'of' in row ? row.of.map((own) => `${own.case} by ${own.by.join('+')}`).join(', ') : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

export const factsOf = ({ rows }: ImportedCases) =>
  rows.flatMap((row) => ('facts' in row ? [row.facts] : []));

/** `C3 name-unknown`. */
export const doubtsOf = ({ doubts }: ImportedCases): string[] =>
  doubts.map((doubt) => `${'cell' in doubt ? `${doubt.cell} ` : ''}${doubt.code}`);

export const columnsOf = ({ columns }: ImportedCases): string[] =>
  columns.map(({ column, state, field, because }) => [column, state, field ?? because].join(' '));
