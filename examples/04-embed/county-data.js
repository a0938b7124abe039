/** What a county's own system knows: its people, by post. Here they stand in for what its database would say. */
const people = [
  { number: '001', post: '县委书记', isChief: true, body: 'party' },
  { number: '002', post: '县长', isChief: true, body: 'government' },
  { number: '003', post: '县人大常委会主任', body: 'congress' },
  { number: '004', post: '县政协主席', body: 'cppcc' },
  { number: '005', post: '县委副书记', body: 'party' },
  { number: '006', post: '常务副县长', body: 'government', away: ['2024-03-11', '2024-03-15'] },
  { number: '007', post: '县纪委书记', body: 'party' },
  { number: '008', post: '县委组织部部长', body: 'party' },
  { number: '009', post: '县委政法委书记', body: 'party' },
  { number: '010', post: '分管农业副县长', body: 'government' },
  { number: '011', post: '分管教育副县长', body: 'government' },
  { number: '012', post: '县公安局局长', body: 'government' },
];

/** People of the county's system as a document of lunzhi; each keeps the number by which the system knows them. */
export function documentOfMarch() {
  return {
    format: 'lunzhi/1',
    language: 'zh-CN',
    title: '某县2024年3月领导干部接访实施方案',
    tableTitle: '某县2024年3月县级领导坐班接访安排表',
    jurisdiction: { id: 'mou-xian', name: '某县', level: 'county' },
    issuer: '某县信访工作联席会议',
    issuedOn: '2024-02-20',
    period: { from: '2024-03-01', to: '2024-03-31' },
    leaders: people.map(({ number, post, isChief, body, away }) => ({
      id: number,
      name: post,
      body,
      posts: [{ title: post, ...(isChief && { chief: true }) }],
      ...(away && { absences: [{ from: away[0], to: away[1], reason: '外出学习' }] }),
    })),
  };
}

const key = 'lunzhi-example-roster';

/** The roster as it was last saved, `null` before. A county's system would ask its own server. */
export function savedRoster() {
  const text = localStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
}

export function saveRoster(roster) {
  localStorage.setItem(key, JSON.stringify(roster));
}
