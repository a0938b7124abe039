import { catalogue } from '../words.ts';

/** What the panels are called: what they say is loaded with them. */
export const tabWords = catalogue(
  'panelTabs',
  {
    panels: '情况',
    loads: '各人次数',
    services: '等候',
    issues: '问题',
    today: '今天',
    ledger: '台账',
    impossible: (count: number) => `排不开 ${count}处`,
  },
  {
    panels: 'Status',
    loads: 'Loads',
    services: 'Waits',
    issues: 'Issues',
    today: 'Today',
    ledger: 'Ledger',
    impossible: (count) => `Impossible: ${count}`,
  },
);
