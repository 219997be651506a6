import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';

/** Whose signature on a delivery is believed. */
export interface DeliveryTrust {
  issuer: string;
  /** Where the address of the issuer's keys is told. */
  metadataUrl: string;
}

/** What a delivery says of itself, and its token must say too. */
export interface Delivery {
  channelId: unknown;
  serviceUrl: unknown;
}

/** A delivery that is not answered. The reason is one of ours and for the log: it quotes nothing that was sent. */
export class DeliveryRefused extends Error {}

/** The issuer's keys cannot be had at the moment, so that nobody can be believed. */
export class KeysUnavailable extends Error {}

/** @throws DeliveryRefused, KeysUnavailable */
export type DeliveryCheck = (authorization: string, delivery: Delivery) => Promise<JWTPayload>;

/** As Bot Framework says: five minutes between the clocks. */
const clockToleranceSeconds = 300;
const algorithms = ['RS256', 'RS384', 'RS512'];
const channel = 'msteams';

const metadata = z.object({ jwks_uri: z.url() });
const endorsed = z.looseObject({ endorsements: z.array(z.string()) });

/**
 * Checks the token of a delivery as Bot Framework describes it (teams-platform 3): signature, issuer, audience, times, service url, and that the
 * key is endorsed for Teams. The SDK's own check takes a token without an end and a key without endorsements, and has three more
 * ways in (emulator, skills, App Service), of which this one knows none.
 */
export function createDeliveryCheck(appId: string, trust: DeliveryTrust, load: typeof fetch): DeliveryCheck {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null;

  async function findKeys() {
    const answer = await load(trust.metadataUrl, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new KeysUnavailable(`the metadata was answered with ${answer.status}`);
    return createRemoteJWKSet(new URL(metadata.parse(await answer.json()).jwks_uri));
  }

  /** Asked again by the next delivery where it failed. */
  function currentKeys() {
    keys ??= findKeys().catch((error: unknown) => {
      keys = null;
      throw error instanceof KeysUnavailable ? error : new KeysUnavailable('the metadata cannot be read');
    });
    return keys;
  }

  return async (authorization, { channelId, serviceUrl }) => {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (token === undefined) throw new DeliveryRefused('no bearer token');
    if (channelId !== channel) throw new DeliveryRefused('another channel');
    const found = await currentKeys();
    const { payload, protectedHeader } = await jwtVerify(token, found, {
      algorithms,
      issuer: trust.issuer,
      audience: appId,
      requiredClaims: ['exp'],
      clockTolerance: clockToleranceSeconds,
    }).catch((error: unknown) => {
      throw refusalFor(error);
    });
    const key = found.jwks()?.keys.find(({ kid }) => kid !== undefined && kid === protectedHeader.kid);
    if (!endorsed.safeParse(key).data?.endorsements.includes(channel)) {
      throw new DeliveryRefused('a key that is not endorsed for Teams');
    }
    if (typeof serviceUrl !== 'string' || payload.serviceurl !== serviceUrl) {
      throw new DeliveryRefused('another service url');
    }
    return payload;
  };
}

/** What the library says where the issuer is at fault, and not the delivery. */
const issuersFault = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JWK_INVALID'];

/** The library's code says which check failed; its message may quote the token. */
function refusalFor(error: unknown): Error {
  const code = error instanceof errors.JOSEError ? error.code : 'ERR_JOSE_GENERIC';
  if (issuersFault.includes(code)) return new KeysUnavailable('the keys cannot be fetched');
  if (error instanceof errors.JWTClaimValidationFailed) return new DeliveryRefused(`${error.claim}: ${error.reason}`);
  return new DeliveryRefused(code);
}
