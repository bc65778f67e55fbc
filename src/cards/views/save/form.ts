import { longestDescription } from '../../../domain/checkSaveForm.ts';
import { imageNameRule, longestImageName } from '../../../domain/imageName.ts';
import type { ImageSaveState } from '../../../domain/imageSave.ts';
import { tidyText } from '../../../domain/normalize.ts';
import type { Preflight, SaveFormFault } from '../../../domain/preflight.ts';
import { bulletList } from '../../markdown.ts';
import { shortUserText, userText } from '../../userText.ts';
import type { ViewContext } from '../../viewContext.ts';

/** The form of a save: what was typed comes back, whatever is wrong with it. */
export interface SaveFormView {
  /** User text: none or one. */
  readonly faults: readonly string[];
  readonly name: { readonly value: string; readonly regex: string; readonly maxLength: number };
  /** None or one: only where an image can get a new version. */
  readonly as: readonly {
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    /** User text. */
    readonly existing: string;
  }[];
  readonly description: { readonly value: string; readonly maxLength: number; readonly errorMessage: string };
  readonly understood: 'true' | 'false';
  readonly whatHappens: string;
}

const mostNames = 12;

/** The form below the checks, once nothing is in the way. */
export function saveFormView(
  { form, fault }: Extract<ImageSaveState, { status: 'preparing' }>,
  preflight: Preflight,
  context: ViewContext,
): SaveFormView {
  const { text } = context;
  const specialized = preflight.reading.images.filter(({ osState }) => osState === 'Specialized');
  return {
    faults: fault === undefined ? [] : [faultInWords(fault, context)],
    name: {
      value: tidyText(form?.imageName ?? preflight.suggestedName),
      regex: imageNameRule.source,
      maxLength: longestImageName,
    },
    as:
      specialized.length === 0
        ? []
        : [
            {
              value: form?.as ?? 'newImage',
              choices: [
                { title: text.save.form.newImage, value: 'newImage' },
                { title: text.save.form.newVersion, value: 'newVersion' },
              ],
              existing: existingNames(
                specialized.map(({ name }) => name),
                context,
              ),
            },
          ],
    description: {
      value: form?.description ?? '',
      maxLength: longestDescription,
      errorMessage: text.save.form.descriptionError(longestDescription),
    },
    understood: form?.understood === true ? 'true' : 'false',
    whatHappens: bulletList(whatHappens(preflight, context)),
  };
}

function existingNames(names: readonly string[], { text }: ViewContext): string {
  const shown = names
    .slice(0, mostNames)
    .map((name) => shortUserText(name, longestImageName))
    .join(', ');
  return names.length > mostNames
    ? text.save.form.existingMore(shown, names.length - mostNames)
    : text.save.form.existing(shown);
}

function whatHappens({ reading }: Preflight, { text }: ViewContext): readonly string[] {
  const { form } = text.save;
  return [
    ...(reading.template?.state === 'Stopped' ? [] : [form.stopsTemplate]),
    form.duration,
    form.costs,
    reading.mayEnable ? form.enabledByBot : form.enabledByIt,
  ];
}

function faultInWords(fault: SaveFormFault, { text }: ViewContext): string {
  const { formFaults, form } = text.save;
  switch (fault.code) {
    case 'nameCharacters': {
      const wrong = Array.from(fault.wrong, (character) => (/\s/.test(character) ? form.space : userText(character)));
      return formFaults.nameCharacters({ wrong: wrong.join(' ') });
    }
    case 'nameTaken':
      return formFaults.nameTaken({ suggested: userText(fault.suggested) });
    case 'nameTooLong':
      return formFaults.nameTooLong(fault);
    case 'descriptionTooLong':
      return formFaults.descriptionTooLong(fault);
    case 'nameEmpty':
    case 'nameEnds':
    case 'noSuchImage':
    case 'imageIsGeneralized':
    case 'tickMissing':
      return formFaults[fault.code]({});
  }
}
