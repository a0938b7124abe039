import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import type { PlaceRow } from './rows.ts';
import type { ListWords } from './words.ts';
import type { IssueView, LeaderView } from '../session-types.ts';

/** An issue that speaks of more days than this is one of the year, not of a day. */
const DAYS_OF_AN_ISSUE = 4;

/** The worst issue that a day can do something about; `undefined` without one. */
export const issueOf = (
  { place }: PlaceRow,
  issueById: ReadonlyMap<string, IssueView>,
): IssueView | undefined =>
  place.issues
    .map((id) => issueById.get(id))
    .find((issue) => issue !== undefined && !issue.given && issue.dates.length <= DAYS_OF_AN_ISSUE);

const isBad = ({ level }: IssueView): boolean => level === 'hard' || level === 'coverage';

/**
 * How a place stands, in words: what happened to it, whether it may change, what is wrong with it.
 *
 * At most two of these, in that order. A shape and a word always stand together; colour says nothing that they do not say.
 */
export function stateOf(
  row: PlaceRow,
  words: ListWords,
  leaderById: ReadonlyMap<string, LeaderView>,
  issueById: ReadonlyMap<string, IssueView>,
): TemplateResult {
  const { place, day, time } = row;
  const parts: TemplateResult[] = [];
  const nameOf = (id: string): string => leaderById.get(id)?.name ?? id;
  if (place.leader === null) parts.push(html`<span class="bad">${icon('bad')} ${words.empty}</span>`);
  if (time === 'today')
    parts.push(html`<b>${words.today}</b> ${place.attended === undefined ? words.waiting : nothing}`);
  if (place.attended !== undefined)
    parts.push(
      html`${
        place.attended === null
          ? words.notReceived
          : 'title' in place.attended
            ? words.came(place.attended.title)
            : place.attended.leader === place.leader
              ? words.received
              : words.came(nameOf(place.attended.leader))
      }`,
    );
  const { origin } = place;
  if (origin === 'substituted' || origin === 'exchanged' || place.isChanged)
    parts.push(
      html`<b>${words[origin === 'substituted' || origin === 'exchanged' ? origin : 'changed']}</b>
        ${place.original === null ? nothing : words.formerly(nameOf(place.original))}`,
    );
  const issue = time === 'past' || place.leader === null ? undefined : issueOf(row, issueById);
  if (issue)
    parts.push(
      html`<span class=${isBad(issue) ? 'bad' : 'warn'}
        >${icon(isBad(issue) ? 'bad' : 'warn')}
        ${issue.byHand ? words.seek : isBad(issue) ? words.broken(issue.title) : words.improvable(issue.title)}</span
      >`,
    );
  if (place.isLocked) parts.push(html`${icon('lock')} ${words.locked}`);
  else if (place.isFixed && time === 'coming') parts.push(html`${words.fixed}`);
  if (parts.length === 0 && time === 'past') parts.push(html`${words.past}`);
  if (parts.length === 0 && day.provisional) parts.push(html`${words.provisional}`);
  if (parts.length === 0 && day.holidays.length > 0) parts.push(html`${day.holidays.join('、')}`);
  return html`${parts.slice(0, 2).map((part) => html`<span class="part">${part}</span>`)}`;
}
