import { userPath } from '../graph/addresses.ts';
import type { GraphClient } from '../graph/client.ts';
import { GraphError } from '../graph/error.ts';
import type { UserId } from '../ids.ts';

/** Where the app is in the organization's catalog: an id of its own, not the manifest's. */
export interface CatalogApp {
  /** Of Graph, with the version. */
  baseUrl: string;
  id: string;
}

/**
 * Installs a Teams app in somebody's personal scope; Teams then tells the bot that it was added (teams-platform 2.4). True where it is
 * there now, false where the app may not, or Microsoft 365 does not know the app or the person. Throws a GraphError for all else.
 */
export async function installTeamsApp(graph: GraphClient, userId: UserId, app: CatalogApp): Promise<boolean> {
  const body = { 'teamsApp@odata.bind': `${app.baseUrl}/appCatalogs/teamsApps/${app.id}` };
  try {
    await graph.request({ method: 'POST', path: `${userPath(userId)}/teamwork/installedApps`, body });
    return true;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.status === 409) return true;
    if (error.status === 403 || error.status === 404) return false;
    throw error;
  }
}
