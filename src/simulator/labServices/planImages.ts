import type { Azure } from '../azure.ts';
import { stateIn } from '../compute/replication.ts';
import { compareVersions } from '../compute/versionNames.ts';
import { answer, refusal, type SimulatedResponse } from '../messages.ts';
import type { ImageDefinition, ImageVersion, LabPlan } from '../models.ts';
import { InvalidFilter, parseFilter } from '../odata.ts';
import { labServicesVersions } from '../operations.ts';
import { pageOf } from '../paging.ts';
import { invalidFilter, parentNotFound, resourceNotFound } from '../refusals.ts';
import { nameOf, parentOf } from '../resourceIds.ts';
import type { Call, Route } from '../routes.ts';
import type { Timeline } from '../timeline.ts';
import { labPlanScope } from './labPlans.ts';
import { marketplaceImages } from './marketplace.ts';

/** GiB. Microsoft's documents say both "less than 128" and "not greater than 128"; up to this size nobody doubts. */
const largestDisk = 127;
const type = 'Microsoft.LabServices/labPlans/images';

interface ImageBody {
  readonly id: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The images of a lab plan, the whole marketplace among them: listed, read, enabled and disabled. */
export function planImageRoutes(azure: Azure, timeline: Timeline): readonly Route[] {
  const one = `${labPlanScope}/images/{}`;
  const read = { method: 'GET', action: `${type}/read`, apiVersions: labServicesVersions } as const;
  const imagesOf = (plan: LabPlan): readonly ImageBody[] => planImages(azure, plan, timeline.now());
  return [
    { ...read, scope: labPlanScope, rest: '/images', answer: (call) => list(azure, call, imagesOf) },
    { ...read, scope: one, rest: '', answer: (call) => get(azure, call, imagesOf) },
    {
      method: 'PATCH',
      scope: one,
      rest: '',
      action: `${type}/write`,
      apiVersions: labServicesVersions,
      answer: (call) => patch(azure, call, imagesOf),
    },
  ];
}

type ImagesOf = (plan: LabPlan) => readonly ImageBody[];

function list(azure: Azure, call: Call, imagesOf: ImagesOf): SimulatedResponse {
  const plan = azure.labPlans.get(call.scope);
  if (plan === undefined) return parentNotFound(call.scope);
  const filter = call.query('$filter');
  if (filter === undefined) return pageOf(call, imagesOf(plan));
  try {
    const isMeant = parseFilter(filter);
    return pageOf(
      call,
      imagesOf(plan).filter((image) => isMeant(withoutGallery(image))),
    );
  } catch (error) {
    if (error instanceof InvalidFilter) return invalidFilter(filter);
    throw error;
  }
}

/** Lab Services does not filter by the gallery an image comes from: nothing is found that way. */
function withoutGallery({ properties, ...image }: ImageBody): unknown {
  return { ...image, properties: { ...properties, sharedGalleryId: undefined } };
}

function get(azure: Azure, { scope }: Call, imagesOf: ImagesOf): SimulatedResponse {
  const plan = azure.labPlans.get(parentOf(scope));
  if (plan === undefined) return parentNotFound(parentOf(scope));
  const image = findImage(imagesOf(plan), scope);
  return image === undefined ? resourceNotFound(scope) : answer(200, image);
}

function patch(azure: Azure, { scope, body }: Call, imagesOf: ImagesOf): SimulatedResponse {
  const plan = azure.labPlans.get(parentOf(scope));
  if (plan === undefined) return parentNotFound(parentOf(scope));
  if (findImage(imagesOf(plan), scope) === undefined) return resourceNotFound(scope);
  const state = (body as { properties?: { enabledState?: unknown } } | null | undefined)?.properties?.enabledState;
  if (state !== 'Enabled' && state !== 'Disabled') {
    return refusal(400, 'InvalidRequestContent', "The property 'enabledState' must be 'Enabled' or 'Disabled'.");
  }
  const changed: LabPlan = { ...plan, imageStates: { ...plan.imageStates, [nameOf(scope).toLowerCase()]: state } };
  azure.labPlans.put(changed);
  return answer(200, findImage(imagesOf(changed), scope));
}

function findImage(images: readonly ImageBody[], id: string): ImageBody | undefined {
  const name = nameOf(id).toLowerCase();
  return images.find((image) => image.name.toLowerCase() === name);
}

function planImages(azure: Azure, plan: LabPlan, now: number): readonly ImageBody[] {
  const marketplace = marketplaceImages.map(({ name, ...properties }) =>
    imageBody(plan, name, { ...properties, availableRegions: [plan.location] }),
  );
  const gallery = plan.sharedGalleryId === undefined ? [] : azure.imageDefinitions.within(plan.sharedGalleryId);
  const own = gallery.flatMap((definition) => {
    const version = usableVersion(azure, definition, plan, now);
    return version === undefined ? [] : [galleryImageBody(plan, definition, version)];
  });
  return [...marketplace, ...own];
}

/** The highest version that has reached the plan's region, unless it is too large or has several disks: that hides it. */
function usableVersion(
  azure: Azure,
  { id }: ImageDefinition,
  { location }: LabPlan,
  now: number,
): ImageVersion | undefined {
  const there = azure.imageVersions
    .within(id)
    .filter(({ targetRegions }) =>
      targetRegions.some((target) => target.region === location && stateIn(target, now) === 'Completed'),
    );
  const highest = [...there].sort((a, b) => compareVersions(nameOf(a.id), nameOf(b.id))).at(-1);
  if (highest === undefined) return undefined;
  const { operatingSystem, data } = highest.disks;
  return operatingSystem <= largestDisk && data.length === 0 ? highest : undefined;
}

function galleryImageBody(plan: LabPlan, definition: ImageDefinition, version: ImageVersion): ImageBody {
  const { id, identifier, operatingSystem, operatingSystemState } = definition;
  return imageBody(plan, nameOf(id), {
    displayName: nameOf(id),
    description: definition.description ?? '',
    osType: operatingSystem,
    osState: operatingSystemState,
    ...identifier,
    version: nameOf(version.id),
    sharedGalleryId: id,
    availableRegions: version.targetRegions.map(({ region }) => region),
  });
}

function imageBody(plan: LabPlan, name: string, properties: Readonly<Record<string, unknown>>): ImageBody {
  const enabledState = plan.imageStates[name.toLowerCase()];
  return {
    properties: {
      provisioningState: 'Succeeded',
      ...properties,
      ...(enabledState === undefined ? {} : { enabledState }),
    },
    id: `${plan.id}/images/${name}`,
    name,
    type,
  } as ImageBody;
}
