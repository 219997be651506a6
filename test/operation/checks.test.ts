import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import permissions from '../../manifest/graph-permissions.json' with { type: 'json' };
import { GraphError } from '../../src/graph/error.ts';
import { permissionsIn } from '../../src/graph/granted.ts';
import {
  checkClock,
  checkDisk,
  checkEndpoint,
  checkGraph,
  checkPermissions,
  checkProtected,
  checkReachable,
} from '../../src/operation/checks.ts';
import { requireRoom } from '../../src/operation/disk-room.ts';
import { linesOf } from '../../src/operation/finding.ts';

const url = 'https://graph.example/v1.0';
const answering =
  (status: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response(null, { status, headers });
const away = async () => {
  throw new TypeError('fetch failed');
};
const noon = () => new Date('2026-03-02T12:00:00Z');
const all = permissions.map(({ permission }) => permission);

test('the disk: room here, also where the folder is still to be made; a file is no folder', async () => {
  expect((await checkDisk(tmpdir())).part).toBe('disk');
  expect((await checkDisk(join(tmpdir(), 'not', 'yet', 'there'))).says).toMatch(/^\d+ MB left at /);
  expect(await checkDisk(join(import.meta.filename, 'x'))).toMatchObject({ outcome: 'no', next: /DATA_DIR/ });
});

test('a disk has room or has not', async () => {
  await expect(requireRoom(tmpdir(), 1)).resolves.toBeUndefined();
  await expect(requireRoom(tmpdir(), 1e12)).rejects.toThrow(/^only \d+ MB are left at /);
});

test.each([
  ['Mon, 02 Mar 2026 12:00:30 GMT', 'ok', '30 s from that of graph.example'],
  ['Mon, 02 Mar 2026 12:07:00 GMT', 'no', '420 s from that of graph.example'],
  ['', 'note', 'could not be compared: graph.example does not tell the time'],
])('the clock against %s', async (date, outcome, says) => {
  expect(await checkClock(url, noon, answering(401, { date }))).toMatchObject({ outcome, says });
});

test.each([
  ['that answers', answering(404), 'ok', /answers/],
  ['that is broken', answering(502), 'no', /answers with 502/],
  ['that is away', away, 'no', /cannot be reached/],
])('a host %s', async (_what, load, outcome, says) => {
  expect(await checkReachable('x', url, load)).toMatchObject({ outcome, says: expect.stringMatching(says) });
});

test.each([
  ['refuses what is not signed', answering(401), 'ok'],
  ['answers anybody', answering(200), 'no'],
  ['is somebody else', answering(404), 'no'],
  ['is away', away, 'no'],
])('a messaging endpoint that %s', async (_what, load, outcome) => {
  expect((await checkEndpoint('https://desk.contoso.com', load)).outcome).toBe(outcome);
});

test('without an address the endpoint is not tried, and that is said', async () => {
  expect(await checkEndpoint(null, away)).toMatchObject({ outcome: 'note', next: /PUBLIC_URL/ });
});

test('every permission that is missing is named, with what does not work without it', () => {
  expect(checkPermissions(all)).toMatchObject([{ outcome: 'ok' }]);
  expect(checkPermissions(null)).toMatchObject([{ outcome: 'ok' }]);
  expect(checkPermissions([])).toHaveLength(permissions.length);
  const without = (name: string) => checkPermissions(all.filter((permission) => permission !== name));
  expect(without('LicenseAssignment.ReadWrite.All')).toMatchObject([
    { outcome: 'no', says: /no license can be assigned/ },
  ]);
  expect(without('User.ReadWrite.All')).toMatchObject([{ outcome: 'note', says: /usage location/ }]);
  expect(without('User.Read.All')).toMatchObject([{ outcome: 'ok' }]);
});

test('the permissions stand in the token; of what is no token there are none', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(permissionsIn(`${part({ alg: 'RS256' })}.${part({ roles: ['User.Read.All'] })}.x`)).toEqual(['User.Read.All']);
  for (const token of ['sandbox', '', 'a.b.c', `x.${part({ roles: 'all' })}.y`])
    expect(permissionsIn(token)).toEqual([]);
});

test.each([
  ['tokenUnavailable', 0, /credential/],
  ['Authorization_RequestDenied', 403, /permissions/],
  ['networkError', 0, /port 443/],
])('Graph that fails with %s says what to do', async (code, status, next) => {
  const failing = () => Promise.reject(new GraphError({ code, status, message: 'no' }));
  expect(await checkGraph(failing)).toMatchObject({ outcome: 'no', next: expect.stringMatching(next) });
});

test('findings are lines with the next step below', () => {
  expect(
    linesOf([
      { part: 'disk', outcome: 'ok', says: 'fine' },
      { part: 'clock', outcome: 'no', says: 'late', next: 'NTP' },
    ]),
  ).toEqual(['ok    disk   fine', 'no    clock  late', '             → NTP']);
});

test('whom PROTECTED means: everybody is found, a group is empty, a name means nobody', async () => {
  const found = { ids: new Set(['one', 'two']), groups: new Map([['group', 1]]), unknown: [] };
  expect(await checkProtected([], async () => found)).toEqual([]);
  expect(await checkProtected(['x'], async () => found)).toMatchObject([{ outcome: 'ok', says: /2 people/ }]);
  const empty = { ...found, groups: new Map([['group', 0]]) };
  expect(await checkProtected(['x'], async () => empty)).toMatchObject([
    { outcome: 'note', says: /nobody is in group/ },
  ]);
  const unknown = { ...found, unknown: ['left@contoso.example'] };
  expect(await checkProtected(['x'], async () => unknown)).toMatchObject([{ outcome: 'no', says: /^left@contoso/ }]);
  const away = new GraphError({ status: 403, code: 'Authorization_RequestDenied', message: 'Insufficient privileges' });
  expect(await checkProtected(['x'], () => Promise.reject(away))).toMatchObject([
    { outcome: 'no', says: /privileges/ },
  ]);
});
