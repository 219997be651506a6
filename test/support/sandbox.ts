import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { defaultTenant, type TenantFile, type TenantInput } from '../../src/sandbox/tenant/tenant.ts';
import type { SandboxUser } from '../../src/sandbox/tenant/tenant-state.ts';

/** The id of a user of Contoso by its number: `userId(101)`. */
export function userId(number: number): string {
  return `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Contoso's people by why they are there. */
export const PEOPLE = {
  /** License Administrator. */
  ada: userId(1),
  /** User Administrator. */
  bram: userId(2),
  /** Helpdesk Administrator. */
  hanna: userId(3),
  /** Billing Administrator. */
  bilal: userId(4),
  /** Global Administrator. */
  gerda: userId(5),
  /** No role. */
  nora: userId(6),
  /** Global Reader. */
  rob: userId(7),
  /** License Administrator, eligible only. */
  petra: userId(8),
  /** License Administrator of the unit that holds `jan2`. */
  karin: userId(9),
  /** E3 with two plans off, Visio direct and from a group, Entra P2 from a group. */
  megan: userId(101),
  /** E3 only from a group. */
  adele: userId(102),
  /** Guest without a usage location. */
  isaiah: userId(103),
  jan: userId(104),
  jan2: userId(105),
  /** A name full of Markdown. */
  lars: userId(106),
  /** No usage location. */
  sofie: userId(107),
  /** Project Plan 3, whose SharePoint plan needs that of their E3. */
  omar: userId(108),
  /** A self-service purchase. */
  diego: userId(109),
  /** E5, Teams Phone, Windows 365, Copilot. */
  lidia: userId(110),
  miriam: userId(111),
  /** Blocked, Exchange Plan 1 only. */
  patti: userId(112),
  youssef: userId(113),
  /** E3 and Exchange Plan 1. */
  zoe: userId(114),
  li: userId(115),
  joni: userId(116),
} as const;

export const SKUS = {
  e3: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  e5: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
  businessPremium: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
  businessStandard: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
  visio: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
  project: '53818b1b-4a27-454b-8896-0dba576410e6',
  powerBi: 'f8a1db68-be16-40ed-86d5-cb42ce701560',
  /** Self-service. */
  powerBiDept: '3a6a908c-09c5-406a-8170-8ebb63c42882',
  exchange1: '4b9405b0-7788-4568-add1-99614e613b69',
  teamsPhone: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
  cloudPc: '226ca751-f0a4-4232-9be5-73c02a92555e',
  copilot: '639dec6b-bb19-468b-871c-c5c441c4b0cb',
  flowFree: 'f30db892-07e9-47e9-837c-80727f46fd3d',
  f3: '66b55226-6b4f-492c-910c-a3b7a3c9d993',
  /** 5 seats in warning. */
  officeE1: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  entraP2: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
  /** 4 seats suspended. */
  officeE3: '6fd2c87f-b296-42f0-b197-1e91e994b900',
} as const;

export const GROUPS = {
  /** Gives E3. */
  retail: 'b0000000-0000-4000-8000-000000000001',
  /** Gives Entra P2 and Visio. */
  security: 'b0000000-0000-4000-8000-000000000002',
  helpdesk: 'b0000000-0000-4000-8000-000000000003',
} as const;

/** A fresh sandbox of its own on Contoso. */
export function contoso(options: Omit<SandboxOptions, 'tenant'> = {}): Sandbox {
  return createSandbox(options);
}

/** A fresh sandbox on Contoso after a change to the tenant file. */
export function contosoWith(
  change: (tenant: TenantFile) => void,
  options: Omit<SandboxOptions, 'tenant'> = {},
): Sandbox {
  const tenant = defaultTenant();
  change(tenant);
  return createSandbox({ ...options, tenant });
}

export const CALLING_PLANS = {
  domestic: '0dab259f-bf13-4952-b7f8-7db8f131b28d',
  international: 'd3b4fe1f-9992-4930-8acb-ca6ec609365e',
} as const;

/** Contoso has no two products that exclude each other; calling plans do. */
export function withCallingPlans({ subscribedSkus }: TenantFile): void {
  const sku = (skuId: string, name: string, servicePlanId: string) => ({
    skuId,
    skuPartNumber: name,
    appliesTo: 'User',
    prepaidUnits: { enabled: 5, warning: 0, suspended: 0, lockedOut: 0 },
    servicePlans: [{ servicePlanId, servicePlanName: name, appliesTo: 'User', provisioningStatus: 'Success' }],
  });
  subscribedSkus.push(
    sku(CALLING_PLANS.domestic, 'MCOPSTN1', '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8'),
    sku(CALLING_PLANS.international, 'MCOPSTN2', '5a10155d-f5c1-411a-a8ec-e99aae125390'),
  );
}

/** A fresh sandbox on a tenant of a few lines; whatever is not given is empty. */
export function tenantWith(tenant: Partial<TenantInput>, options: Omit<SandboxOptions, 'tenant'> = {}): Sandbox {
  const organization = { id: 'd0000000-0000-4000-8000-00000000000f', displayName: 'Fabrikam', countryLetterCode: 'BE' };
  return createSandbox({ ...options, tenant: { organization, users: [], ...tenant } });
}

/** A user of the sandbox for arranging and looking behind the scenes. */
export function userOf(sandbox: Sandbox, id: string): SandboxUser {
  const user = sandbox.state.user(id);
  if (!user) throw new Error(`The sandbox has no user ${id}.`);
  return user;
}

/** The products a user holds in truth, inherited ones included, whatever reads show. */
export function heldBy(sandbox: Sandbox, id: string): string[] {
  const held = userOf(sandbox, id).record.truth.assignments.filter(({ state }) => state !== 'Error');
  return [...new Set(held.map(({ skuId }) => skuId))];
}

/** The service plans that a direct license switches off in truth; null where it is not held directly. */
export function disabledPlansOf(sandbox: Sandbox, id: string, skuId: string): readonly string[] | null {
  const { assignments } = userOf(sandbox, id).record.truth;
  return assignments.find((held) => held.skuId === skuId && held.assignedByGroup === null)?.disabledPlans ?? null;
}

/** Somebody else changes a user's direct licenses behind the bot's back, without any rule of Graph being asked. */
export function changeBehindTheScenes(sandbox: Sandbox, id: string, skuIds: readonly string[]): void {
  const user = userOf(sandbox, id);
  const inherited = user.record.truth.assignments.filter(({ assignedByGroup }) => assignedByGroup !== null);
  const direct = skuIds.map((skuId) => ({
    skuId,
    assignedByGroup: null,
    disabledPlans: [],
    state: 'Active' as const,
    error: 'None',
    lastUpdatedDateTime: sandbox.state.timestamp,
  }));
  sandbox.state.update(user, { ...user.record.truth, assignments: [...direct, ...inherited] });
}

/** Only the writes that reached the tenant, inside batches or not. */
export function writesOf(sandbox: Sandbox): Sandbox['calls'] {
  return sandbox.calls.filter(
    ({ method, path }) => method !== 'GET' && !path.startsWith('/$batch') && !path.includes('/getByIds'),
  );
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

/** One Graph request with a token; `body` is sent as JSON, `eventual` as the header of advanced queries. */
export async function ask(
  sandbox: Sandbox,
  line: string,
  options: { body?: unknown; eventual?: boolean; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Answer> {
  const [, method = 'GET', path = line] = /^([A-Z]+) (.*)$/s.exec(line) ?? [];
  const headers: Record<string, string> = { authorization: 'Bearer test', ...options.headers };
  if (options.eventual) headers.ConsistencyLevel = 'eventual';
  const init: RequestInit = { method, headers };
  if (options.signal) init.signal = options.signal;
  if (options.body !== undefined) {
    headers['content-type'] ??= 'application/json';
    init.body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  }
  const url = path.startsWith('http') ? path : `https://graph.microsoft.com/v1.0${path}`;
  const response = await sandbox.fetch(url, init);
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

/** One `assignLicense` for one user. */
export function assign(
  sandbox: Sandbox,
  id: string,
  add: (string | { skuId: string; disabledPlans: string[] })[],
  remove: string[] = [],
): Promise<Answer> {
  const addLicenses = add.map((license) =>
    typeof license === 'string' ? { skuId: license, disabledPlans: [] } : license,
  );
  return ask(sandbox, `POST /users/${id}/assignLicense`, { body: { addLicenses, removeLicenses: remove } });
}
