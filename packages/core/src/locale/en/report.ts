import type { FairnessCount } from '../../report/roster-summary.ts';
import type { Range } from '../../roster/summary.ts';
import { fewDates } from '../dates.ts';
import {
  count as counted,
  figures as figuresIn,
  list,
  quote,
  rangeOfCounts,
  smallNumber,
} from '../phrases.ts';
import type { report as zh, Tally } from '../zh-CN/report.ts';

const language = 'en';
const figures = (range: Range): string => figuresIn(range, language);
const countNames = (counts: readonly FairnessCount[]): string =>
  counts.includes('other')
    ? 'all counts'
    : list(
        counts.map(
          (count) =>
            ({ duties: 'all duties', restDays: 'rest days', holidays: 'holidays', other: '' })[count],
        ),
        language,
      );
const serve = (tallies: readonly Tally[]): string =>
  list(
    tallies.map(({ value, count }) => `${count} serve ${value}`),
    language,
  );
const hold = (tallies: readonly Tally[]): string =>
  tallies
    .map(({ value, count }) =>
      value === 0 ? `${count} none` : `${counted(count, 'leader', language)} ${value}`,
    )
    .join(', ');

export const report: typeof zh = {
  headline: {
    allTaken: (shifts) => `All ${shifts} shifts are taken and no rule is broken. `,
    emptyForGood: (shifts, empty) =>
      `${shifts} shifts: **${empty} stayed empty for good**; all others are taken and no rule is broken. `,
    faults: (shifts, { empty, broken, unmet }) => {
      const faults = [
        ...(empty > 0 ? [`${empty} ${empty === 1 ? 'is' : 'are'} empty`] : []),
        ...(broken > 0 ? [`rules are broken in ${broken} ${broken === 1 ? 'place' : 'places'}`] : []),
        ...(unmet > 0
          ? [`a required number of duties is missed in ${unmet} ${unmet === 1 ? 'place' : 'places'}`]
          : []),
      ];
      return `${shifts} shifts: **${list(faults, language)}**. `;
    },
    byHand: (shifts, dates, empty) =>
      `${shifts} shifts: **somebody else is needed on ${fewDates(dates, language)}**${empty > 0 ? `, and ${empty} stayed empty for good` : ''}; all others are taken and no rule is broken. `,
    alsoByHand: (dates) => `**Somebody else is needed on ${fewDates(dates, language)}.** `,
    infeasible: 'It is proven that with these people, dates and rules **no complete roster exists**. ',
    restsOnCustomRules: (titles) =>
      ` This relies on ${titles.length > 1 ? 'custom rules' : 'a custom rule'}, ${list(titles.map(quote), language)}: what ${titles.length > 1 ? 'they forbid or require' : 'it forbids or requires'} in advance was not verified.`,
    unsolved: 'No complete roster was found, nor is it proven that none exists. ',
    given: (count) =>
      `${count} more ${count === 1 ? 'is already past changing and is' : 'are already past changing and are'} not counted. `,
    shares: (people, areEqual, duties) =>
      `The ${people} leaders who ${areEqual ? 'share equally' : 'are owed different loads'} serve **${rangeOfCounts(duties, 'duty', language)} each**`,
    restDays: (range) => `, on rest days ${figures(range)}`,
    holidays: (range) => `, on holidays ${figures(range)}`,
    fairnessNotJudged: '; fairness was not judged.',
    others: (groups, rest) => {
      const said = groups.map(({ people, duties }) =>
        people === 1 ? `1 other serves ${figures(duties)}` : `${people} others ${figures(duties)} each`,
      );
      const left = rest ? [`${figures(rest.duties)} for the remaining ${rest.people}`] : [];
      return `; ${[...said, ...left].join(', ')}`;
    },
    proven: (counts) =>
      `; **${counts.length > 1 ? `${countNames(counts)} together, ` : ''}no roster could be fairer**, and that is proven.`,
    unproven: '; whether it could be fairer is **not proven**.',
    brief: {
      holds: (shifts) => `All ${shifts} duties are planned, no rule is broken. `,
      shares: (of, duties) =>
        `${of === null ? 'Each serves' : 'but' in of ? `All but ${of.but.join(', ')} serve` : `The ${of.people} who share equally serve`} ${rangeOfCounts(duties, 'duty', language)}`,
      proven: '; no roster is fairer.',
      unproven: '; whether one is fairer is not proven.',
      notJudged: '.',
    },
  },
  facts: {
    unit: (of, count) =>
      count === 1 ? of : { shift: 'shifts', leader: 'leaders', duty: 'duties', day: 'days' }[of],
    shifts: (workdays, restDays, empty) =>
      `${workdays} on workdays, ${restDays} on rest days${empty > 0 ? `, ${empty} empty` : ''}`,
    people: (people, equals) =>
      equals === 0
        ? 'no two are owed the same'
        : equals === people
          ? 'all share equally'
          : `${equals} of them share equally`,
    spread: 'between the most and the least of those who share equally',
    shortest: (who) =>
      `fewest free days between two duties${who ? ` (${who.name}, after ${who.after})` : ''}`,
    longest: (name) => `most free days between two duties${name === null ? '' : ` (${name})`}`,
    wait: (kind, name) => `longest wait of a ${kind} (${name})`,
  },
  loadNote: (total, shifts) =>
    `Entitlement: the places of each day are shared among the leaders who take part that day, by their shares, and added up day by day; where a rule sets a least or most, that counts, and the others share the rest. All together ${total} (each rounded to a thousandth), for ${shifts} places.`,
  proof: {
    titles: {
      proven: 'Why it cannot be fairer',
      open: 'How fair it is',
      none: 'Fairness cannot be judged yet',
    },
    notJudged:
      'While places are empty or rules broken, nothing is proven of fairness: fewer duties always look fairer.',
    places: (shifts) => `There are ${shifts} places. `,
    manyOthers: (people, total) => `${people} others are owed loads of their own and serve ${total} in all. `,
    others: (loads, total) => {
      const people = loads.reduce((sum, { names }) => sum + names.length, 0);
      const words = loads.map(
        ({ names, duties, entitlement }) =>
          `${list(names, language)} ${duties}${names.length > 1 ? ' each' : ''} (entitled to ${entitlement})`,
      );
      return `${words.join('; ')}${people > 1 ? `, ${total} in all` : ''}. `;
    },
    division: (total, people, others) => {
      const each = Math.floor(total / people);
      const rest = total - each * people;
      const falls = `${others ? `The other ${total}` : `The ${total} places`} fall to the ${people} who share equally`;
      if (rest === 0) return `${falls}: ${total} ÷ ${people} is ${each} exactly.`;
      if (each === 0) return `${falls}, too few for one each: the most even is one each for ${rest} of them.`;
      return `${falls}, which do not divide: ${each} each make ${each * people}, which leaves ${rest}, so ${rest} must serve once more.`;
    },
    allEqual: (each) => `Now each serves ${each} exactly.`,
    even: (tallies) => `Now ${serve(tallies)}: nobody more, nobody fewer.`,
    uneven: (tallies) =>
      `Now ${serve(tallies)}. They are not all equal, because absences, dates in post, carried loads and other rules count as well.`,
    restDays: (total, tallies) => `On rest days, ${total} in all: ${hold(tallies)}.`,
    holidays: (total, tallies) => `Of these on holidays, ${total} in all: ${hold(tallies)}.`,
    sentenceMark: ' ',
    bound:
      'What each leader serves was compared with what is fair, carried loads included: no roster that fills every place and keeps the rules is fairer than this one.',
    check:
      'Absences, dates in post and pins are all counted. The numbers of the proof are in the roster file; anyone can check them with the command lunzhi certificate, using only addition, subtraction, multiplication and comparison, without trusting this program.',
    noFairness: 'No fairness rule is on, so fairness was not judged.',
    noBound: 'Whether it could be fairer was not worked out.',
    gap: 'Whether it could be a little fairer is not proven; it may already be the fairest.',
    leftOut: (title) => `The fairness rule “${title}” is not part of the proof.`,
    quality: 'Spacing, waits and the like are as good as was found, which is not proven to be the best.',
    figures: {
      bound: (rules, cost) =>
        `Fairness: what each leader serves less what is fair, carried loads included, squared and added up by the weights of the rules${rules > 1 ? `, ${smallNumber(rules, language)} rules together` : ''}, makes ${cost}. The limit worked out from the certificate is ${cost} too: no roster lies below it.`,
      gap: (cost, bound, gap) =>
        `Fairness: this roster ${cost}, proven limit ${bound}, a difference of ${gap}. At most that much can still be gained; it may already be the best.`,
      leftOut: (title) => `The fairness rule “${title}” is not part of the limit; it counts as 0 there.`,
      quality: (cost, moves) =>
        `Quality (spacing, waits and so on): the costs add up to ${cost}, where 100 is about one clear defect and lower is better. The search made ${moves} moves.`,
    },
    noGain: (times) =>
      `A second search with ${times} times the moves found nothing better. That is not a proof; another --seed may.`,
    gain: (times, level, percent) =>
      `A second search with ${times} times the moves did better in ${level}${percent === null ? '' : ` (by ${percent < 1 ? 'less than 1' : Math.round(percent)}%)`}. This roster was not changed.`,
  },
  calendar: {
    protection: (periods) =>
      `Protection periods: ${periods.map(({ name, range, shifts }) => `${name}, ${range}, ${counted(shifts, 'place', language)}`).join('; ')}.`,
    makeUp: (days, dates) => `Make-up working days among the duty days (${days}): ${dates}.`,
    source: (isWeekdaysOnly, papers, own) => {
      const base = isWeekdaysOnly
        ? 'Workdays are Monday to Friday; public holidays are not counted'
        : 'Days off and make-up days follow the notices of the General Office of the State Council';
      const added = papers.length === 0 ? '' : `, and those in the document: ${list(papers, language)}`;
      const ranges = own.map(({ range, words }) =>
        words.length === 0 ? range : `${range} (${words.join(', ')})`,
      );
      return `${base}${added}${ranges.length === 0 ? '' : `; set by the document itself: ${ranges.join('; ')}`}.`;
    },
    provisional: (years, days) =>
      `Provisional: the days off of ${years.length > 0 ? list(years.map(String), language) : 'part of the period'} are not published yet; ${counted(days, 'day', language)} of the period follow the statutory holidays alone and may change.`,
    openDecember: (range, year) =>
      `${range} may still change with the notice for ${year + 1}, as 31 Dec 2022 did with the notice for 2023.`,
  },
  results: {
    kept: () => 'none',
    broken: (violations) => `${violations} broken`,
    given: (violations) => `${violations} past changing, not counted`,
    'at-bound': () => 'as fair as can be',
    'above-bound': () => 'not proven as fair as can be',
    changed: (violations) => `${violations} changed`,
    improvable: (violations, clear) =>
      clear === 0
        ? `${violations} slight`
        : clear === violations
          ? `${clear} clear`
          : `${clear} clear, ${violations - clear} slight`,
    'not-judged': () => 'not judged',
  },
  scope: {
    mark: ', ',
    rest: 'rest days',
    noRest: 'days other than rest days',
    protected: 'in protection periods',
    unprotected: 'outside protection periods',
    atLeast: (said) => `at least ${said}`,
    atMost: (said) => `at most ${said}`,
  },
  since: {
    version: (version) => `Version ${version} is published`,
    state: (parts, entries, moment) =>
      `${parts.join('; ')}. As of entry ${entries} of the ledger (${moment}).`,
    cameAsPlanned: (times) => `Came as planned: ${times}.`,
    came: (day, due, who) => `${day}: ${due ?? 'nobody'} should have come; ${who ?? 'nobody'} came.`,
    stoodIn: (day, title) => `${title} stood in on ${day}.`,
  },
};
