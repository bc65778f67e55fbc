import type { Image } from '@azure/arm-labservices';
import { sameArmId } from '../domain/armId.ts';
import type { LabReader } from '../ports/azure.ts';
import type { Ask } from './ask.ts';
import type { Clients } from './clients.ts';
import { collect } from './collect.ts';
import { faultOf } from './faults.ts';
import { labOf, planImageOf, planOf, templateVmOf } from './labMapping.ts';
import { readResourceId } from './resourceId.ts';

export interface LabReaderParts {
  readonly ask: Ask;
  readonly clients: Clients;
  readonly subscriptionIds: readonly string[];
}

/** Reads labs, plans, template VMs and images with @azure/arm-labservices. */
export function createLabReader({ ask, clients, subscriptionIds }: LabReaderParts): LabReader {
  return {
    labs: () =>
      ask.read(async (abortSignal) => {
        const lists = subscriptionIds.map(async (id) => {
          const { labs } = await clients.labs(id);
          return collect(labs.listBySubscription({ abortSignal }));
        });
        return (await Promise.all(lists)).flat().map(labOf);
      }),
    lab: (labId) =>
      ask.read(async (abortSignal) => {
        const { subscriptionId, resourceGroup, name } = readResourceId(labId, 'Microsoft.LabServices/labs');
        const { labs } = await clients.labs(subscriptionId);
        return labOf(await labs.get(resourceGroup, name, { abortSignal }));
      }),
    plans: () =>
      ask.read(async (abortSignal) => {
        const lists = subscriptionIds.map(async (id) => {
          const { labPlans } = await clients.labs(id);
          return collect(labPlans.listBySubscription({ abortSignal }));
        });
        return (await Promise.all(lists)).flat().map(planOf);
      }),
    plan: (planId) =>
      ask.read(async (abortSignal) => {
        const { subscriptionId, resourceGroup, name } = readResourceId(planId, 'Microsoft.LabServices/labPlans');
        const { labPlans } = await clients.labs(subscriptionId);
        return planOf(await labPlans.get(resourceGroup, name, { abortSignal }));
      }),
    templateVm: (labId) =>
      ask.read(async (abortSignal) => {
        const { subscriptionId, resourceGroup, name } = readResourceId(labId, 'Microsoft.LabServices/labs');
        const { virtualMachines } = await clients.labs(subscriptionId);
        // Named `0` wherever it was seen, which is documented nowhere.
        const filter = "Properties/VMType eq 'Template'";
        const [template] = await collect(virtualMachines.listByLab(resourceGroup, name, { filter, abortSignal }));
        return template && templateVmOf(template);
      }),
    enabledImages: (planId, text, limit) =>
      ask.read(async (abortSignal) => {
        const filter = allOf(text === '' ? [] : [nameHolds(text)], "properties/enabledState eq 'Enabled'");
        const found: Image[] = [];
        for await (const image of await imagesOf(planId, filter, abortSignal)) {
          if (found.length === limit) break;
          found.push(image);
        }
        return found.map(planImageOf);
      }),
    planImage: (planId, definitionId) =>
      ask.read(async (abortSignal) => {
        const { childName } = readResourceId(definitionId, 'Microsoft.Compute/galleries/images');
        const isMeant = ({ sharedGalleryId }: Image): boolean =>
          sharedGalleryId !== undefined && sameArmId(sharedGalleryId, definitionId);
        // Azure does not filter by the gallery's image.
        const named = await collect(await imagesOf(planId, nameHolds(childName), abortSignal));
        // That images of a gallery are displayed under their name is documented nowhere.
        const found = named.find(isMeant) ?? (await imageNamed(planId, childName, abortSignal));
        return found !== undefined && isMeant(found) ? planImageOf(found) : undefined;
      }),
  };

  async function imagesOf(planId: string, filter: string, abortSignal: AbortSignal): Promise<AsyncIterable<Image>> {
    const { subscriptionId, resourceGroup, name } = readResourceId(planId, 'Microsoft.LabServices/labPlans');
    const { images } = await clients.labs(subscriptionId);
    return images.listByLabPlan(resourceGroup, name, { filter, abortSignal });
  }

  async function imageNamed(planId: string, imageName: string, abortSignal: AbortSignal): Promise<Image | undefined> {
    const { subscriptionId, resourceGroup, name } = readResourceId(planId, 'Microsoft.LabServices/labPlans');
    const { images } = await clients.labs(subscriptionId);
    try {
      return await images.get(resourceGroup, name, imageName, { abortSignal });
    } catch (error) {
      if (faultOf(error, 0).why === 'notFound') return undefined;
      throw error;
    }
  }
}

/** OData: the display name holds this text, in any case. */
function nameHolds(text: string): string {
  return `indexof(tolower(properties/displayName),'${text.toLowerCase().replaceAll("'", "''")}') gt -1`;
}

function allOf(conditions: readonly string[], last: string): string {
  return [...conditions, last].join(' and ');
}
