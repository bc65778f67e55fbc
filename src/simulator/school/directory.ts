import { botRoles } from '../authorization/botRoles.ts';
import { builtInRoles } from '../authorization/builtInRoles.ts';
import type { DenyAssignment, Directory, RoleAssignment, RoleDefinition } from '../authorization/models.ts';
import { labIds } from './labs.ts';
import { botIdentity, groups, people } from './people.ts';
import { planIds } from './plans.ts';
import { groupIds, resourceGroups, subscriptions } from './subscriptions.ts';

const roles = botRoles(Object.values(subscriptions));
const subscriptionScopes = Object.values(subscriptions).map((id) => `/subscriptions/${id}`);
const teaching = `/subscriptions/${subscriptions.teaching}`;

type Grant = readonly [principalId: string, role: RoleDefinition, scope: string, condition?: string];

const { minjun, emma, seoyeon, david, eunji, doyun, noah, haneul } = people;
const onlyDuringTerm = "(@Resource[Microsoft.LabServices/labs:name] StringLike 'lab-term-*')";

/** What people hold. Emma saves and enables; 김민준 saves, and IT enables for him. */
const grants: readonly Grant[] = [
  [seoyeon.id, builtInRoles.owner, teaching],
  [seoyeon.id, builtInRoles.owner, `/subscriptions/${subscriptions.sharedImages}`],
  [david.id, builtInRoles.contributor, teaching],
  [minjun.id, builtInRoles.labContributor, groupIds.science],
  // On one lab of another faculty and on its plan, so that he may save the template of this lab alone.
  [minjun.id, builtInRoles.labContributor, labIds.cad],
  [minjun.id, builtInRoles.labCreator, planIds.engineering],
  [minjun.id, builtInRoles.labContributor, groupIds.media],
  [emma.id, builtInRoles.labServicesContributor, groupIds.global],
  [emma.id, builtInRoles.labServicesContributor, groupIds.security],
  [eunji.id, builtInRoles.labContributor, groupIds.science],
  [eunji.id, builtInRoles.labContributor, groupIds.engineering],
  // Through the faculty, 정지원 being in a department of it.
  [groups.faculty, builtInRoles.labContributor, groupIds.science],
  [doyun.id, builtInRoles.labContributor, groupIds.science],
  // May save images on the plan, and may not write the labs: not enough for anybody's template.
  [noah.id, builtInRoles.labCreator, groupIds.science],
  [haneul.id, builtInRoles.labContributor, groupIds.science, onlyDuringTerm],
];

const botGrants: readonly Grant[] = [
  ...subscriptionScopes.map((scope): Grant => [botIdentity.id, roles.reader, scope]),
  ...resourceGroups.map(({ id }): Grant => [botIdentity.id, roles.operator, id]),
];

const denied: DenyAssignment = {
  name: '6e8a0c2d-4f6b-4e8a-9c0d-2f4b6e8a0c15',
  denyAssignmentName: '이미지 저장 금지 (감사 기간)',
  scope: groupIds.science,
  actions: ['Microsoft.LabServices/labPlans/saveImage/action'],
  notActions: [],
  principals: [{ id: doyun.id, type: 'User' }],
  excludePrincipals: [],
  doNotApplyToChildScopes: false,
};

/** Who is at the university and who may do what. */
export function directory(): Directory {
  return {
    principals: [
      ...Object.values(people).map(({ id, address }) => ({ id, name: address, type: 'User' }) as const),
      { id: botIdentity.id, name: botIdentity.applicationId, type: 'ServicePrincipal' },
    ],
    groups: [
      { id: groups.faculty, name: '자연과학대학 교원', memberIds: [groups.statistics] },
      { id: groups.statistics, name: '통계학과 교원', memberIds: [people.jiwon.id] },
    ],
    roleDefinitions: [...Object.values(builtInRoles), roles.reader, roles.operator],
    roleAssignments: [...grants, ...botGrants].map(assignment),
    denyAssignments: [denied],
  };
}

function assignment([principalId, role, scope, condition]: Grant, at: number): RoleAssignment {
  const isGroup = Object.values<string>(groups).includes(principalId);
  const isBot = principalId === botIdentity.id;
  return {
    name: `5a7c9e1b-3d5f-4a7c-8e9b-${String(at + 1).padStart(12, '0')}`,
    scope,
    role: role.name,
    principalId,
    principalType: isBot ? 'ServicePrincipal' : isGroup ? 'Group' : 'User',
    ...(condition === undefined ? {} : { condition }),
  };
}
