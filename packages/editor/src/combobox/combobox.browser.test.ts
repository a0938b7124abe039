import type { CandidateView } from '@lunzhi/core';
import { beforeAll, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { dongan } from '../fixtures/dongan.ts';
import { textOf } from '../fixtures/mount.ts';
import { define, stage } from '../testing/stage.ts';
import { RosterCombobox } from './combobox.ts';

beforeAll(() => define('roster-combobox', RosterCombobox));

it('tells two things of everybody and all of whom Enter takes, what is mended first', async () => {
  const sentences = ['最小间隔会变差', '共值8次', '前空3天', '后空9天'];
  const day = dongan.days.find(({ places }) => places.length > 0)!;
  const place = day.places[0]!;
  const candidates = dongan.leaders
    .filter(({ id }) => id !== place.leader)
    .slice(0, 2)
    .map(({ id }): CandidateView => ({ leader: id, group: 'costly', sentences, breaks: [] }));
  candidates[1] = { ...candidates[1]!, mends: '有助于满足“每月至少值班次数”' };
  const combobox = document.createElement('roster-combobox') as RosterCombobox;
  Object.assign(combobox, { day, place, leaders: dongan.leaders, candidates });
  await stage(combobox, { width: 700, height: 400 });
  const lines = (): string[][] =>
    [...combobox.renderRoot.querySelectorAll('.option')].map((option) =>
      [...option.querySelectorAll('.line')].map(textOf),
    );
  const [worst, ...others] = sentences;
  const mends = '有助于满足“每月至少值班次数”';
  expect(lines()).toEqual([
    [`▲ ${worst}`, ...others],
    [mends, `▲ ${worst}`, '共值8次', '另有2条'],
  ]);
  await userEvent.keyboard('{ArrowDown}');
  await combobox.updateComplete;
  expect(lines()).toEqual([
    [`▲ ${worst}`, '共值8次', '另有2条'],
    [mends, `▲ ${worst}`, ...others],
  ]);
});
