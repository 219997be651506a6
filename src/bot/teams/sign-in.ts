import { type Activity, CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type BotFrameworkAuthentication, ClaimsIdentity, type UserTokenClient } from 'botframework-connector';
import { z } from 'zod';
import type { UserId } from '../../ids.ts';
import type { PersonalAccess } from '../../licensing/apply/signing-in.ts';
import type { ConversationStore } from './message-stores.ts';

/** How people sign in, where plans are written with their access. */
export interface SignIn extends PersonalAccess {
  /** A card that asks for it; in Teams it is answered without a word where they have agreed before (teams-platform, SSO). */
  card(context: TurnContext, words: { text: string; button: string }): Promise<Partial<Activity>>;
  /** Answers `signin/tokenExchange`: a token that Teams brings by itself. 412 makes Teams show the card's button. */
  exchange(context: TurnContext, value: unknown): Promise<InvokeResponse>;
  /** Answers `signin/verifyState`: the end of a sign-in by hand. */
  complete(context: TurnContext, value: unknown): Promise<InvokeResponse>;
}

export interface SignInOptions {
  authentication: Pick<BotFrameworkAuthentication, 'createUserTokenClient'>;
  /** The bot's app id; empty in development. */
  appId: string;
  /** Name of the OAuth connection in the bot's registration. */
  connection: string;
  withoutSignIn: PersonalAccess['withoutSignIn'];
  conversations: Pick<ConversationStore, 'find'>;
  /** Whose token for Graph it is: somebody may have signed in with another account. Null where Graph does not take it. */
  ownerOf: (token: () => Promise<string>) => Promise<UserId | null>;
}

const exchanged = z.object({ id: z.string().max(200), connectionName: z.string(), token: z.string().min(1) });
const verified = z.object({ state: z.string().max(200) });

/** Signing in by Bot Framework's token service, which alone keeps tokens: here none is kept, logged or put into a job. */
export function createSignIn(options: SignInOptions): SignIn {
  const { authentication, appId, connection, withoutSignIn, conversations, ownerOf } = options;
  let service: Promise<UserTokenClient> | null = null;

  return {
    withoutSignIn,

    async of(userId) {
      const who = await channelUser(userId);
      if (!who) return null;
      const given = await (await tokens()).getUserToken(who.id, connection, who.channelId, '');
      if (!given?.token) return null;
      const token = async () => given.token;
      if ((await ownerOf(token)) === userId) return token;
      await signOut(who);
      return null;
    },

    async signOut(userId) {
      const who = await channelUser(userId);
      if (who) await signOut(who);
    },

    async card({ activity }, { text, button }) {
      const resource = await (await tokens()).getSignInResource(connection, activity as Activity, '');
      const { signInLink, tokenExchangeResource, tokenPostResource } = resource;
      const card = CardFactory.oauthCard(
        connection,
        button,
        text,
        signInLink,
        tokenExchangeResource,
        tokenPostResource,
      );
      return { attachments: [card], summary: text };
    },

    async exchange({ activity }, value) {
      const { data } = exchanged.safeParse(value);
      const told = { id: data?.id ?? null, connectionName: connection };
      if (data?.connectionName !== connection)
        return { status: 400, body: { ...told, failureDetail: 'Not expected.' } };
      const { from, channelId } = activity;
      const request = { token: data.token };
      const done = await (await tokens())
        .exchangeToken(from.id, connection, channelId, request)
        .catch(refusedByService);
      if (done?.token) return { status: 200, body: told };
      return { status: 412, body: { ...told, failureDetail: 'The token could not be exchanged.' } };
    },

    async complete({ activity }, value) {
      const { data } = verified.safeParse(value);
      if (!data) return { status: 400 };
      const { from, channelId } = activity;
      const done = await (await tokens())
        .getUserToken(from.id, connection, channelId, data.state)
        .catch(refusedByService);
      return { status: done?.token ? 200 : 412 };
    },
  };

  function tokens(): Promise<UserTokenClient> {
    const identity = new ClaimsIdentity([{ type: 'aud', value: appId }], true);
    service ??= authentication.createUserTokenClient(identity);
    return service;
  }

  async function channelUser(userId: UserId): Promise<{ id: string; channelId: string } | null> {
    const { user, channelId } = (await conversations.find(userId))?.reference ?? {};
    return user && channelId ? { id: user.id, channelId } : null;
  }

  async function signOut({ id, channelId }: { id: string; channelId: string }): Promise<void> {
    await (await tokens()).signOutUser(id, connection, channelId);
  }
}

const refusal = z.object({ statusCode: z.number().min(400).max(499) });

/** The service says no; anything else is a failure of its own. */
function refusedByService(error: unknown): null {
  if (refusal.safeParse(error).success) return null;
  throw error;
}
