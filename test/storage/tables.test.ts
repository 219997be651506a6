import { readFile } from 'node:fs/promises';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { PlanState as ModelState } from '../../src/licensing/model.ts';
import { PLAN_STATES, type PlanState } from '../../src/storage/tables.ts';

describe('the states of a plan', () => {
  test('are those of the model', async () => {
    const model = await readFile('src/licensing/model.ts', 'utf8');
    const union = /export type PlanState =([^;]+);/.exec(model)?.[1] ?? '';
    expect([...union.matchAll(/'(\w+)'/g)].map(([, state]) => state)).toEqual([...PLAN_STATES]);
    expectTypeOf<PlanState>().toEqualTypeOf<ModelState>();
  });
});
