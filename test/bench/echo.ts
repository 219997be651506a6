import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createHttp } from '../../src/http.ts';
import { createLog } from '../../src/log.ts';

/** A bare echo bot behind the same SDK and HTTP server as the desk; with GRAPH=url it first makes as many Graph requests as LOOKUPS says. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const { GRAPH, LOOKUPS = '0', PORT = '0' } = process.env;
const server = await createHttp({
  host: '127.0.0.1',
  port: Number(PORT),
  messages: (req, res) =>
    adapter.process(req, res, async (context) => {
      for (let request = 0; request < Number(LOOKUPS); request++) {
        await (await fetch(`${GRAPH}/v1.0/subscribedSkus`, { headers: { authorization: 'Bearer bench' } })).json();
      }
      await context.sendActivity(`You said: ${context.activity.text}`);
    }),
  readiness: async () => ({}),
  log: createLog('silent'),
});
console.log(`ready ${server.url}`);
