import { afterEach, expect, it } from 'vitest';
import { startFileDrop } from '../../src/playground/file-drop.ts';

const personas = [{ id: 'a1', name: 'Ada <de Wit>' }];
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const drop of open.splice(0)) await drop.close();
});

async function drop(handed = true) {
  const got: string[] = [];
  const page = await startFileDrop({
    personas,
    port: 0,
    hand: async (userId, { name, url }) => {
      got.push(`${userId} ${name} ${await (await fetch(url)).text()}`);
      return handed;
    },
  });
  open.push(page);
  return { got, url: page.url };
}

it('hands over what is dropped, by an address where it can be got meanwhile', async () => {
  const { got, url } = await drop();
  expect(await (await fetch(url)).text()).toContain('Ada &#60;de Wit&#62;');
  const answer = await fetch(`${url}/drop?to=a1&name=people.csv`, { method: 'POST', body: 'user,action' });
  expect(await answer.text()).toBe('Look in the chat of Ada <de Wit>.');
  expect(got).toEqual(['a1 people.csv user,action']);
});

it('says so where the chat is not open yet', async () => {
  const { url } = await drop(false);
  const answer = await fetch(`${url}/drop?to=a1&name=x`, { method: 'POST', body: 'x' });
  expect(await answer.text()).toMatch(/^Open the chat window/);
});

it.each([
  ['another page', { origin: 'https://evil.example' }, 403],
  ['nobody known', {}, 400],
])('takes nothing from %s', async (who, headers: Record<string, string>, status) => {
  const { got, url } = await drop();
  const to = who === 'nobody known' ? 'x' : 'a1';
  const answer = await fetch(`${url}/drop?to=${to}&name=x`, { method: 'POST', body: 'x', headers });
  expect(answer.status).toBe(status);
  expect(got).toEqual([]);
});
