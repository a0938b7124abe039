import { addDays } from '@lunzhi/core/dates';
import { rangeWords } from '@lunzhi/core/internal';
import type { RosterService } from '../service/service.ts';
import { namesIn } from './cases.ts';
import { numbered, type ReportOptions } from './circular-report.ts';
import { caseListOf } from './circular-sections.ts';
import { circularWords, percentText } from './circular.ts';
import { service as en } from './en/service.ts';
import type { FigureReport } from './figure-report.ts';
import {
  causeSections,
  meanOf,
  offeredMean,
  restrictionName,
  restrictionSection,
  type ServiceContext,
  waitSection,
} from './service-sections.ts';
import { service as zh } from './zh-CN/service.ts';

/** How a roster serves those who come, in words and tables: internal. */
export function serviceReport(service: RosterService, options: ReportOptions): FigureReport {
  const { document, language, issuedOn } = options;
  const words = language === 'zh-CN' ? zh : en;
  const common = circularWords(language);
  const context = { ...options, words, common, name: namesIn(document) };
  const range = rangeWords(document.period.from, document.period.to, language, { year: true });
  return {
    language,
    marking: common.internal,
    isPublic: false,
    title: words.title(document.jurisdiction.name),
    titleRest: null,
    subtitle: [words.ofRoster(range), common.asOf(common.fullDay(service.asOf))].join('　'),
    issuer: document.issuer,
    date: issuedOn,
    signed: common.fullDay(issuedOn),
    paragraphs: paragraphsOf(service, context),
    sections: numbered(
      [
        ...(['township', 'sector', 'project'] as const).flatMap((kind) =>
          waitSection(service, kind, context),
        ),
        ...restrictionSection(service, context),
        ...causeSections(service, context),
      ],
      common,
    ),
    marksHead: words.marksHead,
    caseList: caseListOf(common),
  };
}

function paragraphsOf({ services, all, restrictions }: RosterService, context: ServiceContext): string[] {
  const { words, common, name, document } = context;
  const { paragraphs: say } = words;
  const paragraphs: string[] = [];
  if (services.length > 0) {
    const { kind, id, offered } = services.reduce((longest, own) =>
      own.offered.longest > longest.offered.longest ? own : longest,
    );
    const to = addDays(offered.longestFrom, offered.longest);
    paragraphs.push(
      offered.longest === 0
        ? say.noWait
        : say.offered({
            mean: offeredMean(services.map((own) => own.offered)).toFixed(1),
            longest: offered.longest,
            name: name(kind, id),
            from: common.day(offered.longestFrom),
            to: to > document.period.to ? null : common.day(to),
          }),
    );
  }
  if (all.real === null) paragraphs.push(say.noneHeard);
  else {
    const [mean, planned] = [meanOf(all.real), meanOf(all.planned!)];
    paragraphs.push(
      say.real({
        heard: all.real.cases.length,
        mean: mean.toFixed(1),
        longest: all.real.longest,
        planned: planned.toFixed(1),
        more: (mean - planned).toFixed(1),
      }),
    );
  }
  if (all.waiting !== null) {
    const { cases, longest } = all.waiting;
    paragraphs.push(say.waiting({ cases: cases.length, mean: meanOf(all.waiting).toFixed(1), longest }));
  }
  const late = (of: 'restDays' | 'turns' | 'kept' | 'days'): number =>
    services.reduce((sum, own) => sum + own.late[of], 0);
  const percent = (of: 'restDays' | 'turns' | 'kept'): string =>
    percentText({ numerator: late(of), denominator: late('days'), cases: [], silent: 0 }, common);
  if (late('days') > 0) {
    const [most] = restrictions;
    paragraphs.push(
      [
        say.late({ restDays: percent('restDays'), turns: percent('turns'), kept: percent('kept') }),
        most ? say.costliest(restrictionName(most, context), most.days) : say.noRestriction,
      ].join(common.between),
    );
  }
  return paragraphs;
}
