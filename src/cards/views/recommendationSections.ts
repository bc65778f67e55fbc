import { labsPortalAddress, type Page, pageAddress } from '../../domain/links.ts';
import type { Needs } from '../../domain/needs.ts';
import type { Assessment, Warning } from '../../domain/recommendation.ts';
import type { CompletedInterview } from '../chosenAssessment.ts';
import { bulletList, lineBreak, link } from '../markdown.ts';
import { type NextStep, nextSteps, pagesInDetail } from '../nextSteps.ts';
import type { ViewContext } from '../viewContext.ts';

/** A heading and a list in Markdown. */
export interface SectionView {
  readonly title: string;
  readonly list: string;
}

function withPage(line: string, page: Page, { text, language }: ViewContext): string {
  return `${line} ${link(text.recommendation.readMore, pageAddress(page, language))}`;
}

/** Why the recommended approach was recommended, each reason with Microsoft's page. */
export function reasonsSection({ recommendation, chosen }: CompletedInterview, context: ViewContext): SectionView {
  const { text } = context;
  const { approach } = recommendation.assessment;
  return {
    title:
      chosen === approach
        ? text.recommendation.why
        : text.recommendation.whyRecommended(text.approaches[approach].name),
    list: bulletList(recommendation.reasons.map(({ code, page }) => withPage(text.reasons[code], page, context))),
  };
}

/** The steps of an approach, numbered, each with who does it. */
export function stepsSection(assessment: Assessment, needs: Needs, context: ViewContext): SectionView {
  const { stepBy, stepsTitle } = context.text.recommendation;
  const steps = nextSteps(assessment, needs).map(
    (step, index) => `${index + 1}. **${stepBy[step.by]}**: ${stepInWords(step, context)}`,
  );
  return { title: stepsTitle, list: steps.join(lineBreak) };
}

/** Links to Microsoft's pages that explain the steps one by one: none or one line. */
export function pagesLine({ approach }: Assessment, needs: Needs, { text, language }: ViewContext): readonly string[] {
  const links = pagesInDetail(approach, needs).map(({ family, page }) =>
    link(text.recommendation.pageFor[family], pageAddress(page, language)),
  );
  return links.length === 0 ? [] : [links.join(' · ')];
}

function stepInWords({ code, leadsTo }: NextStep, context: ViewContext): string {
  const line = context.text.steps[code];
  if (leadsTo === undefined) {
    return line;
  }
  return leadsTo === 'labsPortal'
    ? `${line} ${link('labs.azure.com', labsPortalAddress)}`
    : withPage(line, leadsTo, context);
}

/** What does not go together, by name: none or one section. */
export function conflictSections({ conflicts }: Assessment, { text }: ViewContext): readonly SectionView[] {
  const lines = conflicts.map((code) => `**${text.conflicts[code].name}**: ${text.conflicts[code].meaning}`);
  return lines.length === 0 ? [] : [{ title: text.recommendation.conflicts, list: bulletList(lines) }];
}

const pagesOfWarnings: Readonly<Partial<Record<Warning['code'], Page>>> = {
  largeDiskIsHidden: 'how-to-use-shared-image-gallery',
  coreLimit: 'capacity-limits',
  outlivesService: 'retirement-guide',
  serviceHasEnded: 'retirement-guide',
  sameCredentials: 'how-to-use-shared-image-gallery',
  uniqueIdentityNeedsLabWithoutTemplate: 'approaches-for-custom-image-creation',
};

/** What to know before going on: none or one section. */
export function warningSections({ warnings }: Assessment, context: ViewContext): readonly SectionView[] {
  const lines = warnings.map((warning) => {
    const page = pagesOfWarnings[warning.code];
    const line = warningInWords(warning, context);
    return page === undefined ? line : withPage(line, page, context);
  });
  return lines.length === 0 ? [] : [{ title: context.text.recommendation.warnings, list: bulletList(lines) }];
}

function warningInWords(warning: Warning, { text: { warnings }, words }: ViewContext): string {
  switch (warning.code) {
    case 'coreLimit':
      return warnings.coreLimit(warning);
    case 'neededBySoon':
      return warnings.neededBySoon({ neededBy: words.day(warning.neededBy) });
    case 'outlivesService':
      return warnings.outlivesService({ until: words.day(warning.until) });
    case 'campusServerNeedsNetwork':
    case 'largeDiskIsHidden':
    case 'serviceHasEnded':
    case 'sameCredentials':
    case 'uniqueIdentityNeedsLabWithoutTemplate':
      return warnings[warning.code]({});
  }
}

/** What was not known and counted as no: none or one line. */
export function assumptionLines({ recommendation }: CompletedInterview, { text }: ViewContext): readonly string[] {
  const names = recommendation.assumptions.map((question) => text.questions[question].short);
  return names.length === 0 ? [] : [text.recommendation.assumptions(names.join(', '))];
}
