import { Downloads } from './downloads.ts';
import { heldSkus } from './held-licenses.ts';
import { Replicated } from './replicated.ts';
import type {
  TenantCloud,
  TenantFile,
  TenantGroup,
  TenantRole,
  TenantSku,
  TenantSubscription,
  TenantUnit,
  TenantUser,
} from './tenant.ts';

/** One license of a user and where it comes from: Graph's licenseAssignmentState. */
export interface Assignment {
  skuId: string;
  /** null: direct. */
  assignedByGroup: string | null;
  disabledPlans: readonly string[];
  state: 'Active' | 'ActiveWithError' | 'Error';
  /** The wire says "None" where the documents say null (graph-api 1.3). */
  error: string;
  lastUpdatedDateTime: string;
}

/** What requests can change about a user. Never mutated, only replaced. */
export interface UserRecord {
  usageLocation: string | null;
  assignments: readonly Assignment[];
}

export interface SandboxUser {
  profile: TenantUser;
  record: Replicated<UserRecord>;
}

export interface GroupLicense {
  skuId: string;
  disabledPlans: readonly string[];
}

export interface SandboxGroup {
  profile: TenantGroup;
  /** Ids of users and of nested groups. */
  members: ReadonlySet<string>;
  licenses: readonly GroupLicense[];
}

export interface StateOptions {
  now: () => Date;
  /** How long after a write reads still show what was before. */
  delayMs: number;
}

/** The tenant as it is now, with the indexes that keep thousands of users quick. */
export class TenantState {
  readonly organization: TenantFile['organization'];
  readonly cloud: TenantCloud;
  /** Null: all. */
  readonly grantedPermissions: readonly string[] | null;
  /** The organization's own apps in the Teams app catalog. */
  readonly teamsApps: readonly string[];
  readonly reportSettings: TenantFile['reportSettings'];
  readonly downloads = new Downloads();
  readonly subscriptions: readonly TenantSubscription[];
  readonly units: ReadonlyMap<string, TenantUnit>;
  readonly users = new Map<string, SandboxUser>();
  /** Those in the recycle bin. */
  readonly deletedUsers = new Map<string, SandboxUser>();
  readonly groups = new Map<string, SandboxGroup>();
  readonly skus = new Map<string, TenantSku>();
  readonly roles: TenantRole[];
  /** Called after each change with what changed, to keep it on disk. */
  onChange: (changed: { user?: SandboxUser; group?: SandboxGroup }) => void = () => {};

  readonly #options: StateOptions;
  readonly #installedApps = new Map<string, Set<string>>();
  readonly #byUpn = new Map<string, SandboxUser>();
  readonly #containers = new Map<string, Set<string>>();
  readonly #consumed = new Map<string, Replicated<number>>();

  constructor(tenant: TenantFile, options: StateOptions) {
    this.#options = options;
    this.organization = tenant.organization;
    this.cloud = tenant.organization.cloud ?? 'worldwide';
    this.grantedPermissions = tenant.grantedPermissions;
    this.teamsApps = tenant.teamsApps.map((id) => id.toLowerCase());
    this.reportSettings = tenant.reportSettings;
    this.subscriptions = tenant.subscriptions;
    this.units = new Map(tenant.administrativeUnits.map((unit) => [unit.id, unit]));
    this.roles = [...tenant.roleAssignments];
    for (const sku of tenant.subscribedSkus) this.skus.set(sku.skuId, sku);
    for (const group of tenant.groups) {
      this.#putGroup({ profile: group, members: new Set(group.members), licenses: group.assignedLicenses });
    }
    for (const user of tenant.users) this.addUser(user);
    for (const profile of tenant.deletedUsers) this.deletedUsers.set(profile.id, this.#recorded(profile, []));
  }

  get at(): number {
    return this.#options.now().getTime();
  }

  get timestamp(): string {
    return `${this.#options.now().toISOString().slice(0, 19)}Z`;
  }

  /** By object id or userPrincipalName, both whatever their case. */
  user(idOrUpn: string): SandboxUser | undefined {
    const key = idOrUpn.toLowerCase();
    return this.users.get(key) ?? this.#byUpn.get(key);
  }

  group(id: string): SandboxGroup | undefined {
    return this.groups.get(id.toLowerCase());
  }

  sku(id: string): TenantSku | undefined {
    return this.skus.get(id.toLowerCase());
  }

  /** What a read shows of a user at this moment. */
  seen(user: SandboxUser): UserRecord {
    return user.record.seen(this.at);
  }

  /** Seats in use as a read shows them. */
  consumedSeen(skuId: string): number {
    return this.#consumed.get(skuId)?.seen(this.at) ?? 0;
  }

  /** enabled + warning - consumed, as the service itself counts; suspended seats cannot be given (G5). */
  freeSeats(skuId: string): number {
    const units = this.prepaidUnits(skuId);
    return units.enabled + units.warning - (this.#consumed.get(skuId)?.truth ?? 0);
  }

  /** As the file says, else summed over the product's subscriptions (S3). */
  prepaidUnits(skuId: string): { enabled: number; warning: number; suspended: number; lockedOut: number } {
    const sku = this.skus.get(skuId);
    if (sku?.prepaidUnits) return sku.prepaidUnits;
    const sum = (status: string): number =>
      this.subscriptionsOf(skuId)
        .filter((subscription) => subscription.status === status)
        .reduce((seats, subscription) => seats + subscription.totalLicenses, 0);
    return {
      enabled: sum('Enabled'),
      warning: sum('Warning'),
      suspended: sum('Suspended'),
      lockedOut: sum('LockedOut'),
    };
  }

  subscriptionsOf(skuId: string): TenantSubscription[] {
    return this.subscriptions.filter((subscription) => subscription.skuId === skuId);
  }

  /** The groups that list this user or group as a member themselves. */
  groupsOf(memberId: string): SandboxGroup[] {
    return [...(this.#containers.get(memberId) ?? [])].flatMap((id) => this.groups.get(id) ?? []);
  }

  /** The same, and the groups that hold those groups. */
  transitiveGroupsOf(memberId: string): SandboxGroup[] {
    const found = new Map<string, SandboxGroup>();
    const waiting = this.groupsOf(memberId);
    for (let group = waiting.pop(); group; group = waiting.pop()) {
      if (found.has(group.profile.id)) continue;
      found.set(group.profile.id, group);
      waiting.push(...this.groupsOf(group.profile.id));
    }
    return [...found.values()];
  }

  unitsOf(userId: string): TenantUnit[] {
    return [...this.units.values()].filter((unit) => unit.members.includes(userId));
  }

  /** Replaces what can change about a user; seats follow, reads after the delay. */
  update(user: SandboxUser, record: UserRecord): void {
    this.#replace(user, record, this.#options.delayMs);
    this.onChange({ user });
  }

  /** Puts back what was so before a restart: seen at once, and no change. */
  restore(user: SandboxUser, record: UserRecord): void {
    this.#replace(user, record, 0);
  }

  /** Replaces a group's licenses or members; the effect on its members is group-licensing's. */
  updateGroup(group: SandboxGroup, change: Partial<Pick<SandboxGroup, 'licenses' | 'members'>>): SandboxGroup {
    for (const member of group.members) this.#containers.get(member)?.delete(group.profile.id);
    const changed = { ...group, ...change };
    this.#putGroup(changed);
    this.onChange({ group: changed });
    return changed;
  }

  /** Adds a user as a tenant file describes one, with the licenses of the groups that list it. */
  addUser(profile: TenantUser): SandboxUser {
    const direct = profile.licenses.map((license) => ({ ...license, assignedByGroup: null }));
    const inherited = this.groupsOf(profile.id).flatMap((group) =>
      group.licenses.map((license) => ({ ...license, assignedByGroup: group.profile.id })),
    );
    const assignments = [...direct, ...inherited].map(
      (license): Assignment => ({ ...license, state: 'Active', error: 'None', lastUpdatedDateTime: this.timestamp }),
    );
    const user = this.#recorded(profile, assignments);
    this.users.set(profile.id, user);
    this.#byUpn.set(profile.userPrincipalName.toLowerCase(), user);
    for (const skuId of heldSkus(user.record.truth)) this.#count(skuId, 1, 0);
    return user;
  }

  /** Deletes a user as somebody else would have: at once, with the seats, into the recycle bin. */
  removeUser(user: SandboxUser): void {
    this.update(user, { ...user.record.truth, assignments: [] });
    this.users.delete(user.profile.id);
    this.#byUpn.delete(user.profile.userPrincipalName.toLowerCase());
    this.deletedUsers.set(user.profile.id, this.#recorded({ ...user.profile, deletedDateTime: this.timestamp }, []));
  }

  /** Whether one of these application permissions was consented to. */
  /** Catalog ids of the apps in somebody's personal scope. */
  installedApps(userId: string): Set<string> {
    const apps = this.#installedApps.get(userId) ?? new Set();
    this.#installedApps.set(userId, apps);
    return apps;
  }

  granted(...anyOf: readonly string[]): boolean {
    return this.grantedPermissions === null || anyOf.some((name) => this.grantedPermissions?.includes(name));
  }

  #recorded(profile: TenantUser, assignments: readonly Assignment[]): SandboxUser {
    return { profile, record: new Replicated<UserRecord>({ usageLocation: profile.usageLocation, assignments }) };
  }

  #replace(user: SandboxUser, record: UserRecord, delayMs: number): void {
    const before = heldSkus(user.record.truth);
    const after = heldSkus(record);
    user.record.set(record, this.at, delayMs);
    for (const skuId of before) if (!after.has(skuId)) this.#count(skuId, -1, delayMs);
    for (const skuId of after) if (!before.has(skuId)) this.#count(skuId, 1, delayMs);
  }

  #putGroup(group: SandboxGroup): void {
    this.groups.set(group.profile.id, group);
    for (const member of group.members) {
      const containers = this.#containers.get(member) ?? new Set();
      this.#containers.set(member, containers.add(group.profile.id));
    }
  }

  #count(skuId: string, change: number, delayMs: number): void {
    const count = this.#consumed.get(skuId) ?? new Replicated(0);
    this.#consumed.set(skuId, count);
    count.set(count.truth + change, this.at, delayMs);
  }
}
