import { createHash } from 'node:crypto';

/**
 * The one id of what comes of something, by what it is: derived, so that of two presses at the same moment the database lets only
 * one make it. A UUID of version 8 (RFC 9562, section 5.8).
 */
export function derivedId(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
