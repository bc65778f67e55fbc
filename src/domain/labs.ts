import type { OperatingSystem } from './operatingSystem.ts';

/** A lab as Azure Lab Services describes it. Ids are ARM ids as Azure wrote them; compare them case-insensitively. */
export interface Lab {
  readonly id: string;
  /** The ARM name: 1 to 100 letters, digits, `-._`. */
  readonly name: string;
  /** What people call it; the ARM name where it has no title. */
  readonly title: string;
  /** Azure region, lower case without spaces. */
  readonly location: string;
  /** Absent where the lab belongs to no plan any more. */
  readonly planId?: string;
  readonly provisioningState: string;
  readonly state: 'Draft' | 'Publishing' | 'Scaling' | 'Syncing' | 'Published';
  /** `virtualMachineProfile.createOption` is `TemplateVM`. */
  readonly hasTemplate: boolean;
  readonly operatingSystem: OperatingSystem;
  /** `virtualMachineProfile.sku.capacity`: how many VMs the lab holds. */
  readonly capacity: number;
}

export interface LabPlan {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  /** The attached Azure compute gallery, maybe in another subscription; absent where none is attached. */
  readonly galleryId?: string;
  /** The plan's labs run in a network of the school's own (`defaultNetworkProfile.subnetId`). */
  readonly hasOwnNetwork: boolean;
}

/** The VM that a lab's VMs are copies of. Azure names it `0`. */
export interface TemplateVm {
  readonly id: string;
  readonly provisioningState: string;
  readonly state: 'Stopped' | 'Starting' | 'Running' | 'Stopping' | 'ResettingPassword' | 'Reimaging' | 'Redeploying';
}

/** One version of an image in a gallery. */
export interface ImageVersion {
  readonly id: string;
  /** `major.minor.patch` */
  readonly name: string;
  readonly provisioningState: string;
  /** Milliseconds UTC; absent where Azure does not say. */
  readonly publishedAt?: number;
  /** GiB; absent until Azure knows. */
  readonly osDiskSize?: number;
  readonly dataDisks: number;
  /** By region, lower case without spaces. */
  readonly replication: readonly RegionReplication[];
}

export interface RegionReplication {
  readonly region: string;
  readonly state: 'Unknown' | 'Replicating' | 'Completed' | 'Failed';
  /** Percent. */
  readonly progress: number;
  readonly details: string;
}

/** An image as a lab plan lists it: what educators can make labs from, once it is enabled. */
export interface PlanImage {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** Azure leaves the state out until an image was enabled once. */
  readonly enabled: boolean;
  /** The gallery's image *definition*; absent for marketplace images. */
  readonly definitionId?: string;
}

/** A lab as an answer: which one, and what Azure said of it when it was chosen, so that it is never asked. */
export interface LabAnswer {
  readonly labId: string;
  readonly title: string;
  readonly operatingSystem: OperatingSystem;
  /** VMs the lab holds. */
  readonly capacity: number;
  /** The lab's plan has a network of the school's own. */
  readonly hasOwnNetwork: boolean;
}
