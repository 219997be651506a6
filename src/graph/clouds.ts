/** Where one of Microsoft's clouds answers. */
export interface Cloud {
  /** Origin of Microsoft Graph, without version. */
  graph: string;
  /** Authority that gives tokens. */
  login: string;
  /** What to ask a token for. */
  scope: string;
}

/** Microsoft's clouds and their hosts (licensing-rules G14). */
const clouds = {
  worldwide: cloud('graph.microsoft.com', 'login.microsoftonline.com'),
  usgov: cloud('graph.microsoft.us', 'login.microsoftonline.us'),
  dod: cloud('dod-graph.microsoft.us', 'login.microsoftonline.us'),
  china: cloud('microsoftgraph.chinacloudapi.cn', 'login.partner.microsoftonline.cn'),
};

export type CloudName = keyof typeof clouds;

export const cloudNames = Object.keys(clouds) as CloudName[];

/** The hosts of a cloud. Throws a RangeError that says why for a name that is none, or no longer one (S23). */
export function cloudOf(name: string): Cloud {
  if (name === 'germany') {
    throw new RangeError('Microsoft Cloud Germany was closed on 2021-10-29; its tenants moved to the worldwide cloud');
  }
  if (!isCloudName(name)) throw new RangeError(`Unknown cloud "${name}"; the clouds are ${cloudNames.join(', ')}`);
  return clouds[name];
}

function isCloudName(name: string): name is CloudName {
  return Object.hasOwn(clouds, name);
}

function cloud(graph: string, login: string): Cloud {
  return { graph: `https://${graph}`, login: `https://${login}`, scope: `https://${graph}/.default` };
}
