import { flag, usage } from '../input/command.ts';
import { constraints, rosterFile } from './options.ts';

export const certificateUsage = usage({
  brief: { 'zh-CN': '重新核对公平证明', en: 'check a proof of fairness again' },
  arguments: [rosterFile],
  least: 1,
  options: { verbose: flag, constraints },
  help: {
    'zh-CN': `lunzhi certificate 值班表文件 [--verbose] [--constraints FILE.mjs]

只用算术重新核对值班表的公平证明。成立则退出码为 0，否则为 1。
值班表文件须是 roster.json，表格中没有公平证明。`,
    en: `lunzhi certificate ROSTER [--verbose] [--constraints FILE.mjs]

Checks the proof of fairness again with arithmetic alone. Exits with 0 when it holds, else with 1.
ROSTER is a roster.json; tables carry no proof.`,
  },
});
