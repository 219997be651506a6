/** Where Microsoft 365 keeps people's files, in each cloud: nothing is ever sent anywhere else, or got from there. */
const fileHosts = /(^|\.)(sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn)$/i;

/** @param loopback whether this machine itself may be the host, as it is with a sandbox tenant */
export function isFileHost({ protocol, hostname }: URL, loopback: boolean): boolean {
  if (loopback && (hostname === '127.0.0.1' || hostname === 'localhost')) return true;
  return protocol === 'https:' && fileHosts.test(hostname);
}
