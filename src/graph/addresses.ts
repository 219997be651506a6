/** The path of one user by object id or user principal name (graph-api 1.10). Throws a TypeError for what is neither. */
export function userPath(idOrPrincipalName: string): string {
  // An empty name would address all users, dots would leave the collection.
  if (/^[.\s]*$/.test(idOrPrincipalName)) throw new TypeError('A user needs an id or a user principal name');
  // Names that begin with $ would be taken for a function of OData.
  if (idOrPrincipalName.startsWith('$')) return `/users(${encodeURIComponent(literal(idOrPrincipalName))})`;
  return `/users/${encodeURIComponent(idOrPrincipalName)}`;
}

/** A path with query parameters, encoded where it matters: a guest's `#EXT#`, a `+` and an `&` survive. */
export function withQuery(path: string, parameters: Record<string, string>): string {
  const query = Object.entries(parameters).map(([name, value]) => {
    // These are harmless in a query, and readable in a log.
    const encoded = encodeURIComponent(value).replace(/%(2C|24|2F|3A|3D)/g, decodeURIComponent);
    return `${name}=${encoded}`;
  });
  return `${path}?${query.join('&')}`;
}

/** A string literal of an OData filter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether the text is an object id, in either case. */
export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
