import type { Azure } from '../azure.ts';
import { answer, refusal, type SimulatedResponse } from '../messages.ts';
import type { ImageVersion } from '../models.ts';
import { pageOf } from '../paging.ts';
import { parentNotFound, resourceNotFound } from '../refusals.ts';
import { displayName } from '../regions.ts';
import { nameOf, parentOf } from '../resourceIds.ts';
import type { Call, Route } from '../routes.ts';
import { systemData } from '../systemData.ts';
import type { Timeline } from '../timeline.ts';
import { timestamp } from '../times.ts';
import { galleryVersions, imageDefinitionScope } from './galleries.ts';
import { provisioningState, replicationStatus } from './replication.ts';

/** The versions of an image definition: listed, and read with their replication status. */
export function imageVersionRoutes(azure: Azure, timeline: Timeline): readonly Route[] {
  const read = {
    method: 'GET',
    action: 'Microsoft.Compute/galleries/images/versions/read',
    apiVersions: galleryVersions,
  } as const;
  return [
    { ...read, scope: imageDefinitionScope, rest: '/versions', answer: (call) => list(azure, timeline, call) },
    { ...read, scope: `${imageDefinitionScope}/versions/{}`, rest: '', answer: (call) => get(azure, timeline, call) },
  ];
}

function list(azure: Azure, timeline: Timeline, call: Call): SimulatedResponse {
  if (azure.imageDefinitions.get(call.scope) === undefined) return parentNotFound(call.scope);
  const versions = azure.imageVersions.within(call.scope);
  return pageOf(
    call,
    versions.map((version) => versionBody(version, timeline.now(), false)),
  );
}

function get(azure: Azure, timeline: Timeline, call: Call): SimulatedResponse {
  const { scope } = call;
  if (azure.imageDefinitions.get(parentOf(scope)) === undefined) return parentNotFound(parentOf(scope));
  const version = azure.imageVersions.get(scope);
  if (version === undefined) return resourceNotFound(scope);
  const expand = call.query('$expand');
  if (expand !== undefined && expand.toLowerCase() !== 'replicationstatus') {
    return refusal(400, 'InvalidParameter', `The value '${expand}' of parameter $expand is invalid.`);
  }
  return answer(200, versionBody(version, timeline.now(), expand !== undefined));
}

function versionBody(version: ImageVersion, now: number, withReplication: boolean): object {
  const { id, location, createdAt, disks, sourceId, targetRegions } = version;
  return {
    name: nameOf(id),
    id,
    type: 'Microsoft.Compute/galleries/images/versions',
    location,
    tags: {},
    systemData: systemData(version),
    properties: {
      publishingProfile: {
        targetRegions: targetRegions.map(({ region }) => ({
          name: displayName(region),
          regionalReplicaCount: 1,
          storageAccountType: 'Standard_LRS',
        })),
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: timestamp(createdAt),
        storageAccountType: 'Standard_LRS',
      },
      storageProfile: {
        source: { id: sourceId },
        osDiskImage: { sizeInGB: disks.operatingSystem, hostCaching: 'ReadWrite' },
        ...(disks.data.length === 0
          ? {}
          : { dataDiskImages: disks.data.map((sizeInGB, lun) => ({ lun, sizeInGB, hostCaching: 'None' })) }),
      },
      provisioningState: provisioningState(version, now),
      ...(withReplication ? { replicationStatus: replicationStatus(version, now) } : {}),
    },
  };
}
