import type { BrokenConstraintError } from '@lunzhi/core';
import { WANTED } from '@lunzhi/core/names';
import type { Path, Reason } from './problems.ts';

/** What keeps an exported value from being a constraint. */
export type BadConstraint =
  | { readonly wrong: 'not-an-object' }
  | { readonly wrong: 'id' | 'id-twice'; readonly id: string }
  | { readonly wrong: 'field'; readonly id?: string | undefined; readonly field: string };

function badConstraint(bad: BadConstraint): string {
  switch (bad.wrong) {
    case 'not-an-object':
      return '不是约束，请用 @lunzhi/core/solver 的 defineConstraint 编写';
    case 'id':
      return `的 id 是“${bad.id}”；自编规则的 id 必须恰有一个斜杠，如 acme/quiet-week，其余只用文字、数字和 . - _，不超过64个字`;
    case 'id-twice':
      return `（“${bad.id}”）的 id 或默认规则的编号已被占用`;
    case 'field':
      return `${bad.id === undefined ? '' : `（“${bad.id}”）`}缺少可用的“${bad.field}”，请对照 @lunzhi/core/solver 的 defineConstraint`;
  }
}

/** What is wrong with a module of custom constraints. */
export const constraintProblems = {
  'constraint-not-given': ({ path, constraint }: Path & { constraint: string }) =>
    `“${path}”用了约束“${constraint}”，这里没有。请用 --constraints FILE.mjs 给出定义它的模块。`,
  'constraints-not-loaded': ({ reason, path }: Path & Reason) => `无法载入“${path}”中的约束：${reason}。`,
  'constraint-threw': ({ path, constraint, reason }: Path & Reason & { constraint: string }) =>
    `“${path}”中的约束“${constraint}”运行时出错：${reason}。请修改这个约束。`,
  'constraint-broken': ({
    path,
    constraint,
    part,
    received,
    wanted,
  }: Path & Pick<BrokenConstraintError, 'constraint' | 'part' | 'received' | 'wanted'>) =>
    `“${path}”中的约束“${constraint}”不合要求：${part} 得到 ${received}，应为${WANTED[wanted]['zh-CN']}。请修改这个约束。`,
  'constraints-miscount': ({ path }: Path) =>
    `“${path}”中的约束前后算得不一样：逐步累计（track）的代价与从头核对（violations）的不同。请用 @lunzhi/core/testing 的定律检查。`,
  'constraints-unsettled': ({ path }: Path) =>
    `“${path}”中的约束总装载不完：模块在等待（await）不会到来的东西。请修改后再试。`,
  'constraints-threw-late': ({ path, reason }: Path & Reason) =>
    `“${path}”在没有被调用时出错：${reason}。命令已中止，请修改后再试。`,
  'constraints-exit': ({ path, exitCode }: Path & { exitCode: number }) =>
    `“${path}”直接结束了程序（退出码 ${exitCode}）。命令已中止，请修改后再试。`,
  'no-constraints': ({ path }: Path) =>
    `“${path}”没有导出约束：请用 default 导出一个或一组，或用 constraints 导出一组。`,
  'not-a-constraint': ({ path, position, ...bad }: Path & { position: number } & BadConstraint) =>
    `“${path}”中的第${position}个约束${badConstraint(bad)}。`,
};
