import { dateSetWords, defineConstraint, field, NO_POST, UNASSIGNED, z } from '@lunzhi/core/solver';

/** In quality, 100 is about one clear defect. */
const COST = 100;

/** The townships a leader answers for on the day of a shift, by his post of that day. */
function townshipsOf({ posts, postOf, services, dayCount, dayOfShift }, shift, leader) {
  const post = leader === UNASSIGNED ? NO_POST : postOf[leader * dayCount + dayOfShift[shift]];
  const answered = post === NO_POST ? [] : posts[post].services;
  return answered.filter((service) => services[service].kind === 'township');
}

/** Running number of the week, Monday to Sunday, in which a shift lies. */
const weekOf = ({ weekday, dayOfShift }, shift) => Math.floor((dayOfShift[shift] + weekday[0] - 1) / 7);

/**
 * Those who answer for the same township hold at most `most` duties in a week between them, so that the township always
 * has one of them at home. Costs 100 per township, week and duty beyond `most`.
 */
export default defineConstraint({
  id: 'example/same-township-week',
  levels: ['quality'],
  // its cost grows by whole defects alone: the search then lets it weigh less at first
  countsDefects: true,
  params: z.strictObject({
    most: field(z.int().min(1).max(7), {
      name: { 'zh-CN': '一周最多几个班', en: 'most duties in a week' },
    }),
  }),
  // a rule of its own in the document switches it on
  defaults: [],
  title: { 'zh-CN': '同镇不同周', en: 'One of a township a week' },
  asks: {
    'zh-CN': '联系同一乡镇的领导不集中在同一周值班',
    en: 'those who answer for the same township do not serve in the same week',
  },

  bind({ params: { most } }, problem) {
    const { shiftCount, leaderCount, services } = problem;
    const cell = (shift, township) => weekOf(problem, shift) * services.length + township;
    const excess = (duties) => COST * Math.max(0, duties - most);
    return {
      violations(assignment) {
        const shiftsOf = new Map();
        assignment.forEach((leader, shift) => {
          for (const township of townshipsOf(problem, shift, leader)) {
            const key = cell(shift, township);
            if (!shiftsOf.has(key)) shiftsOf.set(key, { township, shifts: [] });
            shiftsOf.get(key).shifts.push(shift);
          }
        });
        return [...shiftsOf.values()]
          .filter(({ shifts }) => shifts.length > most)
          .map(({ township, shifts }) => ({
            cost: excess(shifts.length),
            shifts,
            leaders: [...new Set(shifts.map((shift) => assignment[shift]))],
            services: [township],
            facts: { duties: shifts.length, most },
          }));
      },

      track(assignment) {
        const duties = new Map();
        const add = (shift, leader, step) => {
          let change = 0;
          for (const township of townshipsOf(problem, shift, leader)) {
            const key = cell(shift, township);
            const before = duties.get(key) ?? 0;
            duties.set(key, before + step);
            change += excess(before + step) - excess(before);
          }
          return change;
        };
        assignment.forEach((leader, shift) => add(shift, leader, 1));
        return { apply: (shift, from, to) => add(shift, from, -1) + add(shift, to, 1) };
      },

      encode(model) {
        const terms = new Map();
        for (let shift = 0; shift < shiftCount; shift++)
          for (let leader = 0; leader < leaderCount; leader++)
            for (const township of townshipsOf(problem, shift, leader)) {
              const key = cell(shift, township);
              if (!terms.has(key)) terms.set(key, []);
              terms.get(key).push({ column: model.x(shift, leader), coefficient: 1 });
            }
        for (const [key, counted] of terms) {
          const beyond = model.column(`beyond_${key}`, { max: counted.length, cost: COST });
          model.row([...counted, { column: beyond, coefficient: -1 }], { max: most });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts, leaders, groups, facts }) =>
      `联系${groups[0].name}的${leaders.map(({ name }) => name).join('、')}同一周值${facts.duties}个班` +
      `（${dates(shifts, 'zh-CN')}），最多${facts.most}个。`,
    en: ({ shifts, leaders, groups, facts }) =>
      `${leaders.map(({ name }) => name).join(', ')}, who answer for ${groups[0].name}, hold ${facts.duties} ` +
      `duties in one week (${dates(shifts, 'en')}); ${facts.most} is the most.`,
  },
});

const dates = (shifts, language) =>
  dateSetWords(
    shifts.map(({ date }) => date),
    language,
  );
