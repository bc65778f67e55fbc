import type { Image, Lab as SdkLab, LabPlan as SdkPlan, VirtualMachine } from '@azure/arm-labservices';
import type { Lab, LabPlan, PlanImage, TemplateVm } from '../domain/labs.ts';
import type { OperatingSystem } from '../domain/operatingSystem.ts';
import { regionName } from './resourceId.ts';

const labStates: readonly Lab['state'][] = ['Draft', 'Publishing', 'Scaling', 'Syncing', 'Published'];
const templateStates: readonly TemplateVm['state'][] = [
  'Stopped',
  'Starting',
  'Running',
  'Stopping',
  'ResettingPassword',
  'Reimaging',
  'Redeploying',
];

/** A lab of the SDK in the domain's terms. */
export function labOf(lab: SdkLab): Lab {
  const profile = lab.virtualMachineProfile;
  return {
    id: lab.id ?? '',
    name: lab.name ?? '',
    title: lab.title || (lab.name ?? ''),
    location: regionName(lab.location),
    ...(lab.labPlanId === undefined ? {} : { planId: lab.labPlanId }),
    provisioningState: lab.provisioningState ?? '',
    // A state that is not known is not settled.
    state: labStates.find((state) => state === lab.state) ?? 'Syncing',
    hasTemplate: profile?.createOption === 'TemplateVM',
    operatingSystem: operatingSystemOf(lab),
    capacity: profile?.sku.capacity ?? 0,
  };
}

/** Lab Services tells Windows from Linux; which Windows, only the marketplace image that a lab was made from tells. */
function operatingSystemOf({ virtualMachineProfile: profile }: SdkLab): OperatingSystem {
  const { offer = '', sku = '' } = profile?.imageReference ?? {};
  if (profile?.osType === 'Linux') return 'linux';
  return /win(?:dows)?-?11/i.test(`${offer} ${sku}`) ? 'windows11' : 'otherWindows';
}

/** A lab plan of the SDK in the domain's terms. */
export function planOf(plan: SdkPlan): LabPlan {
  return {
    id: plan.id ?? '',
    name: plan.name ?? '',
    location: regionName(plan.location),
    ...(plan.sharedGalleryId === undefined ? {} : { galleryId: plan.sharedGalleryId }),
    hasOwnNetwork: plan.defaultNetworkProfile?.subnetId !== undefined,
  };
}

/** A template VM of the SDK in the domain's terms. */
export function templateVmOf(vm: VirtualMachine): TemplateVm {
  return {
    id: vm.id ?? '',
    provisioningState: vm.provisioningState ?? '',
    // A state that is not known is one to wait for the end of.
    state: templateStates.find((state) => state === vm.state) ?? 'Redeploying',
  };
}

/** An image of a lab plan in the domain's terms. */
export function planImageOf(image: Image): PlanImage {
  return {
    id: image.id ?? '',
    name: image.name ?? '',
    displayName: image.displayName ?? image.name ?? '',
    enabled: image.enabledState === 'Enabled',
    ...(image.sharedGalleryId === undefined ? {} : { definitionId: image.sharedGalleryId }),
  };
}
