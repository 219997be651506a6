import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import type { SandboxGroup, SandboxUser, TenantState } from '../tenant/tenant-state.ts';

export interface RouteContext {
  state: TenantState;
  call: GraphCall;
  /** What stood in the path for `{…}`. */
  parameters: Readonly<Record<string, string>>;
  /** The user of the path; throws Graph's 404. */
  user: () => SandboxUser;
  /** The group of the path; throws Graph's 404. */
  group: () => SandboxGroup;
}

export interface Route {
  method: string;
  /** Below the version; `{user}`, `{group}` and others stand for one segment. */
  path: string;
  answer: (context: RouteContext) => GraphAnswer;
}
