import type { Licensing } from '../../src/licensing/licensing.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { staffOf } from './generated-tenant.ts';
import { licensingOn } from './licensing.ts';
import { tenantWith } from './sandbox.ts';

export interface WrittenUsers {
  sandbox: Sandbox;
  licensing: Licensing;
  userIds: string[];
  /** How often the tenant has changed the licenses of each user. */
  writes: Map<string, number>;
  /** Called after each change, with how many users have had one. */
  onWrite(work: (people: number) => Promise<unknown>): void;
}

/** So many people who can be moved from one suite to another, in a tenant that says when it is written to. */
export function writtenUsers(storage: Storage, count: number): WrittenUsers {
  const { tenant, userIds } = staffOf(count);
  const sandbox = tenantWith(tenant);
  const writes = new Map<string, number>();
  let work: (people: number) => Promise<unknown> = async () => {};
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await sandbox.fetch(input, init);
    const id = /users\/([^/]+)\/assignLicense/.exec(String(input))?.[1];
    if (id !== undefined && answer.ok) {
      writes.set(id, (writes.get(id) ?? 0) + 1);
      await work(writes.size);
    }
    return answer;
  };
  const licensing = licensingOn(storage, sandbox, { fetch, wait: async () => {} });
  return { sandbox, licensing, userIds, writes, onWrite: (given) => (work = given) };
}
