import { z } from 'zod';

const payload = z.looseObject({ roles: z.array(z.string()).optional() });

/**
 * The application permissions that a token carries. It is our own and comes from the login service, so that nothing is verified here; a
 * token that cannot be read carries none.
 */
export function permissionsIn(token: string): string[] {
  try {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return payload.parse(JSON.parse(text)).roles ?? [];
  } catch {
    return [];
  }
}
