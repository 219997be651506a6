import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { SandboxError, type TenantFile } from './tenant.ts';
import type { TenantState } from './tenant-state.ts';

const licenses = z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) }));
const stored = z.object({
  version: z.literal(1),
  tenant: z.string(),
  users: z.record(
    z.string(),
    z.object({
      usageLocation: z.string().nullable(),
      assignments: z.array(
        z.object({
          skuId: z.string(),
          assignedByGroup: z.string().nullable(),
          disabledPlans: z.array(z.string()),
          state: z.enum(['Active', 'ActiveWithError', 'Error']),
          error: z.string(),
          lastUpdatedDateTime: z.string(),
        }),
      ),
    }),
  ),
  groups: z.record(z.string(), z.object({ members: z.array(z.string()), licenses })),
});

/**
 * Keeps what requests changed in a file, so that a tenant survives a restart and a kill: loaded if it belongs to this
 * tenant file. Returns the function that writes it, to be called before a request is answered; it does nothing where nothing
 * changed. Throws a SandboxError where the file cannot be read or written.
 */
export function keepState(path: string, tenant: TenantFile, state: TenantState): () => void {
  const fingerprint = createHash('sha256').update(JSON.stringify(tenant)).digest('hex');
  const kept = read(path);
  const changed: z.infer<typeof stored> =
    kept?.tenant === fingerprint ? kept : { version: 1, tenant: fingerprint, users: {}, groups: {} };
  restore(state, changed);
  let dirty = false;

  state.onChange = ({ user, group }) => {
    if (user) {
      const { usageLocation, assignments } = user.record.truth;
      changed.users[user.profile.id] = {
        usageLocation,
        assignments: assignments.map((assignment) => ({ ...assignment, disabledPlans: [...assignment.disabledPlans] })),
      };
    }
    if (group) {
      changed.groups[group.profile.id] = {
        members: [...group.members],
        licenses: group.licenses.map((license) => ({ ...license, disabledPlans: [...license.disabledPlans] })),
      };
    }
    dirty = true;
  };
  return () => {
    if (dirty) write(path, JSON.stringify(changed));
    dirty = false;
  };
}

function restore(state: TenantState, kept: z.infer<typeof stored>): void {
  for (const [id, { members, licenses: given }] of Object.entries(kept.groups)) {
    const group = state.group(id);
    if (group) state.updateGroup(group, { members: new Set(members), licenses: given });
  }
  for (const [id, record] of Object.entries(kept.users)) {
    const user = state.users.get(id);
    if (user) state.restore(user, record);
  }
}

function read(path: string): z.infer<typeof stored> | null {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SandboxError(`Cannot read the sandbox's state ${path}: ${(error as NodeJS.ErrnoException).code}`);
  }
  try {
    return stored.parse(JSON.parse(content));
  } catch {
    throw new SandboxError(`${path} is not a state of the sandbox. Delete it to start with the tenant as it was.`);
  }
}

/** Beside the file first, then in its place: a kill leaves the old state or the new one, never half. */
function write(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(`${path}.new`, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new SandboxError(`Cannot write the sandbox's state ${path}: ${(error as NodeJS.ErrnoException).code}`);
  }
}
