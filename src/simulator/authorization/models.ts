/** What a role allows: actions with `*` for anything, less those that are taken away again. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
}

export interface RoleDefinition {
  /** GUID. */
  readonly name: string;
  readonly roleName: string;
  readonly description: string;
  readonly type: 'BuiltInRole' | 'CustomRole';
  readonly permission: Permission;
  /** `/` for built-in roles. */
  readonly assignableScopes: readonly string[];
}

export interface RoleAssignment {
  /** GUID. */
  readonly name: string;
  readonly scope: string;
  /** GUID of the role definition. */
  readonly role: string;
  readonly principalId: string;
  readonly principalType: 'User' | 'Group' | 'ServicePrincipal';
  /** In the language of attribute-based access control; it holds only where this is true. */
  readonly condition?: string;
}

export interface DenyAssignment {
  /** GUID. */
  readonly name: string;
  readonly denyAssignmentName: string;
  readonly scope: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly principals: readonly DenyPrincipal[];
  readonly excludePrincipals: readonly DenyPrincipal[];
  readonly doNotApplyToChildScopes: boolean;
}

/** Everybody is the type `SystemDefined` with the GUID of zeros. */
export interface DenyPrincipal {
  readonly id: string;
  readonly type: 'User' | 'Group' | 'ServicePrincipal' | 'SystemDefined';
}

export interface Group {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** Object ids of people and of further groups. */
  readonly memberIds: readonly string[];
}

/** Somebody with an account: a person, or the managed identity of an application. */
export interface Principal {
  /** Entra object id. */
  readonly id: string;
  /** Of a person: the user principal name; of a managed identity: its application id. */
  readonly name: string;
  readonly type: 'User' | 'ServicePrincipal';
}

/** Who is there and who may do what. Tests replace the lists to give and to withdraw rights. */
export interface Directory {
  principals: readonly Principal[];
  groups: readonly Group[];
  roleDefinitions: readonly RoleDefinition[];
  roleAssignments: readonly RoleAssignment[];
  denyAssignments: readonly DenyAssignment[];
}

/** The id of everybody in deny assignments. */
export const everybody = '00000000-0000-0000-0000-000000000000';
