import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createHttp } from '../../src/http.ts';
import { createLog } from '../../src/log.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { common, openDesk } from '../support/teams.ts';

/** How long an answer of the desk takes, as a ratio to a bare echo bot behind the same HTTP server, in turns in one run. */
const rounds = 60;
const desk = await openDesk();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const echo = await createHttp({
  host: '127.0.0.1',
  port: 0,
  messages: (req, res) =>
    adapter.process(req, res, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
    }),
  readiness: async () => ({}),
  log: createLog('silent'),
});

async function ask(url: string, text: string): Promise<number> {
  const started = performance.now();
  const activity = { ...common(PEOPLE.ada), type: 'message', text };
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  await response.text();
  return performance.now() - started;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

for (const sentence of ['help', 'seats', 'licenses of megan', 'remove visio from megan']) {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await ask(echo.url, sentence));
    ours.push(await ask(desk.app.url, sentence));
  }
  const [mine, theirs] = [median(ours), median(bare)];
  console.log(
    `${sentence}: ${mine.toFixed(1)} ms, ${(mine / theirs).toFixed(1)} times a bare echo (${theirs.toFixed(1)} ms)`,
  );
}
await echo.close();
await desk.close();
