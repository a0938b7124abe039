/** Parts of a roster file as people call them. */
const parts: Readonly<Record<string, string>> = {
  document: '方案',
  documentDigest: '方案的校验值',
  rules: '规则',
  calendar: '放假安排',
  dutyDays: '值班日',
  assignments: '每天谁值班',
  published: '公布的版本',
};

const reasons: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    /^"(\w+)" is not what its ledger made of it$/,
    (part) => `其中的${parts[part] ?? `“${part}”`}与变更台账记的不一致`,
  ],
  [/^it counts as published, but its ledger is empty$/, () => '写着已经公布，变更台账却是空的'],
  [/^it has a ledger, but not what it was at first$/, () => '有变更台账，却没有最初排定的表'],
  [/^entry (\d+) of its ledger is wrong at "(.*)"$/, (number, at) => `变更台账第${number}条的“${at}”不对`],
  [/^Entry (\d+) of the ledger does not fit\b.*$/, (number) => `变更台账第${number}条与它前面的记录接不上`],
  [/^the place (\S+?)\/\S+ is missing$/, (date) => `${date}的班次不见了`],
  [/^the leader "(.*)" is unknown$/, (leader) => `方案里没有“${leader}”这位领导`],
  [/^the rule "(.*)" does not stand in it as it must$/, (rule) => `必有的规则“${rule}”不见了，或被改过`],
];

/** Why the parts of a roster do not fit together, in Chinese where the core says it in English. */
export function brokenZh(reason: string): string {
  for (const [form, words] of reasons) {
    const found = form.exec(reason);
    if (found) return words(...found.slice(1));
  }
  return reason;
}
