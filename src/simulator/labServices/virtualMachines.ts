import type { Azure } from '../azure.ts';
import { answer, refusal, type SimulatedResponse } from '../messages.ts';
import type { Lab, VirtualMachineState } from '../models.ts';
import { InvalidFilter, parseFilter } from '../odata.ts';
import { labServicesVersions, type Operations } from '../operations.ts';
import { pageOf } from '../paging.ts';
import { invalidFilter, parentNotFound, resourceNotFound } from '../refusals.ts';
import { nameOf, parentOf, subscriptionOf } from '../resourceIds.ts';
import type { Call, Route } from '../routes.ts';
import type { Timeline } from '../timeline.ts';
import type { Durations } from '../times.ts';
import { labScope } from './labs.ts';

/** The name of every template virtual machine, as recorded. */
export const templateName = '0';

const type = 'Microsoft.LabServices/labs/virtualMachines';

export interface VirtualMachineParts {
  readonly azure: Azure;
  readonly operations: Operations;
  readonly timeline: Timeline;
  readonly durations: Durations;
}

/** A lab's virtual machines: listed, read, started and stopped. */
export function virtualMachineRoutes(parts: VirtualMachineParts): readonly Route[] {
  const one = `${labScope}/virtualMachines/{}`;
  const read = { method: 'GET', action: `${type}/read`, apiVersions: labServicesVersions } as const;
  const act = (name: 'start' | 'stop'): Route => ({
    method: 'POST',
    scope: one,
    rest: `/${name}`,
    action: `${type}/${name}/action`,
    apiVersions: labServicesVersions,
    answer: (call) => changePower(parts, call, name),
  });
  return [
    { ...read, scope: labScope, rest: '/virtualMachines', answer: (call) => list(parts.azure, call) },
    { ...read, scope: one, rest: '', answer: (call) => get(parts.azure, call) },
    act('start'),
    act('stop'),
  ];
}

function list(azure: Azure, call: Call): SimulatedResponse {
  const lab = azure.labs.get(call.scope);
  if (lab === undefined) return parentNotFound(call.scope);
  const filter = call.query('$filter');
  try {
    const isMeant = filter === undefined ? () => true : parseFilter(filter);
    return pageOf(call, virtualMachineBodies(lab).filter(isMeant));
  } catch (error) {
    if (error instanceof InvalidFilter) return invalidFilter(error.message);
    throw error;
  }
}

function get(azure: Azure, { scope }: Call): SimulatedResponse {
  const lab = azure.labs.get(parentOf(scope));
  if (lab === undefined) return parentNotFound(parentOf(scope));
  const found = virtualMachineBodies(lab).find(({ name }) => name === nameOf(scope));
  return found === undefined ? resourceNotFound(scope) : answer(200, found);
}

interface VirtualMachineBody {
  readonly id: string;
  readonly name: string;
}

/** The template, and the students' machines of a lab that is published. */
function virtualMachineBodies(lab: Lab): readonly VirtualMachineBody[] {
  const template = lab.template === undefined ? [] : [virtualMachineBody(lab, templateName, lab.template.state)];
  const isOut = lab.state === 'Published' || lab.state === 'Scaling' || lab.state === 'Syncing';
  const students = Array.from({ length: isOut ? lab.capacity : 0 }, (_, at) =>
    virtualMachineBody(lab, String(at + 1), 'Stopped'),
  );
  return [...template, ...students];
}

function virtualMachineBody(lab: Lab, name: string, state: VirtualMachineState): VirtualMachineBody {
  const number = Number(name);
  const authority = `lab-${nameOf(lab.id).toLowerCase()}.${lab.location}.cloudapp.azure.com`;
  const isWindows = lab.operatingSystem === 'Windows';
  const properties = {
    provisioningState: 'Succeeded',
    state,
    connectionProfile: {
      privateIpAddress: `10.0.${number >> 8}.${(number % 250) + 4}`,
      ...(isWindows
        ? { rdpAuthority: `${authority}:${7000 + number}` }
        : { sshAuthority: `${authority}:${5000 + number}` }),
      adminUsername: lab.adminUsername,
    },
    vmType: name === templateName ? 'Template' : 'User',
  };
  return { properties, id: `${lab.id}/virtualMachines/${name}`, name, type } as VirtualMachineBody;
}

/** Starts or stops the template; 200 where it is so already. Students' machines are left to the portal. */
function changePower(parts: VirtualMachineParts, call: Call, verb: 'start' | 'stop'): SimulatedResponse {
  const { azure, operations, timeline, durations } = parts;
  const lab = azure.labs.get(parentOf(call.scope));
  if (lab === undefined) return parentNotFound(parentOf(call.scope));
  if (lab.template === undefined || nameOf(call.scope) !== templateName) return resourceNotFound(call.scope);
  const [passing, final] = verb === 'stop' ? (['Stopping', 'Stopped'] as const) : (['Starting', 'Running'] as const);
  const { state } = lab.template;
  if (state === final) return answer(200);
  if (state !== 'Stopped' && state !== 'Running') {
    return refusal(409, 'Conflict', `The virtual machine is ${state}. Try again when that has ended.`);
  }
  if (isBeingSaved(operations, call.scope)) {
    return refusal(409, 'Conflict', 'The virtual machine is being saved as an image.');
  }
  const startedAt = timeline.now();
  setTemplateState(azure, lab.id, passing);
  const operation = operations.start({
    kind: verb,
    targetId: call.scope,
    subscriptionId: subscriptionOf(call.scope) ?? '',
    location: lab.location,
    callerId: call.caller.objectId,
    startedAt,
  });
  timeline.plan(startedAt + durations[verb], (at) => {
    setTemplateState(azure, lab.id, final);
    operations.end(operation.id, at);
  });
  return operations.accepted(operation, call);
}

/** Whether an image of this virtual machine is being saved. */
export function isBeingSaved(operations: Operations, virtualMachineId: string): boolean {
  return operations
    .all()
    .some(
      ({ kind, status, targetId }) =>
        kind === 'saveImage' && status === 'InProgress' && targetId.toLowerCase() === virtualMachineId.toLowerCase(),
    );
}

function setTemplateState(azure: Azure, labId: string, state: VirtualMachineState): void {
  const template = azure.labs.get(labId)?.template;
  if (template !== undefined) azure.labs.update(labId, { template: { ...template, state } });
}
