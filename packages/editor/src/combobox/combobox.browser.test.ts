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

it('where nobody may be taken says so first, and promises no key that takes', async () => {
  const place = dongan.days.find(({ places }) => places.length > 0)!.places[0]!;
  const candidates = dongan.leaders
    .filter(({ id }) => id !== place.leader)
    .slice(0, 2)
    .map(({ id }, at): CandidateView => ({
      leader: id,
      group: at === 0 ? 'free' : 'blocked',
      sentences: ['共值8次'],
      breaks: [],
    }));
  const combobox = document.createElement('roster-combobox') as RosterCombobox;
  Object.assign(combobox, { place, leaders: dongan.leaders, candidates });
  await stage(combobox, { width: 700, height: 400 });
  const keys = (): string[] => [...combobox.renderRoot.querySelectorAll('.foot kbd')].map(textOf);
  const color = (path: string): string =>
    getComputedStyle(combobox.renderRoot.querySelector(path)!).getPropertyValue('color');
  expect(keys()).toEqual(['↑', '↓', 'Enter', 'Esc', 'Alt', 'L']);
  combobox.permitted = { why: '只读，不能改动。', isAsked: false };
  await combobox.updateComplete;
  expect(keys()).toEqual(['↑', '↓', 'Esc']);
  const [top, notice] = combobox.renderRoot.querySelectorAll('.box > *');
  expect([top!.className, textOf(notice)]).toEqual(['top', '只读，不能改动。']);
  // who could serve looks as he is; who cannot is marked
  const signs = [...combobox.renderRoot.querySelectorAll('.option')].map(
    (own) => own.querySelector('.count svg') !== null,
  );
  expect(signs).toEqual([false, true]);
  expect(color('.free .effect')).not.toBe(color('.blocked .effect'));
});
