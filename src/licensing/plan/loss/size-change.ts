import type { SizeChange } from '../../model.ts';
import type { BeforeAfter } from './before-after.ts';
import type { Room } from './sizes.ts';

const gigabyte = 1024 ** 3;

/** Room before and after, as far as it is known, with what the usage report says is in use (licensing-rules D18, D25, D26). */
export function sizeOf(
  before: Room,
  after: Room,
  usage: BeforeAfter['usage'],
  kind: 'mailbox' | 'oneDrive',
): SizeChange {
  const bytes = usage === null || usage === 'concealed' ? null : usage[kind];
  return {
    before: before.gb > 0 ? before.gb : null,
    after: after.gb > 0 && !after.open ? after.gb : null,
    ...(bytes !== null && usage !== null && usage !== 'concealed'
      ? { used: { gb: Math.ceil((bytes / gigabyte) * 10) / 10, on: usage.on } }
      : {}),
  };
}
