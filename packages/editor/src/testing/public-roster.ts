import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { dongan } from '../fixtures/dongan.ts';

const nameById = new Map(dongan.leaders.map(({ id, name }) => [id, name]));
const periodById = new Map(dongan.periods.map(({ id, name }) => [id, name]));

/** What the public may see of the example. */
export const donganPublic: PublicRoster = {
  language: 'zh-CN',
  title: dongan.head.title,
  tableTitle: '2024年县级领导在县信访接待中心坐班接访安排表',
  documentNumber: null,
  jurisdiction: { id: '东安县', name: '东安县' },
  issuer: dongan.head.issuer,
  issuedOn: '2024-01-05',
  period: dongan.head.period,
  provisional: false,
  protectionPeriods: dongan.periods.map(({ name, from, to }) => ({ name, from, to })),
  rows: dongan.days.flatMap((day) =>
    day.places.map((place): PublicRow => ({
      date: day.date,
      weekday: day.weekday,
      kind: day.kind,
      holidays: day.holidays,
      protectionPeriods: day.periods.map((id) => periodById.get(id) ?? id),
      shiftType: place.type,
      name: nameById.get(place.leader!)!,
      post: place.post,
      sectors: place.sectors === '' ? [] : place.sectors.split('、'),
      times: ['08:30-12:00', '14:30-17:30'],
      place: '县信访接待中心二楼视频接访室',
    })),
  ),
};

/** The same with its rows changed. */
export const withRows = (change: (row: PublicRow, index: number) => PublicRow): PublicRoster => ({
  ...donganPublic,
  rows: donganPublic.rows.map(change),
});
