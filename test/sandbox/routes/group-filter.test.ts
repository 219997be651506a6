import { expect, it } from 'vitest';
import { ask, contosoWith, GROUPS } from '../../support/sandbox.ts';

/** As CLI for Microsoft 365 asks for Microsoft 365 groups. */
const unified = "/groups?$filter=groupTypes/any(c:c+eq+'Unified')&$select=id";

it('groups are found by a type among theirs', async () => {
  const sandbox = contosoWith((tenant) => {
    for (const group of tenant.groups) if (group.id === GROUPS.retail) group.groupTypes = ['Unified'];
  });
  const { status, body } = await ask(sandbox, unified);
  expect([status, body.value.map(({ id }: { id: string }) => id)]).toEqual([200, [GROUPS.retail]]);
  const none = await ask(
    contosoWith(() => {}),
    unified,
  );
  expect(none.body.value).toEqual([]);
});

it('a collection of plain values has no parts', async () => {
  const { status, body } = await ask(
    contosoWith(() => {}),
    "/groups?$filter=groupTypes/any(c:c/name+eq+'Unified')",
  );
  expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
});
