import { expect, it } from 'vitest';
import { isSelfService } from '../../../src/licensing/catalogue/self-service.ts';

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

it.each(boughtByUsers)('%s is bought by users', (skuPartNumber) => {
  expect(isSelfService(skuPartNumber)).toBe(true);
});

it.each(['SPE_E3', 'POWER_BI_PRO', 'VISIOCLIENT', 'DEPT_OF_SOMETHING', 'FLOW_FREE'])(
  '%s is the organization’s',
  (skuPartNumber) => {
    expect(isSelfService(skuPartNumber)).toBe(false);
  },
);
