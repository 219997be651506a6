import { contextOf } from '../odata/collection.ts';
import type { GraphAnswer } from '../odata/graph-call.ts';
import { GraphFailure, malformed, notFound } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import { objectBody } from './answers.ts';
import type { Route, RouteContext } from './route.ts';

/** Teams apps in the personal scope of users (Graph reference, userteamwork-post-installedapps and -list-installedapps). */
export const TEAMS_APP_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/teamwork/installedApps', answer: listApps },
  { method: 'POST', path: 'users/{user}/teamwork/installedApps', answer: installApp },
];

function listApps({ state, call, user }: RouteContext): GraphAnswer {
  allowOnly(call.query);
  const { id } = user().profile;
  const value = [...state.installedApps(id)].map((app) => ({
    id: Buffer.from(`${id}##${app}`).toString('base64'),
  }));
  return {
    status: 200,
    body: { '@odata.context': contextOf(call, `users('${id}')/teamwork/installedApps`, null), value },
  };
}

/** `201 Created` without a body. */
function installApp({ state, call, user }: RouteContext): GraphAnswer {
  const { id } = user().profile;
  const bound = objectBody(call)['teamsApp@odata.bind'];
  const app = typeof bound === 'string' ? /\/appCatalogs\/teamsApps(?:\/|\(')([\w-]+)/.exec(bound)?.[1] : undefined;
  if (app === undefined) throw malformed('The teamsApp must be bound by its address in the app catalog.');
  if (!state.teamsApps.includes(app.toLowerCase())) throw notFound(app);
  const installed = state.installedApps(id);
  if (installed.has(app.toLowerCase())) {
    throw new GraphFailure(409, 'Conflict', 'The Teams app is already installed for this user.');
  }
  installed.add(app.toLowerCase());
  return { status: 201 };
}
