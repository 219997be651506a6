import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product, Warning, WarningCode } from '../../src/licensing/model.ts';
import { businessLimitWarnings } from '../../src/licensing/plan/business-limit.ts';
import { warningsOf } from '../../src/licensing/plan/warnings.ts';
import { readerFor } from '../../src/text/text.ts';
import { warningFacts } from '../../src/text/warning-text.ts';
import { holdsMade, madeProduct } from '../licensing/made-products.ts';
import { both, direct, exchangePlan1, inherited, m365E3, owned } from '../licensing/tenant-products.ts';
import { seatsOf } from '../support/tenant-facts.ts';

/** The words by which a warning says each of its rules (licensing-rules D), in English and in Dutch. */
const words: Record<WarningCode, Record<string, [en: RegExp, nl: RegExp]>> = {
  cloudPc: { D11: [/permanently deleted on .*, 7 days after/, /definitief verwijderd, 7 dagen nadat/] },
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
  mailboxShrinks: {
    D18: [/shrink to 50 GB \(100 GB before\)/, /krimpen tot 50 GB \(was 100 GB\)/],
    D22: [/no sending, then no receiving; nothing is deleted/, /niet meer worden verzonden .* niets verwijderd/],
    D23: [/may shrink/, /kan krimpen/],
  },
  archive: {
    D19: [/archive mailbox no longer grows beyond 50 GB/, /archiefpostvak groeit niet meer boven 50 GB/],
    D20: [/litigation hold is no longer covered/, /litigation hold\) is niet meer gedekt/],
  },
  oneDrive: {
    D30: [/read-only on .*; on .* archived/, /vanaf .* alleen-lezen; op .* gearchiveerd/],
    D31: [/or on their way to deletion/, /of begint het verwijderen/],
    D32: [
      /365 unpaid days .* even under a retention policy or hold/,
      /365 onbetaalde dagen .* bewaarbeleid of bewaring/,
    ],
    D33: [/unless your SharePoint administrator has lengthened/, /tenzij uw SharePoint-beheerder .* verlengd/],
    D34: [/Any license with OneDrive stops this/, /Elke licentie met OneDrive stopt dit/],
  },
  oneDriveShrinks: {
    D26: [/shrink to 2 GB \(up to 5 TB before\)/, /krimpen tot 2 GB \(was tot 5 TB\)/],
    D27: [/becomes read-only; no file is deleted/, /alleen-lezen; er wordt geen bestand verwijderd/],
  },
  powerBiPremium: { D50: [/workspaces is closed .* not deleted/, /gesloten voor wie geen Premium-licentie heeft/] },
  powerApps: { D49: [/disabled in Dataverse .* tables stay/, /uitgeschakeld in Dataverse.* tabellen blijven/] },
  project: { D51: [/closed on 30 September 2026/, /gesloten op 30 september 2026/] },
  visio: { D52: [/Drawings stay.* probably/, /Tekeningen blijven.* waarschijnlijk/] },
  teamsPremium: { D53: [/end at once; templates/, /vervallen meteen; sjablonen/] },
  audioConferencing: {
    D46: [/probably no longer have a number to dial in by/, /waarschijnlijk geen inbelnummer meer/],
  },
  copilot: { D54: [/probably ends at once/, /vervalt waarschijnlijk meteen/] },
  intune: { D55: [/non-compliant, and Conditional Access/, /voorwaardelijke toegang kan ze dan buitensluiten/] },
  entra: { D56: [/policies go on working/, /beleid blijft werken/] },
  audit: { D46: [/180 days instead of a year.*Export/, /180 dagen .* in plaats van een jaar.*Exporteer/] },
  compliance: { D46: [/no longer covers .* probably stay/, /niet meer voor deze gebruiker.* waarschijnlijk/] },
  defender: {
    D46: [/THREAT_INTELLIGENCE no longer protects/, /THREAT_INTELLIGENCE beschermt .* niet meer/],
    D47: [/no longer protects/, /beschermt/],
  },
  teamsAddOns: {
    D38a: [
      /Without Teams add-ons does nothing, stays assigned and costs a license/,
      /Zonder Teams doet add-ons niets meer/,
    ],
    D38d: [/Without Teams/, /Zonder Teams/],
  },
  callingPlanAlone: {
    D38b: [/Without Teams Phone calling does nothing/, /Zonder Teams Phone doet calling niets meer/],
  },
  copilotAlone: { D38c: [/sold beside .* probably does nothing/, /verkocht naast .* waarschijnlijk niets/] },
  archivingAlone: { D38e: [/probably does nothing/, /waarschijnlijk niets/] },
  cloudPcAlone: { D38g: [/Enterprise needs Intune: it may/, /heeft Intune nodig: .* mogelijk/] },
  intuneSuiteAlone: {
    D38i: [/Without Intune Plan 1 .* probably does nothing/, /Zonder Intune Plan 1 .* waarschijnlijk niets/],
  },
  businessLimit: {
    D48: [
      /at most 300 users, probably of each .* 301 have Business/,
      /hoogstens 300 gebruikers, waarschijnlijk per .* 301 gebruikers Business/,
    ],
  },
  overlap: {
    D43: [/a license is saved/, /bespaart u een licentie/],
    D44: [/other already contains inner/, /other bevat inner al/],
  },
  unknownPlans: {
    G11: [
      /2 services that I do not know go \(NEW and NEWER\)/,
      /2 services die ik niet ken, vervallen \(NEW en NEWER\)/,
    ],
  },
  teams: { D10: [/compliance copies follow the mailbox/, /kopieën voor naleving \(compliance\) volgen het postvak/] },
  phone: { D10: [/unassigned at once; a Direct Routing number/, /vervalt meteen; een Direct Routing-nummer/] },
  office: { D9: [/Unlicensed Product.*activation errors/, /geen licentie heeft, .*activeringsfouten/] },
  flows: { D12: [/suspended around .* after notices for about 90 days/, /rond .* stopgezet, na ongeveer 90 dagen/] },
  powerBi: { D13: [/stays in its workspaces.*free license/, /blijft in de werkruimten.*gratis licentie/] },
  mailboxStays: {
    D1: [/mailbox stays/, /postvak blijft/],
    D15: [/Exchange Online \(Plan 2\) still covers it/, /Exchange Online \(Plan 2\) dekt het nog/],
  },
  oneDriveStays: {
    D8: [/OneDrive stays/, /OneDrive blijft/],
    D15: [/SharePoint \(Plan 2\) still covers it/, /SharePoint \(Plan 2\) dekt het nog/],
  },
  channelUnknown: {
    D16: [/through a partner .* without the usual grace period/, /partner .* zonder de gebruikelijke respijtperiode/],
  },
  notChecked: {
    D2: [/under retention labels is kept for discovery/, /met een bewaarlabel blijft bewaard voor eDiscovery/],
    D4: [/hold does not reliably protect a mailbox without a license/, /zonder licentie niet betrouwbaar/],
    D5: [/delayed delicensing \(30 days more\)/, /uitgestelde intrekking .*\(30 dagen extra\)/],
    D6: [/size of the mailbox/, /hoe groot het postvak is/],
    D19: [/whether there is an archive mailbox/, /of er een archiefpostvak is/],
    D32: [/retention policies and holds on files/, /bewaarbeleid en bewaring voor bestanden/],
  },
};

const at = new Date('2026-10-14T09:30:00.000Z');
const everything = owned.map((product) => direct(product));

const made = (name: string, ...planNames: string[]) => madeProduct(name, planNames);
const base = made('base', 'TEAMS1', 'EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE', 'INTUNE_A', 'MCOEV_BASE');
const lines = made(
  'lines',
  ...['BI_AZURE_P3', 'POWERAPPS_PER_USER', 'PROJECT_PROFESSIONAL', 'VISIO_CLIENT_SUBSCRIPTION', 'TEAMSPRO_MGMT'],
  ...['M365_COPILOT_APPS', 'INTUNE_A', 'AAD_PREMIUM', 'M365_ADVANCED_AUDITING', 'EQUIVIO_ANALYTICS'],
  ...['THREAT_INTELLIGENCE', 'MCOMEETADV'],
);
const frontline = made('frontline', 'EXCHANGE_S_DESKLESS', 'SHAREPOINTDESKLESS');
const addOns = made('add-ons', 'MCOEV', 'TEAMSPRO_MGMT');
const calling = made('calling', 'MCOPSTN1');
const phone = made('phone', 'MCOEV');
const copilot = made('copilot', 'M365_COPILOT_APPS');
const archiving = made('archiving', 'EXCHANGE_S_ARCHIVE_ADDON');
const cloudPc = made('cloudPc', 'CPC_E_2C_4GB_128GB');
const intuneSuite = made('intuneSuite', 'INTUNE_P2');
const business = madeProduct('Business', [], { skuPartNumber: 'SPB' });
const inner = made('inner', 'SWAY');
const other = made('other', 'SWAY', 'YAMMER_ENTERPRISE');
const strange = madeProduct('strange', ['NEW', 'NEWER']);
const unknown = { ...strange, servicePlans: strange.servicePlans.map((plan) => ({ ...plan, unknown: true as const })) };
const makings = [
  base,
  lines,
  frontline,
  addOns,
  calling,
  phone,
  copilot,
  archiving,
  cloudPc,
  intuneSuite,
  inner,
  other,
  unknown,
];

function ofTaking(before: HeldLicense[], after: HeldLicense[], products: readonly Product[] = owned): Warning[] {
  return warningsOf({ before, after, products, at, channelKnown: false, timeZone: 'Europe/Amsterdam' });
}

const ofMaking = (before: Product[], after: Product[]) =>
  ofTaking(
    before.map((product) => holdsMade(product)),
    after.map((product) => holdsMade(product)),
    makings,
  );

/** One of each kind; of those that come twice the first. */
const warnings = new Map<WarningCode, Warning>(
  [
    ...ofTaking([direct(m365E3), direct(exchangePlan1)], [direct(exchangePlan1)]).filter(
      ({ code }) => code === 'mailboxShrinks' || code === 'archive',
    ),
    ...ofTaking([both(m365E3)], [inherited(m365E3)]),
    ...ofTaking(everything, []),
    ...ofMaking([lines], []),
    ...ofMaking([base], [frontline]),
    ...ofMaking([base, addOns], [addOns]),
    ...ofMaking([phone, calling], [calling]),
    ...ofMaking([base, copilot, archiving, cloudPc, intuneSuite], [copilot, archiving, cloudPc, intuneSuite]),
    ...ofMaking([other], [other, inner]),
    ...ofMaking([unknown], []),
    ...businessLimitWarnings([{ ...seatsOf(business.skuId, 20), consumed: 300, change: 1 }], [business]).values(),
  ]
    .toReversed()
    .map((warning) => [warning.code, warning]),
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

describe.each([
  ['en', 'usage reports conceal names', /archived does not apply to education/, /is not established/, /cannot be told/],
  ['nl', 'verbergen hier de namen', /geldt niet voor onderwijs/, /staat niet vast/, /is niet te zeggen/],
] as const)('what depends on the tenant, in %s', (locale, concealed, spared, notEstablished, disagree) => {
  const { text, format } = readerFor({ locale, timeZone: 'UTC' });
  const says = (code: WarningCode, more: Partial<Warning>) =>
    text.warnings[code](warningFacts({ deadlines: [], plans: [], ...more }, format)).says;

  it('names that are concealed, and each thing that is not checked', () => {
    expect(says('notChecked', { unseen: ['mailboxSize', 'concealedNames'] })).toContain(concealed);
    expect(says('notChecked', { unseen: ['oneDriveSize'] })).toContain('OneDrive');
    expect(says('notChecked', {})).toBe(says('notChecked', { unseen: ['holds', 'mailboxSize'] }));
  });

  it('the cloud: nothing is promised, and no all-clear given, where it is not established (D35)', () => {
    for (const segment of ['education', 'gcc', 'dod'] as const) expect(says('oneDrive', { segment })).toMatch(spared);
    for (const segment of ['gccHigh', 'china'] as const) expect(says('oneDrive', { segment })).toMatch(notEstablished);
    expect(says('oneDrive', { segment: 'unknown' })).toMatch(disagree);
    for (const segment of ['gccHigh', 'china', 'unknown'] as const)
      expect(says('oneDrive', { segment })).not.toMatch(spared);
  });

  it('what is in it: over the limit, or fitting, with the day of the report', () => {
    const size = { before: 100, after: 2 };
    const used = (gb: number) => says('mailboxShrinks', { size: { ...size, used: { gb, on: '2026-11-19' } } });
    expect(used(40)).toMatch(/40 GB.*19 november 2026\)/i);
    expect(used(40)).not.toBe(used(1).replace('1 GB', '40 GB'));
    expect(used(1)).not.toMatch(/receiving|ontvangen/);
    expect(says('mailboxShrinks', { size: { before: null, after: null } })).toMatch(/not known|niet bekend/);
  });

  it('what to type to take an add-on too: with the one user’s name, and of many plans the first', () => {
    const addOn: Partial<Warning> = { products: ['Teams Premium'], plans: ['A', 'B', 'C'] };
    const words = (who: string | null) =>
      text.warnings.teamsAddOns(warningFacts({ deadlines: [], plans: [], ...addOn }, format, { who }));
    expect(words('zoe@contoso.example').todo).toMatch(/“.*Teams Premium.* zoe@contoso\.example”/);
    expect(words(null).todo).not.toMatch(/“/);
    const cut = warningFacts({ deadlines: [], plans: ['A', 'B', 'C'] }, format, { count: 8 });
    expect(text.warnings.defender(cut).says).toMatch(/A, B, C (and 5 more no longer protect|en nog 5 beschermen)/);
  });
});
