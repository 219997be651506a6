import { describe, expect, it } from 'vitest';
import { isSelfService, purchaseOf } from '../../../src/licensing/catalogue/self-service.ts';

const boughtByUsers = [
  'FLOW_PER_USER_DEPT',
  'PBI_PREMIUM_PER_USER_DEPT',
  'POWER_BI_PRO_DEPT',
  'PROJECT_PLAN1_DEPT',
  'PROJECT_PLAN3_DEPT',
  'VISIO_PLAN1_DEPT',
  'VISIO_PLAN2_DEPT',
  'Teams_Premium_(for_Departments)',
  'Microsoft_Teams_Exploratory_Dept',
];

describe('self-service purchases', () => {
  it.each(boughtByUsers)('%s was bought by a user', (skuPartNumber) => {
    expect(purchaseOf(skuPartNumber, false)).toBe('selfService');
    expect(purchaseOf(skuPartNumber, true)).toBe('selfServiceTrial');
  });

  it.each(['SPE_E3', 'POWER_BI_PRO', 'VISIOCLIENT', 'DEPT_OF_SOMETHING', 'VIRAL_MARKETING'])(
    '%s is the organization’s',
    (skuPartNumber) => {
      expect(purchaseOf(skuPartNumber, false)).toBe('organization');
    },
  );

  it.each(['FLOW_FREE', 'POWER_BI_STANDARD', 'DYN365_CS_ENTERPRISE_VIRAL_TRIAL', 'POWERAPPS_VIRAL'])(
    '%s is what users sign up for, and can be taken away',
    (skuPartNumber) => {
      expect(purchaseOf(skuPartNumber, false)).toBe('viral');
      expect(isSelfService('viral')).toBe(false);
    },
  );

  it('does not take a trial for a self-service purchase', () => {
    expect(purchaseOf('SPE_E5', true)).toBe('trial');
    expect(isSelfService('trial')).toBe(false);
    expect(isSelfService('organization')).toBe(false);
  });

  it('does not let a self-service purchase or trial be assigned', () => {
    expect(isSelfService('selfService')).toBe(true);
    expect(isSelfService('selfServiceTrial')).toBe(true);
  });
});
