import { setTimeout as wait } from 'node:timers/promises';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import type { GraphClientOptions } from '../../src/graph/sender.ts';
import { standardApprovals } from '../../src/licensing/approval/settings-file.ts';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import { createLicensing, type Licensing, type LicensingOptions } from '../../src/licensing/licensing.ts';
import type { Actor, Request } from '../../src/licensing/model.ts';
import { type OrderForMany, requestOf } from '../../src/licensing/plan/request.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** Licensing on a real database and a sandbox tenant, without a bot: its own jobs run, notices are collected. */
export function licensingOn(
  storage: Storage,
  sandbox: Sandbox,
  options: Partial<LicensingOptions> & { fetch?: typeof fetch; client?: Partial<GraphClientOptions> } = {},
): Licensing {
  const { fetch = sandbox.fetch, client = {}, ...rest } = options;
  return createLicensing({
    graph: createGraphClient({
      fetch,
      token: sandboxToken(),
      baseUrl: 'https://graph.example/v1.0',
      wait: async () => {},
      ...client,
    }),
    storage,
    jobs: storage.jobs,
    tenantId: sandbox.state.organization.id,
    names: noProductNames,
    policy: 'documented',
    helpdeskGroups: [],
    // Stories are told many times in one day here.
    approvals: { ...standardApprovals, aloneUpToUsersADay: 1_000_000 },
    now: () => new Date(),
    wait: (ms) => wait(Math.min(ms, 20)),
    ...rest,
  });
}

export function actor(id: string, name = 'Somebody'): Actor {
  return { id, name, locale: 'en-US', timeZone: 'Europe/Amsterdam' };
}

export function changeRequest(more: Partial<OrderForMany>): Request {
  return requestOf(orderFor(more));
}

/** One of the orders of a request. */
export function orderFor(more: Partial<OrderForMany>): OrderForMany {
  return {
    operation: 'unassign',
    userIds: [],
    add: [],
    remove: [],
    except: [],
    services: [],
    usageLocations: {},
    reason: null,
    ticket: null,
    ...more,
  };
}
