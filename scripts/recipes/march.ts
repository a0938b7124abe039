import type { RosterDocument } from '@lunzhi/core';

/** A county's March, small. */
export const march: RosterDocument = {
  format: 'lunzhi/1',
  title: '某县2024年3月领导接访值班方案',
  jurisdiction: { id: 'x', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-01', to: '2024-03-31' },
  leaders: [
    { id: 'a', name: '县长', posts: [{ title: '县长' }] },
    { id: 'b', name: '副县长' },
    { id: 'c', name: '政法委书记' },
  ],
};
