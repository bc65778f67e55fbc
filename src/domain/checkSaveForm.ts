import { imageNameFault } from './imageName.ts';
import type { Preflight, SaveForm, SaveFormFault } from './preflight.ts';

/** Longest description, in UTF-16 code units. This product's own limit: it is shown on a card. */
export const longestDescription = 500;

/** The first thing that is wrong with the form of a save, beside what the preflight read; undefined where it can be confirmed. */
export function checkSaveForm(form: SaveForm, preflight: Preflight): SaveFormFault | undefined {
  const fault = imageNameFault(form.imageName);
  if (fault !== undefined) return fault;
  const existing = preflight.reading.images.find(({ name }) => name.toLowerCase() === form.imageName.toLowerCase());
  if (form.as === 'newImage' && existing !== undefined)
    return { code: 'nameTaken', suggested: preflight.suggestedName };
  if (form.as === 'newVersion' && existing === undefined) return { code: 'noSuchImage' };
  // A save from a template is specialized, and a definition's osState never changes.
  if (form.as === 'newVersion' && existing?.osState === 'Generalized') return { code: 'imageIsGeneralized' };
  if (form.description.length > longestDescription) return { code: 'descriptionTooLong', longest: longestDescription };
  return form.understood ? undefined : { code: 'tickMissing' };
}
