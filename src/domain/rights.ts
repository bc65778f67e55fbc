/** What a person may do in Azure, as role assignments and deny assignments say. */
export interface Rights {
  readonly assignments: readonly RoleAssignment[];
  readonly denials: readonly DenyAssignment[];
}

export interface RoleAssignment {
  /** ARM id; the role holds there and below. */
  readonly scope: string;
  readonly permissions: readonly Permission[];
  /** The assignment holds under a condition, which only Azure can evaluate: it counts as no right. */
  readonly conditional: boolean;
}

export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

export interface DenyAssignment {
  readonly scope: string;
  readonly permissions: readonly Permission[];
  /** The denial does not reach below its own scope. */
  readonly doNotApplyToChildScopes: boolean;
}
