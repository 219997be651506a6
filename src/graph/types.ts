/** Shapes of Microsoft Graph v1.0, with only the properties that License Desk reads. Names are Graph's. */

import type { ServicePlanId, SkuId, UserId } from '../ids.ts';

export interface LicenseAssignmentState {
  skuId: SkuId;
  assignedByGroup: string | null;
  disabledPlans: ServicePlanId[];
  state: string;
  /** null, "" and "None" all mean: no error (G8). The client makes them null. */
  error: string | null;
}

/** Just enough of a user to write to them. */
export interface DirectoryPerson {
  id: UserId;
  displayName: string;
  userPrincipalName: string;
  accountEnabled: boolean;
}

/** A user as a list or a search shows them: enough to tell namesakes apart, nothing of their licenses. */
export interface GraphPerson {
  id: UserId;
  displayName: string;
  userPrincipalName: string;
  mail: string | null;
  department: string | null;
  jobTitle: string | null;
  userType: string | null;
  accountEnabled: boolean;
  usageLocation: string | null;
  onPremisesSyncEnabled: boolean | null;
}

/** Somebody found by a product that they hold. */
export interface LicenseHolder extends GraphPerson {
  licenseAssignmentStates: LicenseAssignmentState[];
}

export interface GraphUser extends LicenseHolder {
  preferredLanguage: string | null;
  assignedLicenses: { skuId: SkuId; disabledPlans: ServicePlanId[] }[];
  manager: Manager | null;
}

/** Somebody with a license, as a look over all of them sees them. */
export interface LicensedUser extends Omit<GraphUser, 'manager'> {
  companyName: string | null;
  createdDateTime: string | null;
  /** When they last signed in, as far as there is a record (D57); null also where that was not asked. */
  lastSignIn: string | null;
}

export interface Manager {
  id: UserId;
  displayName: string;
  usageLocation: string | null;
}

export interface SubscribedSku {
  skuId: SkuId;
  skuPartNumber: string;
  appliesTo: string;
  capabilityStatus: string;
  consumedUnits: number;
  prepaidUnits: { enabled: number; warning: number; suspended: number; lockedOut: number };
  /** True where Graph gave no numbers: the zeros above then mean nothing. */
  unitsUnknown?: true;
  servicePlans: {
    servicePlanId: ServicePlanId;
    servicePlanName: string;
    appliesTo: string;
    provisioningStatus: string;
  }[];
  subscriptionIds: string[];
}

export interface CompanySubscription {
  id: string;
  skuId: SkuId;
  skuPartNumber: string;
  status: string;
  /** null where Graph does not say. */
  totalLicenses: number | null;
  isTrial: boolean;
  createdDateTime: string | null;
  nextLifecycleDateTime: string | null;
  ownerType: string | null;
  ownerId: string | null;
  ownerTenantId: string | null;
}

/** A role that is active now (R6). `scope` is `/` or `/administrativeUnits/{id}`. */
export interface ActiveRole {
  roleTemplateId: string;
  scope: string;
}

/** Everything a plan is made from, read in at most two `$batch` rounds. */
export interface Facts {
  /** In the order asked; `null` where Graph says there is no such user. */
  users: (GraphUser | null)[];
  skus: SubscribedSku[];
  /** null where the app may not read them. */
  subscriptions: CompanySubscription[] | null;
  /** The tenant's country, null where the app may not read it. */
  countryLetterCode: string | null;
  /** Display names of every group that a licence of these users comes from; absent where the app may not read it. */
  groupNames: Map<string, string>;
  /** The actor's roles, active now. */
  roles: ActiveRole[];
  /** Members of the administrative units that the actor's roles are scoped to. */
  unitMembers: Map<string, Set<string>>;
}
