interface OfField {
  readonly field: string;
}

type Wanted = 'boolean' | 'number' | 'text' | 'list';

const wantedNames: Readonly<Record<Wanted, string>> = {
  boolean: 'true 或 false',
  number: '数字',
  text: '字符串',
  list: '字符串的列表',
};

export const zhCN = {
  /** What is wrong with a body. */
  request: {
    'body-not-json': () => '请求的内容不是 JSON（UTF-8）。',
    'body-not-object': () => '请求的内容应是一个 JSON 对象。',
    'body-too-deep': () => '请求的内容嵌套太深。',
    'unknown-field': ({ field, nearest }: OfField & { nearest: string | undefined }) =>
      `没有“${field}”这一项。${nearest === undefined ? '' : `是不是“${nearest}”？`}`,
    'field-type': ({ field, wanted }: OfField & { wanted: Wanted }) =>
      `“${field}”应是${wantedNames[wanted]}。`,
    'not-a-file': ({ field }: OfField) =>
      `“${field}”应是一个文件：JSON 本身、文件内容的字符串，或者 { "name": …, "text": … }、{ "name": …, "base64": … }。`,
    'bad-file-name': ({ field }: OfField) =>
      `“${field}”的文件名不能用：只能是文字、数字、空格和 . _ - ( )，至多100字，不带目录。`,
    'file-name-twice': ({ field }: OfField) => `“${field}”的文件名和请求里另一个文件相同，请换一个。`,
    'argument-before': ({ field }: OfField) => `写了“${field}”，前面的一项却没有写。`,
  },
  /** Titles of what the service itself has to say. */
  problem: {
    'bad-request': () => '请求写得不对',
    refused: () => '不能照办',
    failed: () => '程序出错',
    unauthorized: () => '请求须带令牌：Authorization: Bearer …',
    'not-this-host': () => '这个地址不在本服务之列。',
    'not-found': () => '没有这个地址。接口说明见 /v1/openapi.json。',
    'wrong-method': () => '这个地址不接受这种请求方法。',
    'body-too-large': () => '请求太大。',
    'wrong-type': () => '请求的内容须是 application/json。',
    'too-many': () => '等候的请求太多，请稍后再试。',
    'waited-too-long': () => '等候太久，没有处理。请稍后再试。',
    'time-is-up': () => '超过了一个请求的时间限制，没有办完。费时的排班请用 /v1/jobs/。',
    'thread-lost': () => '处理这个请求的线程中途退出（多半是内存不够），没有办完。',
    stopping: () => '服务正在停止。',
    'no-such-job': () =>
      '没有这个任务：或者从来没有，或者办完太久已经清除，或者服务重新启动过——任务不随重启保留。请重新提交。',
    'job-not-done': () => '任务还没有办完。',
    'job-cancelled': () => '任务已取消，没有结果。',
    'no-such-file': () => '答复里没有这个文件。',
    'several-files': () => '答复里不是恰好一个这样的文件；请用 ?file= 写明文件名。',
  },
  /** Of the description as OpenAPI has it. */
  openApi: {
    title: '轮值 lunzhi',
    description:
      'lunzhi 的各个命令，一个命令一个地址。请求里是它的参数和文件，答复里是它 --json 打印的内容和写出的文件；服务本身什么都不存。说明的语言随 Accept-Language（zh、en）。',
    done: '办完了。exitCode 为 1 表示违反规定或排不成，见 answer。用 Accept、?as=file 或 ?file= 只取一个文件。',
    accepted: '任务已收下；怎么样了，到 Location 去问。',
    asFile: '只要命令写出的那一个文件，而不是 JSON',
    file: '只要这个文件，写它的名称',
    jobs: {
      told: '任务现在的情况',
      state: '一个任务怎么样了',
      cancel: '取消任务：正在找方案的，答复已经找到的最好的；其他的中止。再取消一次则立即中止',
      events: '随时告知一个任务怎么样了（SSE）：progress，最后是 done、failed 或 cancelled',
      result: '任务的结果，和直接调用命令的答复一样',
    },
    plain: {
      openApi: '接口说明（OpenAPI 3.1）',
      health: '进程在运行',
      ready: '可以处理请求了',
      metrics: 'Prometheus 的指标',
    },
    problems: {
      400: '请求写得不对',
      401: '没有令牌，或令牌不对',
      404: '没有这个任务：办完太久已经清除，或者服务重新启动过',
      406: '答复里没有所要的文件，或者不止一个',
      409: '任务还没有办完，或者已经取消',
      413: '请求太大',
      415: '请求的内容不是 application/json',
      421: '不能用这个主机名访问',
      422: '文件不能用，或者不能照办；为什么，见 detail 和 answer',
      429: '等候的请求太多，过一会儿再试',
      503: '没有办：等候太久、服务正在停止，或者中途出错；可以再试',
      504: '超过了时间限制',
    },
  },
  listening: (url: string) => `正在接收请求：${url}（Ctrl-C 停止）`,
  needsToken: (host: string) =>
    `地址 ${host} 不限于本机，须有令牌：--token-file 或环境变量 LUNZHI_TOKEN；由代理负责登录的，加 --behind-proxy。`,
  badToken: () => '令牌须是16至1000个可见的 ASCII 字符。',
  cannotListen: (address: string, reason: string) => `不能在 ${address} 接收请求（${reason}）。`,
};

export type Words = typeof zhCN;
