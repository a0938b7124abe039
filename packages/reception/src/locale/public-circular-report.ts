import type { PublicCircular } from '../circular/public-circular.ts';
import type { PublicCount } from '../circular/suppress.ts';
import { numbered, type ReportOptions } from './circular-report.ts';
import {
  type CircularWords,
  circularWords,
  countCell,
  numberColumn,
  percentText,
  plainRow,
  textCell,
  textColumn,
  titleOf,
} from './circular.ts';
import type { FigureReport, FigureSection } from './figure-report.ts';

/**
 * The public circular, worded: of what stands in it beside its numbers only names of the county, of its townships and sectors.
 */
export function publicCircularReport(
  circular: PublicCircular,
  { document, language, issuedOn }: ReportOptions,
): FigureReport {
  const words = circularWords(language);
  const { counts } = circular;
  const { headings, heads, notes } = words;
  const sections =
    counts === null
      ? []
      : [
          columnSection(
            headings.publicTownships,
            heads.township,
            document.townships,
            counts.townships,
            counts.heard,
            words,
          ),
          columnSection(
            headings.sectors,
            heads.sector,
            document.sectors,
            counts.sectors,
            counts.heard,
            words,
          ),
        ];
  return {
    language,
    marking: words.open,
    isPublic: true,
    ...titleOf(words.publicTitle(document.jurisdiction.name, circular)),
    subtitle: words.issue(circular.month),
    issuer: document.issuer,
    date: issuedOn,
    signed: words.fullDay(issuedOn),
    paragraphs: paragraphsOf(circular, words),
    sections: numbered(
      sections.map((section, index) =>
        index === sections.length - 1 ? { ...section, notes: [notes.public] } : section,
      ),
      words,
    ),
    marksHead: words.marksHead,
    caseList: null,
  };
}

function paragraphsOf(circular: PublicCircular, words: CircularWords): string[] {
  const { counts } = circular;
  const { paragraphs: say } = words;
  const held = say.sittings(circular, { held: circular.sittings, empty: 0, unattended: 0 });
  if (counts === null) return [held + words.between + say.withheld];
  const { heard, people, outcomes, replies } = counts;
  const rate = { numerator: replies?.inTime ?? 0, denominator: replies?.due ?? 0, cases: [], silent: 0 };
  return [
    held + words.between + say.heard({ heard, people, collective: null, atVisits: null, ...outcomes }),
    ...(replies === null ? [] : [say.replies(circular, { ...replies, rate: percentText(rate, words) })]),
  ];
}

function columnSection(
  heading: string,
  head: string,
  items: readonly { readonly name: string }[] = [],
  counts: readonly PublicCount[],
  total: number,
  words: CircularWords,
): FigureSection {
  const rows = [...items.map(({ name }) => name), words.heads.other].map((name, index) => {
    const count = counts[index]!;
    return plainRow([textCell(name), count === null ? textCell(words.hidden) : countCell(count)]);
  });
  return {
    heading,
    table: {
      name: head,
      columns: [textColumn(head, 12), numberColumn(words.columns.heard, 6)],
      rows: [...rows, { ...plainRow([textCell(words.heads.total), countCell(total)]), isTotal: true }],
      marks: null,
    },
    notes: [],
  };
}
