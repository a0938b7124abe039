import type { CalendarFacts } from '../calendar/diagnostics.ts';
import type { CompileFacts } from '../compile/diagnostics.ts';
import type { RuleFacts } from '../constraints/diagnostics.ts';

type Code = keyof CalendarFacts | keyof CompileFacts | keyof RuleFacts;

const titles = ['县委书记', '县长', '副县长'];
const leaders = titles.map((title) => ({ id: title, name: title }));

/** A year of three leaders with nothing wrong, and other fields. */
const county = (fields: object): object => ({
  format: 'lunzhi/1',
  title: '某县2024年领导干部接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-01-05',
  period: { from: '2024-01-01', to: '2024-12-31' },
  leaders,
  ...fields,
});

const withDeputy = (fields: object): object =>
  county({ leaders: [leaders[0], leaders[1], { ...leaders[2], ...fields }] });

const period = (year: number): object => ({ period: { from: `${year}-01-01`, to: `${year}-12-31` } });

const quotas = (count: number): object =>
  county({ leaders: leaders.map((leader) => ({ ...leader, quota: { per: 'period', count } })) });

const fairDays = (days: object): object =>
  county({ rules: [{ id: '另计', constraint: 'fair-load', params: { days } }] });

const late = { id: '晚班', name: '晚班' };
const early = { id: '早班', name: '早班' };

/**
 * For each code of the stages after form and links, a document that brings it about. Reversed ranges are found with the
 * links; the calendar finds them for callers who build one by itself.
 */
export const diagnosedDocuments: Readonly<Record<Code, object>> = {
  'unpublished-year': county(period(2098)),
  'no-duty-days': county({ period: { from: '2024-10-01', to: '2024-10-07' } }),
  'calendar-range-reversed': county({
    calendar: { overrides: [{ from: '2024-05-02', to: '2024-05-01', kind: 'weekend' }] },
  }),
  'notice-off-and-work': county({
    calendar: {
      notices: [
        {
          year: 2024,
          paper: '国办发明电〔2023〕7号',
          off: [{ name: '中秋节', from: '2024-09-15', to: '2024-09-17' }],
          work: ['2024-09-16'],
        },
      ],
    },
  }),
  'notice-incomplete': county({
    ...period(2098),
    calendar: {
      notices: [
        {
          year: 2098,
          paper: '放假通知',
          off: [{ name: '元旦', from: '2098-01-01', to: '2098-01-03' }],
          work: [],
        },
      ],
    },
  }),
  'holiday-without-name': county({ calendar: { overrides: [{ from: '2024-03-08', kind: 'holiday' }] } }),
  'shift-type-without-days': county({ shiftTypes: [early, { ...late, heads: { workday: 0 } }] }),
  'exception-outside-type': county({
    shiftTypes: [early, { ...late, from: '2024-06-01' }],
    exceptions: [{ from: '2024-03-05', type: '晚班', heads: 2 }],
  }),
  'provisional-days': county({ ...period(2098), calendar: { unpublishedYears: 'statutory' } }),
  'open-december': county(period(2026)),
  'too-many-shifts': county({ shiftTypes: [{ ...early, heads: { workday: 100 } }] }),
  'pin-without-place': county({ pins: [{ date: '2024-03-09', leader: '县长' }] }),
  'pin-of-unclear-type': county({
    shiftTypes: [early, { ...late, days: { weekdays: [2] } }],
    pins: [{ date: '2024-03-05', leader: '县长' }],
  }),
  'more-pins-than-places': county({
    pins: [
      { date: '2024-03-05', leader: '县长' },
      { date: '2024-03-05', leader: '副县长' },
    ],
  }),
  'nobody-answers': county({ townships: [{ id: '东镇', name: '东镇' }] }),
  'chief-away': county({
    leaders: [
      { ...leaders[0], chief: true, absences: [{ from: '2024-03-01', to: '2024-03-31', excused: true }] },
      ...leaders.slice(1),
    ],
  }),
  'issued-late': county({ issuedOn: '2024-12-30' }),
  'long-absence': withDeputy({ absences: [{ from: '2024-03-01', to: '2024-04-09' }] }),
  'unknown-in-rule': county({
    rules: [{ constraint: 'at-least-per-period', params: { leaders: { ids: ['县委副书记'] } } }],
  }),
  'rule-dates-reversed': fairDays({ dates: [{ from: '2024-03-20', to: '2024-03-01' }] }),
  'rule-dates-outside': fairDays({ dates: ['2030-01-01'] }),
  'rule-holiday-outside': fairDays({ holidays: ['春结'] }),
  'rule-days-need-id': county({
    rules: [{ id: 'fair-rest-days', constraint: 'fair-load', params: { days: { weekdays: [6] } } }],
  }),
  'preferences-unread': county({
    leaders: [{ ...leaders[0], preferences: [{ weekdays: [1], want: 'avoid' }] }],
    rules: [{ constraint: 'preferred-day', weight: 0 }],
  }),
  'figures-too-large': county({
    shiftTypes: [{ ...early, heads: { workday: 70 } }],
    rules: [{ constraint: 'fair-load', weight: 100 }],
  }),
  'quota-above-dates': withDeputy({ quota: { per: 'period', count: 300 } }),
  'quotas-above-places': quotas(100),
  'quotas-below-places': quotas(10),
  'quota-below-least': withDeputy({ chief: true, quota: { per: 'period', count: 5 } }),
  'amount-missed': county({
    leaders: [
      { ...leaders[0], quota: { per: 'period', count: 5 } },
      ...leaders.slice(1).map((leader) => ({
        ...leader,
        absences: [{ from: '2024-03-04', to: '2024-03-13', excused: true }],
      })),
    ],
  }),
  'rule-note': county({}),
};
