import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { malformed, methodNotAllowed, notFound, unknownSegment } from '../odata/graph-failure.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { DELETED_ITEM_ROUTES } from './deleted-item-routes.ts';
import { GROUP_ROUTES } from './group-routes.ts';
import { MEMBERSHIP_ROUTES } from './membership-routes.ts';
import { demandPermission } from './permissions.ts';
import { REPORT_ROUTES } from './report-routes.ts';
import { ROLE_ROUTES } from './role-routes.ts';
import type { Route } from './route.ts';
import { TEAMS_APP_ROUTES } from './teams-app-routes.ts';
import { TENANT_ROUTES } from './tenant-routes.ts';
import { USER_ROUTES } from './user-routes.ts';

const ROUTES = [
  ...USER_ROUTES,
  ...GROUP_ROUTES,
  ...MEMBERSHIP_ROUTES,
  ...ROLE_ROUTES,
  ...DELETED_ITEM_ROUTES,
  ...REPORT_ROUTES,
  ...TEAMS_APP_ROUTES,
  ...TENANT_ROUTES,
].map((route) => ({
  route,
  pattern: route.path.split('/'),
}));

/** Answers one call from the table of routes; throws a GraphFailure on every refusal, unknown paths and methods included. */
export function answerCall(state: TenantState, call: GraphCall): GraphAnswer {
  if (call.segments[0]?.toLowerCase() === 'me') {
    throw malformed('/me request is only valid with delegated authentication flow.');
  }
  const { route, parameters } = findRoute(call);
  demandPermission(state, call.method, route.path);
  return route.answer({
    state,
    call,
    parameters,
    user: () => state.user(parameters.user ?? '') ?? fail(parameters.user),
    group: () => state.group(parameters.group ?? '') ?? fail(parameters.group),
  });
}

/** The route's template, `users/{user}/assignLicense`, for what is counted per kind of request; null where there is none. */
export function routeTemplate(segments: readonly string[]): string | null {
  return ROUTES.find(({ pattern }) => matchSegments(pattern, segments))?.route.path ?? null;
}

function findRoute(call: GraphCall): { route: Route; parameters: Record<string, string> } {
  let known = false;
  for (const { route, pattern } of ROUTES) {
    const parameters = matchSegments(pattern, call.segments);
    if (!parameters) continue;
    if (route.method === call.method) return { route, parameters };
    known = true;
  }
  if (known) throw methodNotAllowed();
  throw unknownSegment(call.segments[knownDepth(call.segments)] ?? call.segments.at(-1) ?? '');
}

/** Literal segments match in any case and come before `{…}` in the table; a `$` segment is never an id. */
function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) {
      if (segment === '' || segment.startsWith('$')) return null;
      parameters[part.slice(1, -1)] = segment;
    } else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return parameters;
}

/** How many segments from the left are the beginning of some route. */
function knownDepth(segments: readonly string[]): number {
  let depth = 0;
  while (
    depth < segments.length &&
    ROUTES.some(
      ({ pattern }) =>
        pattern.length > depth && matchSegments(pattern.slice(0, depth + 1), segments.slice(0, depth + 1)),
    )
  ) {
    depth++;
  }
  return depth;
}

function fail(id: string | undefined): never {
  throw notFound(id ?? '');
}
