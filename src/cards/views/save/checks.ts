import type { Page } from '../../../domain/links.ts';
import { pageAddress } from '../../../domain/links.ts';
import type { Check, CheckCode } from '../../../domain/preflight.ts';
import { link } from '../../markdown.ts';
import type { ViewContext } from '../../viewContext.ts';

/** The checks of a preflight in words, by result. */
export interface ChecksView {
  /** None or one: what is in the way, each with its way out. */
  readonly failed: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly notices: readonly string[];
  readonly passed: readonly string[];
}

const pages: Readonly<Partial<Record<CheckCode, Page>>> = {
  maySave: 'concept-lab-services-role-based-access-control',
  labHasTemplate: 'how-to-create-manage-template',
  planHasGallery: 'how-to-attach-detach-shared-image-gallery',
  galleryReadable: 'how-to-attach-detach-shared-image-gallery',
  sameRegion: 'how-to-use-shared-image-gallery',
};

/** Every check, what it means and the way out. The disk's size, which cannot be checked, is one more line. */
export function checksView(checks: readonly Check[], context: ViewContext): ChecksView {
  const { preflight } = context.text.save;
  const of = (result: Check['result']): readonly Check[] => checks.filter((check) => check.result === result);
  const failed = of('failed').map((check) => `✖ ${unmetInWords(check, context)}`);
  return {
    failed: failed.length === 0 ? [] : [{ title: preflight.failedTitle, lines: failed }],
    notices: [...of('notice').map((check) => `ℹ ${unmetInWords(check, context)}`), `ℹ ${preflight.diskSize}`],
    passed: of('passed').map(({ code }) => `✔ ${preflight.checks[code].passed}`),
  };
}

function unmetInWords({ code, result, wayOut }: Check, context: ViewContext): string {
  const { preflight } = context.text.save;
  const words = preflight.checks[code];
  const page = result === 'failed' ? pages[code] : undefined;
  return [
    (result === 'notice' ? words.notice : undefined) ?? words.failed,
    ...(wayOut === undefined ? [] : [wayOutInWords(code, wayOut, context)]),
    ...(page === undefined ? [] : [link(preflight.readMore, pageAddress(page, context.language))]),
  ].join(' ');
}

function wayOutInWords(code: CheckCode, wayOut: NonNullable<Check['wayOut']>, { text }: ViewContext): string {
  const { preflight } = text.save;
  if (wayOut !== 'askIt') return preflight.waysOut[wayOut];
  return preflight.askIt(preflight.checks[code].forIt ?? preflight.lookAtThis);
}
