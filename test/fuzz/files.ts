import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApprovalSettingsError, loadApprovalSettings } from '../../src/licensing/approval/settings-file.ts';
import { loadProductNames, noProductNames, ProductNamesError } from '../../src/licensing/catalogue/product-names.ts';
import { defaultTenant, loadTenant, SandboxError } from '../../src/sandbox/tenant/tenant.ts';
import type { Chance } from './chance.ts';
import { createMutator } from './mutate.ts';

const approvals = {
  workingTime: { timeZone: 'Europe/Amsterdam', days: ['monday'], from: '09:00', to: '17:00', holidays: ['2026-12-25'] },
  ticket: { pattern: '^INC[0-9]{7}$', required: true, example: 'INC0012345' },
  expiresAfterDays: 5,
  remindEveryHours: 8,
  aloneUpToUsers: 20,
  aloneUpToUsersADay: 100,
  prices: { currency: 'EUR', perMonth: { SPE_E3: 38.5 } },
  needsApproval: [{ data: ['cloudPc'] }, { products: ['SPE_E5'], operations: ['assign'] }],
  rules: [
    { name: 'Finance', when: { departments: ['Finance'] }, steps: [{ manager: true, standIn: { people: ['a@b.c'] } }] },
  ],
};

/** Gives each kind of file, broken, to what reads it: read, or refused with an error of its own; anything else is thrown. */
export async function createFiles(chance: Chance, seed: number, folder: string): Promise<() => Promise<void>> {
  const mutated = createMutator(chance, seed);
  const csv = await readFile(new URL('../data/product-names.csv', import.meta.url));
  const tenant = defaultTenant();
  const path = join(folder, 'file');
  const write = (content: string | Buffer) => writeFileSync(path, content);
  const cut = (text: string) => (chance.once(4) ? text.slice(0, chance.number(text.length)) : text);

  const readers = [
    async () => {
      write(cut(JSON.stringify(mutated(approvals))));
      await loadApprovalSettings(path, noProductNames).catch(only(ApprovalSettingsError));
    },
    async () => {
      write(scrambleBytes(csv, chance));
      await loadProductNames(path).catch(only(ProductNamesError));
    },
    async () => {
      write(cut(JSON.stringify(mutated(tenant))));
      await Promise.resolve()
        .then(() => loadTenant(path))
        .catch(only(SandboxError));
    },
  ];
  // Contoso is large to copy: it comes as often as ten of the others.
  return () => (chance.once(20) ? readers[2] : chance.one(readers.slice(0, 2)))?.() ?? Promise.resolve();
}

function only(expected: abstract new (...args: never[]) => Error) {
  return (error: unknown) => {
    if (!(error instanceof expected)) throw error;
  };
}

function scrambleBytes(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes.subarray(0, chance.once(3) ? chance.number(bytes.length) : bytes.length));
  for (let times = chance.number(20); times > 0 && copy.length > 0; times--) {
    copy[chance.number(copy.length)] = chance.once(2) ? chance.number(256) : chance.one([34, 44, 59, 10, 13, 0, 9]);
  }
  return copy;
}
