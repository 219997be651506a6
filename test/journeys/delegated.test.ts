import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type SandboxServer, startSandboxServer } from '../../src/sandbox/server.ts';
import { openWindow, type Window } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { type DelegatedGraph, openDelegatedGraph } from '../support/delegated-graph.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { common, type Desk, openDesk } from '../support/teams.ts';
import { openTokenService, type TokenService } from '../support/token-service.ts';

const { ada, megan } = PEOPLE;
const adaInTeams = `29:${ada}`;

const stories = {
  en: {
    locale: 'en-US',
    ask: ['remove visio from megan', 'remove exchange online plan 1 from patti', 'assign power bi pro to zoe'],
    askMore: ['remove exchange online plan 1 from zoe', 'assign visio to patti'],
    goesOn: (n: number) => `Thank you. #${n} goes on now.`,
    failed: 'Signing in did not work',
    done: (n: number) => new RegExp(`✔ Done\\s+#${n}`),
    notSignedIn: 'did not sign in within three days',
    history: 'history of request 1',
    asApp: 'with the access of License Desk',
  },
  nl: {
    locale: 'nl-NL',
    ask: ['trek visio in bij megan', 'trek exchange online plan 1 in bij patti', 'wijs power bi pro toe aan zoe'],
    askMore: ['trek exchange online plan 1 in bij zoe', 'wijs visio toe aan patti'],
    goesOn: (n: number) => `Dank u. #${n} gaat nu verder.`,
    failed: 'Aanmelden is niet gelukt',
    done: (n: number) => new RegExp(`✔ Voltooid\\s+#${n}`),
    notSignedIn: 'niet binnen drie dagen aangemeld',
    history: 'geschiedenis van aanvraag 1',
    asApp: 'met de toegang van Licentiebalie',
  },
};

/** Teams, Bot Framework's token service and the part of Graph that looks at tokens are emulated. */
describe.each(Object.entries(stories))('changes with the access of whoever agreed, %s', (_language, say) => {
  let sandbox: SandboxServer;
  let graph: DelegatedGraph;
  let tokens: TokenService;
  let connector: Connector;

  beforeAll(async () => {
    sandbox = await startSandboxServer(createSandbox(), 0);
    graph = await openDelegatedGraph(sandbox.url);
    tokens = await openTokenService();
    connector = await openConnector();
  });
  afterAll(async () => {
    for (const part of [connector, tokens, graph, sandbox]) await part.close();
  });

  const openAs = (withoutSignIn: 'ask' | 'app') =>
    openDesk({
      SANDBOX_PORT: '',
      SANDBOX_URL: graph.url,
      EXECUTE_AS: 'person',
      OAUTH_CONNECTION: 'graph',
      WITHOUT_SIGN_IN: withoutSignIn,
      TOKEN_SERVICE_URL: tokens.url,
    });
  const chatOf = (desk: Desk) => openWindow(desk, connector, ada, { name: 'Ada de Wit', locale: say.locale });

  describe('who is asked to sign in', () => {
    let desk: Desk;
    let window: Window;
    beforeAll(async () => {
      desk = await openAs('ask');
      window = chatOf(desk);
      await window.say('help');
    });
    afterAll(() => desk.close());

    const agreeTo = async (sentence: string | undefined) => {
      const before = connector.messages.length;
      await window.say(sentence ?? '');
      const card = connector.messages.slice(before).findLast((message) => message.card);
      if (!card) throw new Error(`No card: ${window.words()}`);
      await window.press(card, 'plan.confirm');
    };
    const signInCards = () =>
      window
        .messages()
        .filter(({ attachments }) => attachments.some(({ contentType }) => contentType.endsWith('oauth')));
    const asked = (times: number) => expect.poll(() => signInCards().length).toBe(times);
    const invoke = async (name: string, value: unknown) => {
      const { deliveryMode: _, ...rest } = common(ada, say.locale);
      return desk.post({ ...rest, serviceUrl: connector.url, type: 'invoke', name, value });
    };
    const exchange = (token: string) =>
      invoke('signin/tokenExchange', { id: 'resource', connectionName: 'graph', token });

    it('waits with the change, also over a restart, and goes on once Teams has brought a token', async () => {
      await agreeTo(say.ask[0]);
      await asked(1);
      await desk.restart();
      expect((await exchange('unknown')).status).toBe(412);
      expect(graph.writers).toEqual([]);
      tokens.exchanges.set('from Teams', `person-${ada}`);
      expect((await exchange('from Teams')).status).toBe(200);
      await window.hears(say.goesOn(1));
      await window.hears(say.done(1));
      // Teams brings it from each device of the person.
      expect((await exchange('from Teams')).status).toBe(200);
      expect(graph.writers).toEqual([ada]);
      expect(window.words().split(say.goesOn(1))).toHaveLength(2);
    });

    it('is not asked again while the sign-in lasts', async () => {
      await agreeTo(say.ask[1]);
      await window.hears(say.done(2));
      expect(graph.writers).toEqual([ada, ada]);
      await asked(1);
    });

    it('is asked again where Graph wants more than the token says, and can sign in by hand', async () => {
      graph.challenged.add(ada);
      await agreeTo(say.ask[2]);
      await asked(2);
      expect(tokens.tokens.has(adaInTeams)).toBe(false);
      graph.challenged.clear();
      expect((await invoke('signin/verifyState', { state: '000000' })).status).toBe(412);
      await window.hears(say.failed);
      tokens.codes.set('123456', `person-${ada}`);
      expect((await invoke('signin/verifyState', { state: '123456' })).status).toBe(200);
      await window.hears(say.done(3));
      expect(graph.writers).toEqual([ada, ada, ada]);
    });

    it('is asked again where somebody else has signed in, and given up after three days', async () => {
      tokens.tokens.set(adaInTeams, `person-${megan}`);
      await agreeTo(say.askMore[0]);
      await asked(3);
      expect(tokens.tokens.has(adaInTeams)).toBe(false);
      await window.say('later 4d');
      await window.hears(say.notSignedIn);
      expect(graph.writers).toHaveLength(3);
    });

    it('keeps no token', async () => {
      const kept = JSON.stringify(connector.messages);
      expect(kept).not.toContain('person-');
    });

    it.each([
      ['signin/tokenExchange', null],
      ['signin/tokenExchange', { id: 'resource', connectionName: 'another', token: 'x' }],
      ['signin/verifyState', { state: { code: 1 } }],
    ])('refuses a malformed %s', async (name, value) => {
      expect((await invoke(name, value)).status).toBe(400);
    });
  });

  it('is made by the application instead where that is the policy, and the record says so', async () => {
    const desk = await openAs('app');
    const window = chatOf(desk);
    tokens.tokens.clear();
    graph.writers.length = 0;
    await window.say('help');
    const before = connector.messages.length;
    await window.say(say.askMore[1] ?? '');
    const card = connector.messages.slice(before).findLast((message) => message.card);
    await window.press(card as NonNullable<typeof card>, 'plan.confirm');
    await window.hears(say.done(1));
    expect(graph.writers).toEqual(['app']);
    await window.say(say.history);
    await window.hears(say.asApp);
    await desk.close();
  });
});
