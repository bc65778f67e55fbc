import type { Azure } from '../azure.ts';
import { nextVersionName } from '../compute/versionNames.ts';
import type { FaultSwitches } from '../faults.ts';
import { refusal, type SimulatedResponse } from '../messages.ts';
import type { Lab, LabPlan, ReplicationTarget, Template } from '../models.ts';
import { labServicesVersions, type Operations } from '../operations.ts';
import { resourceNotFound } from '../refusals.ts';
import { nameOf, parentOf, sameId, subscriptionOf } from '../resourceIds.ts';
import type { Call, Route } from '../routes.ts';
import type { Timeline } from '../timeline.ts';
import type { Durations } from '../times.ts';
import { labPlanScope } from './labPlans.ts';
import { isBeingSaved, templateName } from './virtualMachines.ts';

/** How the service behaves where nobody has tried. */
export interface SaveBehaviour {
  /** When the image definition can be seen in the gallery. */
  readonly definitionAppears: 'atAcceptance' | 'atEnd';
  /** What becomes of a save whose name the gallery has already. */
  readonly existingName: 'newVersion' | 'conflict';
  /** Template states in which a save is accepted. */
  readonly templateStates: readonly Template['state'][];
}

export interface SaveParts {
  readonly azure: Azure;
  readonly operations: Operations;
  readonly timeline: Timeline;
  readonly durations: Durations;
  readonly faults: FaultSwitches;
  readonly behaviour: SaveBehaviour;
}

/** What a save starts from once everything about it has been checked. */
interface Save {
  readonly plan: LabPlan;
  readonly lab: Lab;
  readonly template: Template;
  readonly templateId: string;
  readonly galleryId: string;
  readonly definitionId: string;
}

/** POST saveImage of a lab plan: a template virtual machine becomes a version of a specialized image in the plan's gallery. */
export function saveImageRoutes(parts: SaveParts): readonly Route[] {
  return [
    {
      method: 'POST',
      scope: labPlanScope,
      rest: '/saveImage',
      action: 'Microsoft.LabServices/labPlans/saveImage/action',
      apiVersions: labServicesVersions,
      answer: (call) => {
        const save = check(parts, call);
        return 'status' in save ? save : start(parts, call, save);
      },
    },
  ];
}

function check({ azure, operations, behaviour }: SaveParts, { scope, body }: Call): Save | SimulatedResponse {
  const plan = azure.labPlans.get(scope);
  if (plan === undefined) return resourceNotFound(scope);
  const { name, labVirtualMachineId: templateId } = (body ?? {}) as { name?: unknown; labVirtualMachineId?: unknown };
  if (typeof name !== 'string' || !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9])?$/.test(name)) {
    return refusal(400, 'InvalidParameter', `The value '${String(name)}' of parameter name is invalid.`);
  }
  if (typeof templateId !== 'string' || nameOf(templateId) !== templateName) {
    return refusal(400, 'InvalidParameter', 'The value of parameter labVirtualMachineId is invalid.');
  }
  const lab = azure.labs.get(parentOf(templateId));
  if (lab?.template === undefined) return resourceNotFound(templateId);
  if (!sameId(lab.labPlanId, plan.id)) {
    return refusal(400, 'InvalidParameter', 'The lab of the virtual machine does not belong to this lab plan.');
  }
  const galleryId = plan.sharedGalleryId;
  if (galleryId === undefined || azure.galleries.get(galleryId) === undefined) {
    return refusal(400, 'SharedGalleryNotAttached', 'No shared image gallery is attached to the lab plan.');
  }
  const busy = busyReason(lab, lab.template, behaviour);
  if (busy !== undefined) return refusal(409, 'Conflict', busy);
  if (isBeingSaved(operations, templateId)) {
    return refusal(409, 'Conflict', 'An image of this virtual machine is being saved already.');
  }
  const save = {
    plan,
    lab,
    template: lab.template,
    templateId,
    galleryId,
    definitionId: `${galleryId}/images/${name}`,
  };
  const unfit = unfitReason(azure, save, behaviour);
  return unfit === undefined ? save : refusal(409, 'Conflict', unfit);
}

function busyReason(lab: Lab, { state }: Template, { templateStates }: SaveBehaviour): string | undefined {
  if (lab.provisioningState !== 'Succeeded') return `The provisioning state of the lab is ${lab.provisioningState}.`;
  if (lab.state !== 'Draft' && lab.state !== 'Published') return `The lab is ${lab.state}.`;
  return templateStates.includes(state) ? undefined : `The virtual machine is ${state}.`;
}

/** Why the definition that has the name already cannot take the new version. */
function unfitReason(azure: Azure, { definitionId, lab }: Save, { existingName }: SaveBehaviour): string | undefined {
  const existing = azure.imageDefinitions.get(definitionId);
  if (existing === undefined) return undefined;
  if (existingName === 'conflict') return `An image named '${nameOf(definitionId)}' exists already.`;
  const fits =
    existing.operatingSystem === lab.operatingSystem &&
    existing.operatingSystemState === 'Specialized' &&
    existing.generation === lab.generation;
  return fits ? undefined : `The image '${nameOf(definitionId)}' differs in its operating system, state or generation.`;
}

function start(parts: SaveParts, call: Call, save: Save): SimulatedResponse {
  const { operations, timeline, durations, faults, behaviour } = parts;
  const startedAt = timeline.now();
  const fails = faults.strikeLater('saveFails', 'POST', call.path);
  const replicates =
    save.template.replication === 'completes' && !faults.strikeLater('replicationFails', 'POST', call.path);
  if (behaviour.definitionAppears === 'atAcceptance') putDefinition(parts, save, startedAt);
  const operation = operations.start({
    kind: 'saveImage',
    targetId: save.templateId,
    imageDefinitionId: save.definitionId,
    subscriptionId: subscriptionOf(call.scope) ?? '',
    location: save.plan.location,
    callerId: call.caller.objectId,
    startedAt,
  });
  timeline.plan(startedAt + durations.saveImage, (at) => {
    if (fails) {
      operations.end(operation.id, at, {
        code: 'SaveImageFailed',
        message: 'The image could not be saved to the shared image gallery. Please try again.',
      });
      return;
    }
    putDefinition(parts, save, at);
    putVersion(parts, save, at, replicates);
    operations.end(operation.id, at);
  });
  return operations.accepted(operation, call);
}

/** Who makes the definitions and versions of saves: the Lab Services application, not who asked for the save. */
const labServices = 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a';

function putDefinition({ azure }: SaveParts, { definitionId, galleryId, lab }: Save, at: number): void {
  const gallery = azure.galleries.get(galleryId);
  if (gallery === undefined || azure.imageDefinitions.get(definitionId) !== undefined) return;
  azure.imageDefinitions.put({
    id: definitionId,
    location: gallery.location,
    operatingSystem: lab.operatingSystem,
    operatingSystemState: 'Specialized',
    generation: lab.generation,
    identifier: { publisher: 'AzureLabServices', offer: nameOf(lab.id), sku: nameOf(definitionId).slice(0, 64) },
    createdBy: labServices,
    createdAt: at,
  });
}

function putVersion({ azure, durations }: SaveParts, save: Save, at: number, replicates: boolean): void {
  const { definitionId, plan, template, templateId } = save;
  const location = azure.imageDefinitions.get(definitionId)?.location ?? plan.location;
  const away: readonly ReplicationTarget[] = [...new Set([location, plan.location])].map((region) => ({
    region,
    endsAt: at + (region === location ? durations.replicationAtHome : durations.replicationAway),
    outcome: replicates || region !== plan.location ? 'Completed' : 'Failed',
  }));
  const names = azure.imageVersions.within(definitionId).map(({ id }) => nameOf(id));
  azure.imageVersions.put({
    id: `${definitionId}/versions/${nextVersionName(names)}`,
    location,
    disks: template.disks,
    sourceId: templateId,
    targetRegions: away,
    createdBy: labServices,
    createdAt: at,
  });
}
