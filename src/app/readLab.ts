import { mayEnableImages, maySaveTemplate } from '../domain/allows.ts';
import type { Lab, LabPlan } from '../domain/labs.ts';
import type { LabReading } from '../domain/preflight.ts';
import type { Azure, AzureFault, GalleryReader, LabReader, RightsReader } from '../ports/azure.ts';
import { rightsOf } from './rightsOf.ts';

export interface LabReaders {
  readonly labs: LabReader;
  readonly galleries: GalleryReader;
  readonly rights: RightsReader;
}

/** Reads everything that a preflight checks. `labGone`: Azure says that the lab does not exist. */
export async function readLab(
  readers: LabReaders,
  objectId: string,
  labId: string,
): Promise<{ readonly kind: 'read'; readonly reading: LabReading } | { readonly kind: 'labGone' } | AzureFault> {
  const lab = await readers.labs.lab(labId);
  if (lab.kind === 'fault') return lab.why === 'notFound' ? { kind: 'labGone' } : lab;
  const [plan, template] = await Promise.all([planOf(readers.labs, lab.value), readers.labs.templateVm(labId)]);
  if (plan.kind === 'fault') return plan;
  if (template.kind === 'fault') return template;
  const [gallery, may] = await Promise.all([
    galleryOf(readers.galleries, plan.value),
    allowed(readers.rights, objectId, lab.value, plan.value),
  ]);
  if (gallery.kind === 'fault') return gallery;
  if (may.kind === 'fault') return may;
  return {
    kind: 'read',
    reading: {
      lab: lab.value,
      ...(plan.value === undefined ? {} : { plan: plan.value }),
      ...(template.value === undefined ? {} : { template: template.value }),
      ...gallery.value,
      ...may.value,
    },
  };
}

async function planOf(labs: LabReader, lab: Lab): Promise<Azure<LabPlan | undefined>> {
  if (lab.planId === undefined) return { kind: 'ok', value: undefined };
  const plan = await labs.plan(lab.planId);
  return plan.kind === 'fault' && plan.why === 'notFound' ? { kind: 'ok', value: undefined } : plan;
}

async function galleryOf(
  galleries: GalleryReader,
  plan: LabPlan | undefined,
): Promise<Azure<Pick<LabReading, 'gallery' | 'images'>>> {
  if (plan?.galleryId === undefined) return { kind: 'ok', value: { images: [] } };
  const gallery = await galleries.gallery(plan.galleryId);
  if (gallery.kind === 'fault') return withoutGallery(gallery);
  const images = await galleries.images(plan.galleryId);
  if (images.kind === 'fault') return withoutGallery(images);
  const value = { gallery: { location: gallery.value.location, readable: true }, images: images.value };
  return { kind: 'ok', value };
}

/** A gallery that is gone is none; one that the bot may not look into is there all the same. */
function withoutGallery(fault: AzureFault): Azure<Pick<LabReading, 'gallery' | 'images'>> {
  if (fault.why === 'notFound') return { kind: 'ok', value: { images: [] } };
  if (fault.why === 'forbidden')
    return { kind: 'ok', value: { gallery: { location: '', readable: false }, images: [] } };
  return fault;
}

/** Fails closed: where Azure's directory is another one, or the rights cannot be read, nothing is allowed. */
async function allowed(
  reader: RightsReader,
  objectId: string,
  lab: Lab,
  plan: LabPlan | undefined,
): Promise<Azure<Pick<LabReading, 'maySave' | 'mayEnable'>>> {
  const nothing = { kind: 'ok', value: { maySave: false, mayEnable: false } } as const;
  if (plan === undefined || !(await reader.tenantMatches())) return nothing;
  const rights = await rightsOf(reader, objectId, [lab.id, plan.id]);
  if (rights.kind === 'fault') return rights.why === 'forbidden' ? nothing : rights;
  return {
    kind: 'ok',
    value: {
      maySave: maySaveTemplate(rights.value, { id: lab.id, planId: plan.id }),
      mayEnable: mayEnableImages(rights.value, plan.id),
    },
  };
}
