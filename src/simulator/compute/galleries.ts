import type { Azure } from '../azure.ts';
import { answer, type SimulatedResponse } from '../messages.ts';
import type { Gallery, ImageDefinition } from '../models.ts';
import { pageOf } from '../paging.ts';
import { parentNotFound, resourceNotFound } from '../refusals.ts';
import { nameOf, parentOf, subscriptionOf } from '../resourceIds.ts';
import { type Call, type Route, scopes } from '../routes.ts';
import { systemData } from '../systemData.ts';

/** The api-versions of galleries: what today's client sends, and the one before. */
export const galleryVersions: readonly string[] = ['2023-07-03', '2025-12-03'];
const galleryScope = `${scopes.resourceGroup}/providers/Microsoft.Compute/galleries/{}`;
/** The template of an image definition's path. */
export const imageDefinitionScope = `${galleryScope}/images/{}`;

/** Azure Compute Galleries and their image definitions: listed and read. */
export function galleryRoutes(azure: Azure): readonly Route[] {
  const gallery = { method: 'GET', action: 'Microsoft.Compute/galleries/read', apiVersions: galleryVersions } as const;
  const image = { ...gallery, action: 'Microsoft.Compute/galleries/images/read' };
  const rest = '/providers/Microsoft.Compute/galleries';
  const list = (call: Call): SimulatedResponse => pageOf(call, azure.galleries.within(call.scope).map(galleryBody));
  return [
    { ...gallery, scope: scopes.subscription, rest, answer: list },
    { ...gallery, scope: scopes.resourceGroup, rest, answer: list },
    { ...gallery, scope: galleryScope, rest: '', answer: (call) => getGallery(azure, call) },
    { ...image, scope: galleryScope, rest: '/images', answer: (call) => listImages(azure, call) },
    { ...image, scope: imageDefinitionScope, rest: '', answer: (call) => getImage(azure, call) },
  ];
}

function getGallery(azure: Azure, { scope }: Call): SimulatedResponse {
  const gallery = azure.galleries.get(scope);
  return gallery === undefined ? resourceNotFound(scope) : answer(200, galleryBody(gallery));
}

function listImages(azure: Azure, call: Call): SimulatedResponse {
  if (azure.galleries.get(call.scope) === undefined) return parentNotFound(call.scope);
  return pageOf(call, azure.imageDefinitions.within(call.scope).map(imageBody));
}

function getImage(azure: Azure, { scope }: Call): SimulatedResponse {
  if (azure.galleries.get(parentOf(scope)) === undefined) return parentNotFound(parentOf(scope));
  const image = azure.imageDefinitions.get(scope);
  return image === undefined ? resourceNotFound(scope) : answer(200, imageBody(image));
}

function galleryBody(gallery: Gallery): object {
  const { id, location, description } = gallery;
  return {
    name: nameOf(id),
    id,
    type: 'Microsoft.Compute/galleries',
    location,
    tags: {},
    systemData: systemData(gallery),
    properties: {
      description,
      identifier: { uniqueName: `${subscriptionOf(id) ?? ''}-${nameOf(id).toUpperCase()}` },
      provisioningState: 'Succeeded',
    },
  };
}

function imageBody(image: ImageDefinition): object {
  const { id, location, description, identifier } = image;
  return {
    name: nameOf(id),
    id,
    type: 'Microsoft.Compute/galleries/images',
    location,
    tags: {},
    systemData: systemData(image),
    properties: {
      ...(description === undefined ? {} : { description }),
      hyperVGeneration: image.generation,
      architecture: 'x64',
      osType: image.operatingSystem,
      osState: image.operatingSystemState,
      identifier,
      provisioningState: 'Succeeded',
    },
  };
}
