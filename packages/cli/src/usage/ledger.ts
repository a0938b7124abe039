import { flag, usage } from '../input/command.ts';
import { constraints, rosterFile } from './options.ts';

export const ledgerUsage = usage({
  brief: { 'zh-CN': '变更台账', en: 'what has happened to a roster' },
  arguments: [rosterFile],
  least: 1,
  options: { all: flag, constraints },
  help: {
    'zh-CN': `lunzhi ledger 值班表文件 [--all] [--constraints FILE.mjs]

逐条列出变更台账。

  --all             按值班表到岗的也逐条列出`,
    en: `lunzhi ledger ROSTER [--all] [--constraints FILE.mjs]

Lists the ledger, entry by entry.

  --all             also who came as planned`,
  },
});
