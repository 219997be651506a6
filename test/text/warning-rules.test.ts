import { describe, expect, it } from 'vitest';
import type { HeldLicense, Warning, WarningCode } from '../../src/licensing/model.ts';
import { warningsOf } from '../../src/licensing/plan/warnings.ts';
import { readerFor } from '../../src/text/text.ts';
import { warningFacts } from '../../src/text/warning-text.ts';
import { direct, exchangePlan1, m365E3, owned, visioPlan2 } from '../licensing/tenant-products.ts';

/** The words by which a warning says each of its rules (licensing-rules D), in English and in Dutch. */
const words: Record<WarningCode, Record<string, [en: RegExp, nl: RegExp]>> = {
  cloudPc: { D11: [/deleted for good on .*, 7 days after/, /definitief verwijderd, 7 dagen nadat/] },
  mailbox: {
    D1: [
      /Access .* ends at once, incoming mail bounces.* after 30 days/,
      /vervalt meteen, .*respijtperiode van 30 dagen/,
    ],
    D3: [/eDiscovery no longer finds it/, /eDiscovery vindt het postvak niet meer/],
    D6: [/shared mailbox before the license goes \(over 50 GB/, /gedeeld postvak .*\(boven 50 GB/],
    D17: [
      /Deleting the user after that .* soft-deleted/,
      /De gebruiker daarna verwijderen .* niet bij de voorlopig verwijderde postvakken/,
    ],
  },
  archive: { D7: [/archive mailbox, it loses its license/, /archiefpostvak, dan verliest het zijn licentie/] },
  oneDrive: { D8: [/read-only on .* archived .*27 January 2025/, /alleen-lezen; .* gearchiveerd .*27 januari 2025/] },
  teams: { D10: [/compliance copies follow the mailbox/, /kopieën voor naleving \(compliance\) volgen het postvak/] },
  phone: { D10: [/unassigned at once; a Direct Routing number/, /vervalt meteen; een Direct Routing-nummer/] },
  office: { D9: [/Unlicensed Product.*activation errors/, /geen licentie heeft, .*activeringsfouten/] },
  flows: { D12: [/suspended around .* after notices for about 90 days/, /rond .* stopgezet, na ongeveer 90 dagen/] },
  powerBi: { D13: [/stays in its workspaces.*free license/, /blijft in de werkruimten.*gratis licentie/] },
  mailboxStays: {
    D1: [/mailbox stays/, /postvak blijft/],
    D15: [/Exchange Online \(Plan 1\) still covers it/, /Exchange Online \(Plan 1\) dekt het nog/],
  },
  oneDriveStays: {
    D8: [/OneDrive stays/, /OneDrive blijft/],
    D15: [/OneDrive for Business.* still covers it/, /OneDrive for Business.* dekt het nog/],
  },
  channelUnknown: {
    D16: [/through a partner .* without the usual grace period/, /partner .* zonder de gebruikelijke respijtperiode/],
  },
  notChecked: {
    D2: [/under retention labels is kept for discovery/, /met een bewaarlabel blijft bewaard voor eDiscovery/],
    D4: [/hold does not reliably protect a mailbox without a license/, /zonder licentie niet betrouwbaar/],
    D5: [/delayed delicensing \(30 days more\)/, /later vervallen van licenties .*\(30 dagen extra\)/],
    D6: [/size of the mailbox/, /hoe groot het postvak is/],
  },
};

const at = new Date('2026-10-14T09:30:00.000Z');
const everything = owned.map((product) => direct(product));
const ofTaking = (before: HeldLicense[], after: HeldLicense[]) =>
  warningsOf({ before, after, products: owned, at, channelKnown: false });
const warnings = new Map<WarningCode, Warning>(
  [
    ...ofTaking(everything, []),
    ...ofTaking(
      [direct(m365E3), direct(exchangePlan1), direct(visioPlan2)],
      [direct(exchangePlan1), direct(visioPlan2)],
    ),
  ].map((warning) => [warning.code, warning]),
);

describe.each(['en', 'nl'] as const)('warnings in %s', (language) => {
  const { text, format } = readerFor({ locale: language, timeZone: 'Europe/Amsterdam' });

  it.each(Object.keys(words) as WarningCode[])('%s says every rule behind it', (code) => {
    const warning = warnings.get(code);
    if (!warning) throw new Error(`nothing here gives the warning ${code}`);
    const { says, todo } = text.warnings[code](warningFacts(warning, format));
    expect(Object.keys(words[code]).sort()).toEqual([...warning.rules].sort());
    for (const [en, nl] of Object.values(words[code])) expect(`${says} ${todo}`).toMatch(language === 'en' ? en : nl);
  });
});
