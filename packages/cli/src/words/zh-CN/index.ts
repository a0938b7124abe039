import { appoint } from './appoint.ts';
import { cases } from './cases.ts';
import { ledger } from './ledger.ts';
import { problems } from './problems.ts';
import { start } from './start.ts';
import { terminal } from './terminal.ts';

export const zhCN = { ...terminal, ...start, ...ledger, appoint, cases, problems };
