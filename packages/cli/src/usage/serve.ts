import { file, flag, integer, number, text, usage } from '../input/command.ts';
import { constraints } from './options.ts';

export const serveUsage = usage({
  brief: { 'zh-CN': '供其他程序调用的 HTTP 服务', en: 'the commands over HTTP, for other programs' },
  arguments: [],
  least: 0,
  options: {
    host: text('HOST'),
    port: integer('N', 0, 65_535),
    'token-file': file('FILE'),
    'behind-proxy': flag,
    threads: integer('N', 2, 256),
    queue: integer('N', 1, 100_000),
    'body-limit': integer('MB', 1, 500),
    'time-limit': number('S', 1, 86_400),
    'job-time-limit': number('S', 1, 1_000_000),
    'keep-jobs': integer('N', 1, 100_000),
    'keep-minutes': number('N', 1, 100_000),
    constraints,
  },
  help: {
    'zh-CN': `lunzhi serve [--host 127.0.0.1] [--port 8080] [--token-file FILE]

把各个命令作为 HTTP 服务提供给用其他语言写的程序：POST /v1/命令，文件随请求送来、随答复送回，服务本身什么都不存。
接口说明在 GET /v1/openapi.json。须先安装：npm install @lunzhi/service。Ctrl-C 或 SIGTERM 停止，先答复已经收到的请求。

  --host HOST       在哪个地址接收请求，默认只在本机（127.0.0.1）
  --port N          端口，默认 8080；0 为任意空闲端口
  --token-file FILE 请求须带的令牌（Authorization: Bearer …）；也可以放在环境变量 LUNZHI_TOKEN 里
  --behind-proxy    登录由前面的代理负责：没有令牌也可以用本机以外的地址
  --threads N       同时处理几个请求，默认比处理器核心少一个，至少两个；排班任务至多占用其中的 N-1 个
  --queue N         至多几个请求等候，任务另计，也是这么多；默认 256，再多的答复 429
  --body-limit MB   一个请求至多多大，默认 20
  --time-limit S    一个请求至多处理几秒，默认 60；排班任务用 --job-time-limit，默认 3600
  --keep-jobs N     办完的任务至多留几个，默认 100
  --keep-minutes N  办完的任务至多留几分钟，默认 60
  --constraints FILE.mjs
                    自编规则，用于所有请求`,
    en: `lunzhi serve [--host 127.0.0.1] [--port 8080] [--token-file FILE]

Serves the commands over HTTP to programs in any language: POST /v1/COMMAND; files come with the request and go with the
answer, and nothing is stored. GET /v1/openapi.json describes it all. Install it first: npm install @lunzhi/service. Ctrl-C
or SIGTERM stops it; what was received is answered first.

  --host HOST       where requests are received, on this machine alone (127.0.0.1) by default
  --port N          8080 by default; 0 for any that is free
  --token-file FILE the token that requests must carry (Authorization: Bearer …); or the environment variable LUNZHI_TOKEN
  --behind-proxy    a proxy knows who may ask: no token is required on non-loopback addresses
  --threads N       how many requests at a time, one less than there are cores and at least two by default; at most N-1 run
                    jobs
  --queue N         how many requests may wait, and as many jobs, 256 by default; more are answered 429
  --body-limit MB   how large a request may be, 20 by default
  --time-limit S    how many seconds a request may take, 60 by default; of jobs --job-time-limit, 3600 by default
  --keep-jobs N     how many finished jobs are kept, 100 by default
  --keep-minutes N  how long finished jobs are kept, 60 by default
  --constraints FILE.mjs
                    custom constraints, in all requests`,
  },
});
