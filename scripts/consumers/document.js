/** Small enough to be planned at once. */
export const document = {
  format: 'lunzhi/1',
  title: '两周接访安排',
  jurisdiction: { id: 'mou-xian', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-04', to: '2024-03-15' },
  leaders: ['县委书记', '县长', '县人大常委会主任', '县政协主席'].map((name) => ({ id: name, name })),
};

export const options = { moves: 2000, seed: 1 };
