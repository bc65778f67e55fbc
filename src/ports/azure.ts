import type { ImageVersion, Lab, LabPlan, PlanImage, TemplateVm } from '../domain/labs.ts';
import type { Rights } from '../domain/rights.ts';

/** What Azure answered. Faults are normalised once, in the azure room; nobody else reads a status code. */
export type Azure<Value> = { readonly kind: 'ok'; readonly value: Value } | AzureFault;

export interface AzureFault {
  readonly kind: 'fault';
  /**
   * `notFound` 404 · `forbidden` 401 and 403 · `conflict` 409 and 412 · `throttled` 429 · `refused` any other 4xx ·
   * `unavailable` 5xx, no connection, no answer in time: whether Azure acted is unknown.
   */
  readonly why: 'notFound' | 'forbidden' | 'conflict' | 'throttled' | 'refused' | 'unavailable';
  /** Azure's own code, for IT, such as `AuthorizationFailed`. */
  readonly code: string;
  /** Azure's own message. Never shown to an educator. */
  readonly message: string;
  /** From Retry-After, milliseconds. */
  readonly retryAfter?: number;
}

/** Reads of labs, plans, template VMs and images. Ids are ARM ids. */
export interface LabReader {
  /** Every lab of the configured subscriptions. */
  labs(): Promise<Azure<readonly Lab[]>>;
  lab(labId: string): Promise<Azure<Lab>>;
  plans(): Promise<Azure<readonly LabPlan[]>>;
  plan(planId: string): Promise<Azure<LabPlan>>;
  /** Undefined where the lab has none. */
  templateVm(labId: string): Promise<Azure<TemplateVm | undefined>>;
  /** Enabled images of a plan whose name holds this text, filtered by Azure; at most `limit`. */
  enabledImages(planId: string, text: string, limit: number): Promise<Azure<readonly PlanImage[]>>;
  /** The plan's image made from this gallery definition; undefined where the plan does not list it (yet). */
  planImage(planId: string, definitionId: string): Promise<Azure<PlanImage | undefined>>;
}

export interface GalleryReader {
  /** Whether the gallery can be read, and its region. */
  gallery(galleryId: string): Promise<Azure<{ readonly location: string }>>;
  /** The gallery's image definitions. */
  images(
    galleryId: string,
  ): Promise<Azure<readonly { readonly name: string; readonly osState: 'Generalized' | 'Specialized' }[]>>;
  /** The image definition of this name, with its versions and their replication; undefined where the name is free. */
  image(galleryId: string, imageName: string): Promise<Azure<GalleryImage | undefined>>;
}

export interface GalleryImage {
  readonly definitionId: string;
  readonly osState: 'Generalized' | 'Specialized';
  readonly versions: readonly ImageVersion[];
}

/** Where Azure tells how an accepted operation goes on. Azure may sign one of them only, so all are kept. */
export interface StatusAddresses {
  readonly location?: string;
  readonly azureAsyncOperation?: string;
  readonly operationLocation?: string;
}

export type OperationStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** The writes of a template save. Each is one request that is never repeated here. */
export interface SaveWriter {
  /** Starts to stop the template VM (202); what comes of it is seen by reading the VM. */
  stopTemplate(templateVmId: string): Promise<Azure<void>>;
  /** Starts the save. `unavailable` means that Azure may have accepted it all the same. */
  saveImage(order: SaveOrder): Promise<Azure<StatusAddresses>>;
  /** One look at an accepted save. `retryAfter` of the fault is honoured by the caller. */
  saveStatus(addresses: StatusAddresses): Promise<Azure<OperationStatus>>;
  /** Enables an image on its plan. Idempotent. */
  enableImage(planImageId: string): Promise<Azure<void>>;
}

export interface SaveOrder {
  readonly planId: string;
  readonly templateVmId: string;
  readonly imageName: string;
}

/** Azure's own role assignments, as far as they concern one person. */
export interface RightsReader {
  /**
   * Everything that grants or denies this person (directly or through groups) anything at or below the resource group.
   * One call per resource group and person, cached for at most 60 s of real time. A fault means: no right can be shown.
   */
  rightsWithin(resourceGroupId: string, objectId: string): Promise<Azure<Rights>>;
  /** Whether Azure's directory is the one that Teams' people are in; where it is not, object ids do not match. */
  tenantMatches(): Promise<boolean>;
}
