import type { CloudName } from '../../../graph/clouds.ts';
import type { TenantCloud } from '../../../graph/tenant-cloud.ts';
import type { Segment } from '../../model.ts';

const every: readonly Segment[] = ['worldwide', 'education', 'gcc', 'gccHigh', 'dod', 'china'];

/** D36 (1). The field is missing in a commercial tenant; schools and 21Vianet are not told by it. */
const byScope: Record<string, readonly Segment[]> = { GCC: ['gcc'], DODCON: ['gccHigh'], DOD: ['dod'] };

/** D36 (2). GCC and schools sit on the worldwide host. */
const byHost: Record<CloudName, readonly Segment[]> = {
  worldwide: ['worldwide', 'education', 'gcc'],
  usgov: ['gccHigh'],
  dod: ['dod'],
  china: ['china'],
};

/** D36 (3), D37. Ends only: INFO_GOVERNANCE is in every E5, and SPE_E3_RPA1 is no school. */
const byPartNumber: readonly (readonly [RegExp, Segment])[] = [
  [/_USGOV_GCCHIGH$|_GCCHIGH$/i, 'gccHigh'],
  [/_USGOV_DOD$|_DOD$/i, 'dod'],
  [/_GOV$|_GCC$/i, 'gcc'],
  [/_FACULTY$|_STUDENT$|STUUSEBNFT$|_EDU$|_ALUMNI$|^M365EDU_/i, 'education'],
  [/_CN$/i, 'china'],
];

/** D36 (4), D37. Plans of GCC High and DoD have the commercial names, so a plain name proves nothing. */
const byPlan: readonly (readonly [RegExp, Segment])[] = [
  [/_GCCHIGH$/i, 'gccHigh'],
  [/_DOD$/i, 'dod'],
  [/_GOV$|_GCC$| PLAN 1G$/i, 'gcc'],
  [/_EDU$/i, 'education'],
];

/**
 * Which rule for OneDrive without a license holds (licensing-rules D35, D36); `unknown` where the signs disagree: nothing is promised.
 * @param lost the plans with OneDrive that go, and the products that bring them
 */
export function segmentOf(
  { cloud, subScope }: TenantCloud,
  lost: readonly { skuPartNumber: string; planName: string }[],
): Segment {
  const signs = [
    byHost[cloud],
    scopeSign(subScope),
    ...lost.flatMap(({ skuPartNumber, planName }) => [...told(byPartNumber, skuPartNumber), ...told(byPlan, planName)]),
  ];
  const possible = every.filter((segment) => signs.every((sign) => sign.includes(segment)));
  if (possible.includes('worldwide')) return 'worldwide';
  return possible.length === 1 ? (possible[0] ?? 'unknown') : 'unknown';
}

function scopeSign(subScope: string | null | undefined): readonly Segment[] {
  if (subScope === undefined) return every;
  return subScope === null ? ['worldwide', 'education', 'china'] : (byScope[subScope.toUpperCase()] ?? []);
}

function told(ends: readonly (readonly [RegExp, Segment])[], name: string): (readonly Segment[])[] {
  const found = ends.find(([end]) => end.test(name.trim()));
  return found ? [[found[1]]] : [];
}
