import type { LabPlansSaveImageOptionalParams } from '@azure/arm-labservices';
import type { Azure, SaveWriter, StatusAddresses } from '../ports/azure.ts';
import type { Ask } from './ask.ts';
import type { Clients } from './clients.ts';
import { readResourceId } from './resourceId.ts';

type StartOptions = Required<Pick<LabPlansSaveImageOptionalParams, 'abortSignal' | 'onResponse'>>;

type Writes = Pick<SaveWriter, 'stopTemplate' | 'saveImage' | 'enableImage'>;

/** Writes what a template save needs with @azure/arm-labservices: each is one request. */
export function createSaveWrites({ ask, clients }: { readonly ask: Ask; readonly clients: Clients }): Writes {
  return {
    stopTemplate: (templateVmId) =>
      ask.write(async (signal) => {
        const vm = readResourceId(templateVmId, 'Microsoft.LabServices/labs/virtualMachines');
        const { virtualMachines } = await clients.labs(vm.subscriptionId);
        await accepted(signal, (options) =>
          virtualMachines.beginStop(vm.resourceGroup, vm.name, vm.childName, options),
        );
      }),
    saveImage: ({ planId, templateVmId, imageName }): Promise<Azure<StatusAddresses>> =>
      ask.write(async (signal) => {
        const plan = readResourceId(planId, 'Microsoft.LabServices/labPlans');
        const { labPlans } = await clients.labs(plan.subscriptionId);
        const body = { name: imageName, labVirtualMachineId: templateVmId };
        return accepted(signal, (options) => labPlans.beginSaveImage(plan.resourceGroup, plan.name, body, options));
      }),
    enableImage: (planImageId) =>
      ask.write(async (abortSignal) => {
        const image = readResourceId(planImageId, 'Microsoft.LabServices/labPlans/images');
        const { images } = await clients.labs(image.subscriptionId);
        const enabled = { enabledState: 'Enabled' } as const;
        await images.update(image.resourceGroup, image.name, image.childName, enabled, { abortSignal });
      }),
  };
}

/**
 * Starts a long-running operation and returns as soon as Azure has accepted it. The SDK's `begin…` takes a first look at the
 * status right after that, and throws where the look fails: the look is cut off, and says nothing about the operation.
 */
async function accepted(
  signal: AbortSignal,
  begin: (options: StartOptions) => Promise<{ stopPolling(): void }>,
): Promise<StatusAddresses> {
  const lookAhead = new AbortController();
  let addresses: StatusAddresses | undefined;
  try {
    const poller = await begin({
      abortSignal: AbortSignal.any([signal, lookAhead.signal]),
      onResponse: ({ status, headers }) => {
        if (addresses !== undefined || status < 200 || status > 299) return;
        addresses = {
          ...named('location', headers.get('location')),
          ...named('azureAsyncOperation', headers.get('azure-asyncoperation')),
          ...named('operationLocation', headers.get('operation-location')),
        };
        lookAhead.abort();
      },
    });
    poller.stopPolling();
  } catch (error) {
    if (addresses === undefined) throw error;
  }
  return addresses ?? {};
}

function named(name: keyof StatusAddresses, address: string | undefined): StatusAddresses {
  return address === undefined ? {} : { [name]: address };
}
