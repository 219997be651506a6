import { expect, it } from 'vitest';
import { cloudNames, cloudOf } from '../../src/graph/clouds.ts';

it.each([
  ['worldwide', 'https://graph.microsoft.com', 'https://login.microsoftonline.com'],
  ['usgov', 'https://graph.microsoft.us', 'https://login.microsoftonline.us'],
  ['dod', 'https://dod-graph.microsoft.us', 'https://login.microsoftonline.us'],
  ['china', 'https://microsoftgraph.chinacloudapi.cn', 'https://login.partner.microsoftonline.cn'],
])('the cloud %s answers at %s', (name, graph, login) => {
  expect(cloudOf(name)).toEqual({ graph, login, scope: `${graph}/.default` });
  expect(cloudNames).toContain(name);
});

it('refuses the German cloud and says since when it is closed', () => {
  expect(() => cloudOf('germany')).toThrow(/closed on 2021-10-29/);
});

it.each(['', 'World', 'toString', '__proto__'])('refuses the cloud %j and names those that there are', (name) => {
  expect(() => cloudOf(name)).toThrow(/worldwide, usgov, dod, china/);
});
