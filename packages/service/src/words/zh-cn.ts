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

/** Where the title says it all. */
const none: string | undefined = undefined;

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
  /** Titles and explanations of what the service itself has to say. */
  problem: {
    'bad-request': { title: '请求写得不对', detail: none },
    refused: { title: '不能照办', detail: none },
    failed: { title: '程序出错', detail: none },
    unauthorized: { title: '没有令牌，或令牌不对', detail: '请求须带令牌：Authorization: Bearer …' },
    'not-this-host': {
      title: '不能用这个主机名访问',
      detail: '没有令牌时，本服务只认本机的主机名：请设令牌（--token-file），或者加 --behind-proxy。',
    },
    'not-found': { title: '没有这个地址', detail: '接口说明见 /v1/openapi.json。' },
    'wrong-method': { title: '请求方法不对', detail: '这个地址接受哪些方法，见 Allow。' },
    'body-too-large': { title: '请求太大', detail: '上限由 --body-limit 规定。' },
    'wrong-type': { title: '内容类型不对', detail: '请求的内容须是 application/json。' },
    'too-many': { title: '等候的请求太多', detail: '请稍后再试；多久以后，见 Retry-After。' },
    'waited-too-long': { title: '等候太久', detail: '没有处理。请稍后再试。' },
    'time-is-up': { title: '请求超过时间限制', detail: '没有办完。费时的排班请用 /v1/jobs/。' },
    'job-time-is-up': {
      title: '任务超过时间限制',
      detail: '还没有结果就中止了。上限由 --job-time-limit 规定。',
    },
    'thread-lost': { title: '请求没有办完', detail: '处理它的线程中途退出，多半是内存不够。' },
    stopping: { title: '服务正在停止', detail: none },
    'no-such-job': {
      title: '没有这个任务',
      detail: '或者从来没有，或者办完太久已经清除，或者服务重新启动过——任务不随重启保留。请重新提交。',
    },
    'job-not-done': { title: '任务还没有办完', detail: none },
    'job-cancelled': { title: '任务已取消', detail: '没有结果。' },
    'no-such-file': { title: '没有这个文件', detail: '答复里没有这个文件。' },
    'not-acceptable': { title: '没有所要的类型', detail: '答复里没有 Accept 所要类型的文件。' },
    'several-files': {
      title: '不止一个文件',
      detail: '答复里不是恰好一个这样的文件；请用 ?file= 写明文件名。',
    },
  },
  /** Of the description as OpenAPI has it. */
  openApi: {
    title: '轮值 lunzhi',
    description:
      'lunzhi 的各个命令，一个命令一个地址。请求里是它的参数和文件，答复里是它 --json 打印的内容和写出的文件；服务本身什么都不存。说明的语言随 Accept-Language（zh、en）。',
    done: '办完了。exitCode 为 1 表示违反规定或排不成，见 answer。用 Accept、?only=file 或 ?file= 只取一个文件。',
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
    schemas: {
      givenFile: '一个文件和它的名称：文字，或者 base64 编码的内容。',
      fileName: '是哪一种文件，看名称的结尾。',
      fileText: '文件的内容',
      problem: 'RFC 9457；命令拒绝的，附上它打印的内容。',
      writtenFiles: '按路径：JSON 就是它本身，文字是字符串，其他的是 { "base64": … }。',
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
      404: '没有这个文件，或者没有这个任务：办完太久已经清除，或者服务重新启动过',
      405: '请求方法不对',
      406: '答复里没有 Accept 所要类型的文件',
      409: '任务还没有办完，或者已经取消',
      413: '请求太大',
      415: '请求的内容不是 application/json',
      421: '不能用这个主机名访问',
      422: '文件不能用，或者不能照办；为什么，见 detail 和 answer',
      429: '等候的请求太多，过一会儿再试',
      500: '程序出错',
      503: '没有办：等候太久，或者服务正在停止；可以再试',
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
