import { describe, expect, it } from 'vitest';
import { segmentOf } from '../../../../src/licensing/plan/loss/segment.ts';

const e3 = { skuPartNumber: 'SPE_E3', planName: 'SHAREPOINTENTERPRISE' };

describe('which rule for OneDrive holds (D35, D36)', () => {
  it.each([
    ['a commercial tenant', 'worldwide', null, e3, 'worldwide'],
    ['one whose sign-in document could not be read', 'worldwide', undefined, e3, 'worldwide'],
    ['GCC, on the worldwide host', 'worldwide', 'GCC', e3, 'gcc'],
    ['GCC by the plan alone', 'worldwide', undefined, { ...e3, planName: 'SHAREPOINTENTERPRISE_GOV' }, 'gcc'],
    ['GCC High, with the plain plan', 'usgov', 'DODCON', e3, 'gccHigh'],
    ['GCC High by the host', 'usgov', undefined, { ...e3, skuPartNumber: 'SPE_E3_USGOV_GCCHIGH' }, 'gccHigh'],
    ['DoD', 'dod', 'DOD', { ...e3, skuPartNumber: 'SPE_E3_USGOV_DOD' }, 'dod'],
    ['21Vianet', 'china', null, { ...e3, skuPartNumber: 'ENTERPRISEPACK_CN' }, 'china'],
    [
      'a school by the part number',
      'worldwide',
      null,
      { ...e3, skuPartNumber: 'STANDARDWOFFPACK_FACULTY' },
      'education',
    ],
    ['a school by the plan', 'worldwide', null, { ...e3, planName: 'SHAREPOINTENTERPRISE_EDU' }, 'education'],
    ['M365EDU_', 'worldwide', null, { ...e3, skuPartNumber: 'M365EDU_A3_STUUSEBNFT_RPA1' }, 'education'],
    // What is in no published list of clouds.
    ['a scope nobody knows', 'worldwide', 'MARS', e3, 'unknown'],
    ['GCC on the host of DoD', 'dod', 'GCC', e3, 'unknown'],
    ['a school in GCC', 'worldwide', 'GCC', { ...e3, planName: 'SHAREPOINTENTERPRISE_EDU' }, 'unknown'],
    [
      'a government plan in a commercial tenant',
      'worldwide',
      null,
      { ...e3, planName: 'SHAREPOINTENTERPRISE_GOV' },
      'unknown',
    ],
    // Ends, never substrings (D37).
    ['SPE_E3_RPA1', 'worldwide', null, { ...e3, skuPartNumber: 'SPE_E3_RPA1' }, 'worldwide'],
    ['INFO_GOVERNANCE', 'worldwide', null, { ...e3, planName: 'INFO_GOVERNANCE' }, 'worldwide'],
    ['EDUCATED_GUESS', 'worldwide', null, { ...e3, skuPartNumber: 'EDUCATED_GUESS' }, 'worldwide'],
  ] as const)('%s', (_, cloud, subScope, lost, segment) => {
    expect(segmentOf({ cloud, subScope }, [lost])).toBe(segment);
  });

  it('is not established where two licenses that go say different things', () => {
    const school = { ...e3, planName: 'SHAREPOINTSTANDARD_EDU' };
    const government = { ...e3, planName: 'SHAREPOINTSTANDARD_GOV' };
    expect(segmentOf({ cloud: 'worldwide', subScope: undefined }, [school, government])).toBe('unknown');
  });
});
