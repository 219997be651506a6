const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Any 8-4-4-4-12 hexadecimal id; Graph does not look at the version digits. */
export function isGuid(text: unknown): text is string {
  return typeof text === 'string' && GUID.test(text);
}

/** A random GUID from a random source that can be passed in. */
export function randomGuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16));
}
