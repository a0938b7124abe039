import { usage } from '../input/command.ts';

export const schemaUsage = usage({
  brief: { 'zh-CN': '文件格式的 JSON Schema', en: 'the JSON Schema of a format' },
  arguments: ['document'],
  least: 1,
  options: {},
  help: {
    'zh-CN': `lunzhi schema document

打印方案文件的 JSON Schema。`,
    en: `lunzhi schema document

Prints the JSON Schema of a document.`,
  },
});
