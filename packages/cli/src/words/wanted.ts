import type { BrokenConstraintError, Language } from '@lunzhi/core';

/** What a part of a constraint of the caller's own must be. */
export const wanted: Readonly<Record<Language, Readonly<Record<BrokenConstraintError['wanted'], string>>>> = {
  'zh-CN': {
    object: '对象',
    function: '函数',
    list: '数组',
    string: '字符串',
    bytes: '每个班次一项的 Uint8Array',
    cost: '正的安全整数',
    integer: '安全整数',
    count: '不小于0的安全整数',
    number: '有限的数',
    shift: '班次的序号',
    leader: '领导的序号',
    service: '乡镇、领域或项目的序号',
    day: '日期的序号',
    forbidden: ' barred、blocked、spared 或 undefined',
    'from-least': '不小于 least 的数',
  },
  en: {
    object: 'an object',
    function: 'a function',
    list: 'a list',
    string: 'a string',
    bytes: 'a Uint8Array with an entry for each shift',
    cost: 'a positive safe integer',
    integer: 'a safe integer',
    count: 'a safe integer from 0 on',
    number: 'a finite number',
    shift: 'the index of a shift',
    leader: 'the index of a leader',
    service: 'the index of a township, sector or project',
    day: 'the index of a day',
    forbidden: 'barred, blocked, spared or undefined',
    'from-least': 'no less than least',
  },
};
