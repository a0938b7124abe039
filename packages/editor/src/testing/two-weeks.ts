/** A document of two weeks and six people: enough to be planned at once. */
export const twoWeeks = {
  format: 'lunzhi/1',
  title: '两周接访安排',
  jurisdiction: { id: 'x', name: '某县', level: 'county' },
  issuer: '县信访局',
  issuedOn: '2024-02-20',
  period: { from: '2024-03-04', to: '2024-03-15' },
  leaders: ['县委书记', '县长', '县人大常委会主任', '县政协主席', '县委副书记', '常务副县长'].map((name) => ({
    id: name,
    name,
    posts: [{ title: name }],
  })),
};
