import type { ComputeManagementClient, GalleryImageVersion, GalleryImage as SdkImage } from '@azure/arm-compute';
import type { ImageVersion, RegionReplication } from '../domain/labs.ts';
import type { GalleryImage, GalleryReader } from '../ports/azure.ts';
import type { Ask } from './ask.ts';
import type { Clients } from './clients.ts';
import { collect } from './collect.ts';
import { faultOf } from './faults.ts';
import { readResourceId, regionName } from './resourceId.ts';

/** Labs use an image's highest version, and a new version is the highest: of older ones nobody asks for the replication. */
const versionsWithReplication = 3;

const replicationStates: readonly RegionReplication['state'][] = ['Unknown', 'Replicating', 'Completed', 'Failed'];

/** 404 because the gallery itself, or what it is in, is gone: this says nothing about a name in it. */
const goneAround = ['ParentResourceNotFound', 'ResourceGroupNotFound', 'SubscriptionNotFound'];

/** Reads galleries with @azure/arm-compute, each in the subscription that its id names. */
export function createGalleryReader({ ask, clients }: { readonly ask: Ask; readonly clients: Clients }): GalleryReader {
  async function at(galleryId: string): Promise<{ client: ComputeManagementClient; group: string; gallery: string }> {
    const { subscriptionId, resourceGroup, name } = readResourceId(galleryId, 'Microsoft.Compute/galleries');
    return { client: await clients.compute(subscriptionId), group: resourceGroup, gallery: name };
  }

  return {
    gallery: (galleryId) =>
      ask.read(async (abortSignal) => {
        const { client, group, gallery } = await at(galleryId);
        const { location } = await client.galleries.get(group, gallery, { abortSignal });
        return { location: regionName(location) };
      }),
    images: (galleryId) =>
      ask.read(async (abortSignal) => {
        const { client, group, gallery } = await at(galleryId);
        const images = await collect(client.galleryImages.listByGallery(group, gallery, { abortSignal }));
        return images.map((image) => ({ name: image.name ?? '', osState: osStateOf(image) }));
      }),
    image: (galleryId, imageName) =>
      ask.read(async (abortSignal) => {
        const { client, group, gallery } = await at(galleryId);
        const definition = await orUndefined(client.galleryImages.get(group, gallery, imageName, { abortSignal }));
        if (definition === undefined) return undefined;
        const { galleryImageVersions: api } = client;
        const listed = await collect(api.listByGalleryImage(group, gallery, imageName, { abortSignal }));
        const sorted = [...listed].sort(byVersion);
        const older = sorted.slice(0, -versionsWithReplication);
        // The list tells no replication.
        const newest = await Promise.all(
          sorted
            .slice(-versionsWithReplication)
            .map(({ name = '' }) =>
              api.get(group, gallery, imageName, name, { expand: 'ReplicationStatus', abortSignal }),
            ),
        );
        return imageOf(definition, [...older, ...newest]);
      }),
  };
}

async function orUndefined<Value>(read: Promise<Value>): Promise<Value | undefined> {
  try {
    return await read;
  } catch (error) {
    const { why, code } = faultOf(error, 0);
    if (why === 'notFound' && !goneAround.includes(code)) return undefined;
    throw error;
  }
}

function imageOf(definition: SdkImage, versions: readonly GalleryImageVersion[]): GalleryImage {
  return { definitionId: definition.id ?? '', osState: osStateOf(definition), versions: versions.map(versionOf) };
}

function osStateOf({ osState }: SdkImage): GalleryImage['osState'] {
  return osState === 'Specialized' ? 'Specialized' : 'Generalized';
}

function versionOf(version: GalleryImageVersion): ImageVersion {
  const { publishingProfile, storageProfile, replicationStatus } = version;
  const publishedAt = publishingProfile?.publishedDate?.getTime();
  const osDiskSize = storageProfile?.osDiskImage?.sizeInGB;
  return {
    id: version.id ?? '',
    name: version.name ?? '',
    provisioningState: version.provisioningState ?? '',
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(osDiskSize === undefined ? {} : { osDiskSize }),
    dataDisks: storageProfile?.dataDiskImages?.length ?? 0,
    replication: (replicationStatus?.summary ?? []).map(({ region, state, progress = 0, details = '' }) => ({
      region: regionName(region),
      state: replicationStates.find((known) => known === state) ?? 'Unknown',
      progress,
      details,
    })),
  };
}

/** By the numbers of `major.minor.patch`. */
function byVersion(left: GalleryImageVersion, right: GalleryImageVersion): number {
  return (left.name ?? '').localeCompare(right.name ?? '', 'en', { numeric: true });
}
