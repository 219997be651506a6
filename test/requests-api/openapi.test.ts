import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transitions } from '../../src/licensing/plan/states.ts';
import { statuses } from '../../src/requests-api/request-schema.ts';
import { openApi } from './openapi.ts';

test('docs/requests-api.json is what the schemas say (`node test/requests-api/openapi.ts > docs/requests-api.json`)', () => {
  const kept = readFileSync(join(import.meta.dirname, '../../docs/requests-api.json'), 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every state of a plan is a status of the document', () => {
  expect([...statuses].sort()).toEqual(Object.keys(transitions).sort());
});
