import { rm } from 'node:fs/promises';
import { type App, startApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openConnector } from './connector.ts';
import { serveFile } from './served-file.ts';
import { copyOfPrepared } from './storage.ts';

/** Stands for the address of the connector service in the activities of a test. */
const nowhere = 'http://connector.invalid';

const tenantId = 'd0000000-0000-4000-8000-000000000001';

/** What a person hears: texts, cards, and the answers to buttons. */
export interface Heard {
  type: string;
  text?: string;
  attachments?: { content: CardJson }[];
  value?: { status: number; body: { statusCode: number; type: string; value: CardJson & string } };
}

// biome-ignore lint/suspicious/noExplicitAny: a card is JSON of every shape
export type CardJson = any;

/** The whole application as `npm start` runs it, on ports of its own, spoken to over HTTP as Teams does. */
export interface Desk {
  app: App;
  config: Config;
  /** Says something as a user of the sandbox tenant. */
  say(user: string, text: string, locale?: string): Promise<Heard[]>;
  /** Drops a file into the chat, as Teams sends it. */
  drop(user: string, name: string, bytes: Uint8Array | string, locale?: string): Promise<Heard[]>;
  /** Presses a button (a decision) of a card. */
  press(user: string, verb: string, data: unknown, locale?: string): Promise<Heard[]>;
  /** Answers a question's card. */
  submit(user: string, value: unknown, locale?: string): Promise<Heard[]>;
  /** Sends any activity, complete or not. */
  post(activity: unknown): Promise<{ status: number; body: unknown }>;
  /** Asks the sandbox tenant itself; with a body, changes something there. */
  graph(path: string, body?: object): Promise<CardJson>;
  /** Ends it and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(env: Record<string, string> = {}): Promise<Desk> {
  const folder = await copyOfPrepared();
  const connector = await openConnector();
  const config = readConfig({
    DATA_DIR: folder,
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAYGROUND: 'off',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const desk: Desk = {
    app: await startApp(config, createLog(config.logLevel)),
    config,
    say: (user, text, locale) => activities({ ...common(user, locale), type: 'message', text }),
    submit: (user, value, locale) => activities({ ...common(user, locale), type: 'message', value }),
    async drop(user, name, bytes, locale) {
      const file = await serveFile(bytes);
      const content = { downloadUrl: file.url, uniqueId: '1', fileType: name.split('.').at(-1) };
      const attachment = { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content };
      const heard = await activities({ ...common(user, locale), type: 'message', text: '', attachments: [attachment] });
      await file.close();
      return heard;
    },
    press: (user, verb, data, locale) =>
      activities({
        ...common(user, locale),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data } },
      }),
    post,
    async graph(path, body) {
      const headers = { authorization: 'Bearer test', 'content-type': 'application/json' };
      const request = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
      return (await fetch(`${desk.app.sandbox?.url}/v1.0${path}`, request)).json();
    },
    async restart() {
      await desk.app.close();
      desk.app = await startApp(config, createLog(config.logLevel));
    },
    async close() {
      await desk.app.close();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function post(activity: unknown) {
    const response = await fetch(`${desk.app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // What is written by the bot itself goes to a connector that takes everything.
      body: (typeof activity === 'string' ? activity : JSON.stringify(activity)).replace(nowhere, connector.url),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  async function activities(activity: unknown): Promise<Heard[]> {
    const { status, body } = await post(activity);
    if (status !== 200) throw new Error(`The desk answered ${status}: ${JSON.stringify(body)}`);
    return (body as { activities: Heard[] }).activities.filter(({ type }) => type !== 'typing');
  }
  return desk;
}

/** What every activity of Teams carries. */
export function common(user: string, locale = 'en-US') {
  return {
    id: 'activity',
    channelId: 'msteams',
    serviceUrl: nowhere,
    deliveryMode: 'expectReplies',
    locale,
    localTimezone: 'Europe/Amsterdam',
    from: { id: `29:${user}`, name: 'Somebody', aadObjectId: user },
    recipient: { id: '28:desk', name: 'License Desk' },
    conversation: { id: `chat ${user}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

/** Everything that can be read in what was heard, in one line. */
export function wordsOf(heard: Heard[]): string {
  return heard
    .flatMap(({ text, attachments = [], value }) => [
      text ?? '',
      ...attachments.flatMap(({ content }) => textsIn(content)),
      ...textsIn(value?.body.value),
    ])
    .join(' ');
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  const own = ['text', 'title', 'label'].flatMap((key) => {
    const value = (part as Record<string, unknown>)[key];
    return typeof value === 'string' ? [value] : [];
  });
  return [
    ...own,
    ...Object.values(part)
      .filter((value) => typeof value === 'object')
      .flatMap(textsIn),
  ];
}

/** The buttons of the cards heard, by what they send. */
export function buttonsOf(heard: Heard[]): { title: string; verb?: string; data: CardJson }[] {
  return heard
    .flatMap(({ attachments = [], value }) => [...attachments.map(({ content }) => content), value?.body.value])
    .flatMap((card) => (Array.isArray(card?.actions) ? card.actions : []));
}

/** The plan that a confirmation card is about. */
export function planIdOf(heard: Heard[]): string {
  const id = buttonsOf(heard).find(({ verb }) => verb === 'plan.confirm')?.data.planId;
  if (typeof id !== 'string') throw new Error(`No confirmation card was shown: ${wordsOf(heard)}`);
  return id;
}
