import { flag, text, usage } from '../input/command.ts';

export const schemaUsage = usage({
  brief: { 'zh-CN': '文件和 --json 输出的 JSON Schema', en: 'the JSON Schema of a file or an answer' },
  arguments: [text('NAME'), text('NAME')],
  least: 0,
  options: { list: flag },
  help: {
    'zh-CN': `lunzhi schema [名称] [--list]

打印 JSON Schema（2020-12）。名称可以是一种文件：document（方案，默认）、roster（roster.json）、
cases（信访件台账）、formula（考核办法）、public-roster（export --as json）；也可以是一个命令，
如 plan、cases add，即该命令 --json 输出的全部形式：结果、不予办理（refusal）、程序出错（failure）。
openapi 是 lunzhi serve 的接口说明（OpenAPI 3.1），须装有 @lunzhi/service。

  --list            列出全部名称`,
    en: `lunzhi schema [NAME] [--list]

Prints a JSON Schema (2020-12). NAME is a file: document (the default), roster (roster.json), cases (the file
of cases), formula (of an assessment), public-roster (export --as json); or a command, such as plan or
cases add, for all that it prints with --json: its answer, a refusal, or a failure of the program.
openapi describes lunzhi serve (OpenAPI 3.1), where @lunzhi/service is installed.

  --list            lists the names`,
  },
});
