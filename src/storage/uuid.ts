const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What people may have typed or a card may have forged: PostgreSQL would answer anything else with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
