import * as z from 'zod/mini';
import { institutionName } from '../locale/names.ts';
import { both, field, type BilingualText } from './field.ts';
import { date, firstDay, id, lastDay, text } from './schema-parts.ts';

export const institutions = [
  'party',
  'congress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
  'other',
] as const;

const institutionWords: Readonly<Record<string, BilingualText>> = Object.fromEntries(
  institutions.map((own) => [own, both(institutionName(own, 'zh-CN'), institutionName(own, 'en'))]),
);

/** Who a rule or an absence speaks of: keys ANDed, values ORed; an empty selector is everybody. */
export const leaderSelectorSchema = field(
  z.strictObject({
    ids: field(z.optional(z.array(id)), {
      name: both('领导编号', 'leader id'),
      refersTo: 'leaders',
      whenGone: 'stays-empty',
    }),
    chiefs: field(z.optional(z.boolean()), { name: both('党政正职') }),
    bodies: field(z.optional(z.array(z.enum(institutions))), { name: both('所属班子') }),
  }),
  { kind: 'selector' },
);

export const quota = (ofCount: BilingualText) =>
  field(
    z.strictObject({
      per: field(z.enum(['period', 'month']), { name: both('单位') }),
      count: field(z.number().check(z.minimum(0)), { name: both('次数'), about: ofCount }),
    }),
    { name: both('定额'), kind: 'quota' },
  );

export const share = field(z.optional(z.number().check(z.minimum(0), z.maximum(100))), {
  name: both('分担系数'),
});

export const body = field(z.optional(z.enum(institutions)), {
  name: both('所属班子'),
  choices: institutionWords,
});

export const chief = field(z.optional(z.boolean()), {
  name: both('党政正职', 'chief mark'),
  label: { en: 'Chief' },
});

/** What a leader or a post answers for. */
export const townships = field(z.optional(z.array(id)), {
  name: both('联系乡镇', 'linked township'),
  label: { en: 'Townships' },
  refersTo: 'townships',
});
export const sectors = field(z.optional(z.array(id)), {
  name: both('分管领域', 'sector in charge'),
  label: { en: 'Sectors' },
  refersTo: 'sectors',
});
export const projects = field(z.optional(z.array(id)), {
  name: both('重点项目', 'project commanded'),
  label: { en: 'Projects' },
  refersTo: 'projects',
});

/** Of a post: without a list of its own the leader's would stand. */
const ofPost = { isAdvanced: true, whenGone: 'stays-empty' } as const;

/** A title with its dates. What a post does not say, the leader's own field says. */
export const postSchema = z.strictObject({
  title: field(text, { name: both('职务名称'), label: both('职务', 'Post') }),
  from: field(z.optional(date), { ...firstDay, hint: both('不填则期初就任', 'from the start when empty') }),
  to: field(z.optional(date), { ...lastDay, hint: both('不填则任至期末', 'to the end when empty') }),
  body: field(body, { isAdvanced: true }),
  chief: field(chief, { isAdvanced: true }),
  townships: field(townships, { ...ofPost, hint: both('不填则同左') }),
  sectors: field(sectors, ofPost),
  projects: field(projects, ofPost),
  share: field(share, { form: false }),
  quota: field(z.optional(quota(both('只算任此职的日子', 'On the days of the post alone'))), { form: false }),
});
