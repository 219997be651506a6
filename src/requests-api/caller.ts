import { timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

/** An application that may file requests. */
export interface Caller {
  /** Its application (client) id. */
  id: string;
  name: string;
}

/** The app role that an administrator gives it (docs/operate.md). */
export const appRole = 'Requests.File';

/** Whose tokens are believed. */
export interface CallerTrust {
  tenantId: string;
  /** Both forms of Microsoft Entra: v1 and v2 of its tokens. */
  issuers: string[];
  audiences: string[];
  keysUrl: string;
  /** Only these are let in, whatever their token says. */
  callers: readonly Caller[];
}

/** The answer is 401. The reason is for the log, and quotes nothing that was sent. */
export class CallerUnknown extends Error {}

/** The answer is 403: a token that is right, of an application that may not do this. */
export class CallerForbidden extends Error {}

/** The answer is 503: Microsoft Entra's keys cannot be had at the moment. */
export class CallerKeysUnavailable extends Error {}

/** @throws CallerUnknown, CallerForbidden, CallerKeysUnavailable */
export type CallerCheck = (authorization: string | undefined) => Promise<Caller>;

const clockToleranceSeconds = 300;
const issuersFault = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JWK_INVALID'];

/** Checks an application's own token of Microsoft Entra: signature, issuer, tenant, audience, times, app role; never one of a person. */
export function createCallerCheck(trust: CallerTrust): CallerCheck {
  const keys = createRemoteJWKSet(new URL(trust.keysUrl), { timeoutDuration: 5_000 });
  return async (authorization) => {
    const { payload } = await jwtVerify(tokenIn(authorization), keys, {
      algorithms: ['RS256'],
      issuer: trust.issuers,
      audience: trust.audiences,
      requiredClaims: ['exp', 'iat', 'tid'],
      clockTolerance: clockToleranceSeconds,
    }).catch((error: unknown) => {
      throw refusalFor(error);
    });
    if (payload.tid !== trust.tenantId) throw new CallerUnknown('another tenant');
    // A person's token has scopes; what it does would be done in nobody's name.
    if (payload.scp !== undefined || (payload.idtyp !== undefined && payload.idtyp !== 'app')) {
      throw new CallerForbidden('a token of a person');
    }
    if (!Array.isArray(payload.roles) || !payload.roles.includes(appRole)) {
      throw new CallerForbidden(`without the app role ${appRole}`);
    }
    const caller = trust.callers.find(({ id }) => id === applicationOf(payload));
    if (!caller) throw new CallerForbidden('an application that REQUESTS_API does not name');
    return caller;
  };
}

/** On the sandbox: one token that the setting names, for the first application. */
export function createDevelopmentCheck(token: string, caller: Caller): CallerCheck {
  const wanted = Buffer.from(token);
  return async (authorization) => {
    const given = Buffer.from(tokenIn(authorization));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new CallerUnknown('another token');
    return caller;
  };
}

function tokenIn(authorization: string | undefined): string {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new CallerUnknown('no bearer token');
  return token;
}

/** `azp` in tokens of v2, `appid` in those of v1. */
function applicationOf({ azp, appid }: JWTPayload): string {
  return String(azp ?? appid ?? '').toLowerCase();
}

/** The library's code says which check failed; its message may quote the token. */
function refusalFor(error: unknown): Error {
  const code = error instanceof errors.JOSEError ? error.code : 'ERR_JOSE_GENERIC';
  if (issuersFault.includes(code)) return new CallerKeysUnavailable('the keys cannot be fetched');
  if (error instanceof errors.JWTClaimValidationFailed) return new CallerUnknown(`${error.claim}: ${error.reason}`);
  return new CallerUnknown(code);
}
