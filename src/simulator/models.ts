export type OperatingSystemType = 'Windows' | 'Linux';
export type HyperVGeneration = 'V1' | 'V2';
export type LabState = 'Draft' | 'Publishing' | 'Scaling' | 'Syncing' | 'Published';
export type ProvisioningState = 'Creating' | 'Updating' | 'Deleting' | 'Succeeded' | 'Failed' | 'Locked';
export type VirtualMachineState =
  | 'Stopped'
  | 'Starting'
  | 'Running'
  | 'Stopping'
  | 'ResettingPassword'
  | 'Reimaging'
  | 'Redeploying';

/** Who made something and when (milliseconds). */
export interface Origin {
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface ResourceGroup {
  readonly id: string;
  readonly location: string;
}

export interface LabPlan extends Origin {
  readonly id: string;
  readonly location: string;
  readonly sharedGalleryId?: string;
  readonly subnetId?: string;
  /** By lower-case image name. What never was enabled is absent. */
  readonly imageStates: Readonly<Record<string, 'Enabled' | 'Disabled'>>;
}

/** What a lab's virtual machines start from: a marketplace image, or a definition of a gallery. */
export type ImageReference =
  | { readonly publisher: string; readonly offer: string; readonly sku: string; readonly version: string }
  | { readonly id: string };

export interface Lab extends Origin {
  readonly id: string;
  readonly location: string;
  readonly labPlanId: string;
  readonly title: string;
  readonly description: string;
  readonly operatingSystem: OperatingSystemType;
  readonly generation: HyperVGeneration;
  readonly imageReference: ImageReference;
  readonly skuName: string;
  /** Students' virtual machines. */
  readonly capacity: number;
  readonly state: LabState;
  readonly provisioningState: ProvisioningState;
  readonly adminUsername: string;
  readonly subnetId?: string;
  /** Absent: the lab was made without a template. */
  readonly template?: Template;
}

export interface Template {
  readonly state: VirtualMachineState;
  /** What Lab Services tells nobody before the save: GiB of the disk of the operating system, and of each further disk. */
  readonly disks: { readonly operatingSystem: number; readonly data: readonly number[] };
  /** Whether a saved image can be replicated. */
  readonly replication: 'completes' | 'fails';
}

export interface Gallery extends Origin {
  readonly id: string;
  readonly location: string;
  readonly description: string;
}

export interface ImageDefinition extends Origin {
  readonly id: string;
  readonly location: string;
  readonly description?: string;
  readonly operatingSystem: OperatingSystemType;
  readonly operatingSystemState: 'Generalized' | 'Specialized';
  readonly generation: HyperVGeneration;
  readonly identifier: { readonly publisher: string; readonly offer: string; readonly sku: string };
}

export interface ImageVersion extends Origin {
  readonly id: string;
  readonly location: string;
  readonly disks: Template['disks'];
  /** The virtual machine or image it was made of. */
  readonly sourceId: string;
  readonly targetRegions: readonly ReplicationTarget[];
}

/** A region, `koreacentral`, and when the replication to it ends one way or the other (milliseconds). */
export interface ReplicationTarget {
  readonly region: string;
  readonly endsAt: number;
  readonly outcome: 'Completed' | 'Failed';
}
