import type { GalleryImageVersion } from '@azure/arm-compute';
import type { LabServicesClient } from '@azure/arm-labservices';
import type { labIds } from '../../src/simulator/school/labs.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import type { TestAzure } from './azure.ts';

export type LabName = keyof typeof labIds;

export interface SaveOrder {
  readonly labId: string;
  /** Name of a lab plan. */
  readonly plan: string;
  readonly name: string;
}

/** The answer to the POST, not to the first look that the SDK takes right after it. */
export interface AcceptedSave {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Starts a save as the bot does, with the SDK. Rejects with the SDK's error where it is refused. */
export async function beginSave(
  azure: TestAzure,
  { labId, plan, name }: SaveOrder,
): Promise<{ poller: Awaited<ReturnType<LabServicesClient['labPlans']['beginSaveImage']>>; accepted: AcceptedSave }> {
  const answers: AcceptedSave[] = [];
  const planId = Object.values(planIds).find((id) => id.endsWith(`/${plan}`)) ?? '';
  const poller = await azure.clients().labs.labPlans.beginSaveImage(
    planId.split('/')[4] ?? '',
    plan,
    { name, labVirtualMachineId: `${labId}/virtualMachines/0` },
    {
      onResponse: ({ status, headers, bodyAsText }) => {
        answers.push({ status, headers: headers.toJSON(), body: JSON.parse(bodyAsText ?? 'null') });
      },
    },
  );
  const [accepted] = answers;
  if (accepted === undefined) throw new Error('The SDK showed no answer.');
  return { poller, accepted };
}

/** A version in a gallery of the science faculty, with its replication. */
export function versionOf(
  azure: TestAzure,
  gallery: string,
  image: string,
  version: string,
): Promise<GalleryImageVersion> {
  const { compute } = azure.clients();
  return compute.galleryImageVersions.get('rg-labs-science', gallery, image, version, { expand: 'ReplicationStatus' });
}
