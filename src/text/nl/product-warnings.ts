import type { productWarnings as English } from '../en/product-warnings.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts } from '../warning-text.ts';
import { some } from './general.ts';

const { list, plural } = numbersOf('nl');

export const productWarnings: typeof English = {
  powerBiPremium: () => ({
    title: 'Power BI Premium per gebruiker',
    says: 'Inhoud in werkruimten met Premium per gebruiker is gesloten voor wie geen Premium-licentie heeft; er wordt niets verwijderd.',
    todo: 'Verplaats die werkruimten naar een capaciteit of naar Pro en vernieuw ze daarna volledig.',
  }),
  powerApps: () => ({
    title: 'Power Apps en Dynamics',
    says: 'De gebruiker wordt uitgeschakeld in Dataverse-omgevingen, en stromen en verbindingen op diens naam stoppen; records, apps en tabellen blijven.',
    todo: 'Geef stromen en verbindingen die moeten doorgaan aan iemand met een licentie.',
  }),
  project: () => ({
    title: 'Project en Planner',
    says: 'Premium-plannen blijven, maar zijn zonder licentie waarschijnlijk alleen te lezen; voor Project Online, gesloten op 30 september 2026, is niets te beloven.',
    todo: null,
  }),
  visio: () => ({
    title: 'Visio',
    says: 'Tekeningen blijven, want het zijn bestanden; de bureaublad-app vraagt waarschijnlijk om een licentie.',
    todo: null,
  }),
  teamsPremium: () => ({
    title: 'Teams Premium',
    says: 'Premium-functies van vergaderingen vervallen meteen; sjablonen en achtergronden blijven in de organisatie.',
    todo: null,
  }),
  audioConferencing: () => ({
    title: 'Audiovergaderingen (Audio Conferencing)',
    says: 'Vergaderingen die deze gebruiker organiseert, hebben waarschijnlijk geen inbelnummer meer, ook waar een verstuurde uitnodiging er een toont.',
    todo: null,
  }),
  copilot: () => ({
    title: 'Copilot',
    says: 'Copilot in de apps vervalt waarschijnlijk meteen; wat ermee is gemaakt, blijft.',
    todo: null,
  }),
  intune: () => ({
    title: 'Intune',
    says: 'Apparaten van deze gebruiker voldoen mogelijk niet meer aan het beleid, en voorwaardelijke toegang kan ze dan buitensluiten.',
    todo: 'Buiten gebruik stellen of wissen van apparaten die worden ingeleverd, doet u voordat u bevestigt. Als de licentie weer wordt toegewezen, komt het in orde.',
  }),
  entra: ({ plans, count }) => ({
    title: 'Microsoft Entra ID',
    says: `${plans.length > 0 ? some(plans, count) : 'De Premium-licentie'} ${plural(count, 'vervalt', 'vervallen')}: beleid blijft werken, maar de gebruiker heeft er geen licentie meer voor.`,
    todo: null,
  }),
  audit: () => ({
    title: 'Auditlogboek',
    says: 'Wat de gebruiker doet, blijft 180 dagen in het auditlogboek in plaats van een jaar; of oudere records worden ingekort, is niet gedocumenteerd.',
    todo: 'Exporteer eerst de records die behouden moeten blijven.',
  }),
  compliance: ({ plans, count }) => ({
    title: 'Naleving (compliance)',
    says: `${plans.length > 0 ? some(plans, count) : 'Nalevingsservices'} ${plural(count, 'geldt', 'gelden')} niet meer voor deze gebruiker; bestaande zaken en labels blijven waarschijnlijk.`,
    todo: null,
  }),
  defender: ({ plans, count }) => ({
    title: 'Microsoft Defender',
    says: `${plans.length > 0 ? some(plans, count) : 'Microsoft Defender'} ${plural(count, 'beschermt', 'beschermen')} deze gebruiker niet meer.`,
    todo: null,
  }),
  teamsAddOns: (facts) => ({
    title: 'Aanvullingen op Teams',
    says: idle('Teams', facts),
    todo: takeToo(facts),
  }),
  callingPlanAlone: (facts) => ({
    title: 'Belplan zonder Teams Phone',
    says: idle('Teams Phone', facts),
    todo: takeToo(facts),
  }),
  copilotAlone: (facts) => ({
    title: 'Copilot zonder basis',
    says: `Copilot wordt verkocht naast een product zoals Microsoft 365 E3 of Business Basic. ${idle('zo’n product', facts, 'waarschijnlijk ')}`,
    todo: takeToo(facts),
  }),
  archivingAlone: (facts) => ({
    title: 'Archivering zonder postvak',
    says: idle('postvak', facts, 'waarschijnlijk '),
    todo: takeToo(facts),
  }),
  cloudPcAlone: () => ({
    title: 'Cloud-pc zonder Intune',
    says: 'De cloud-pc blijft, maar Windows 365 Enterprise heeft Intune nodig: de cloud-pc wordt mogelijk niet meer beheerd.',
    todo: 'Behoud een product met Intune of wijs er een toe.',
  }),
  intuneSuiteAlone: (facts) => ({
    title: 'Intune Suite zonder Intune',
    says: idle('Intune Plan 1', facts, 'waarschijnlijk '),
    todo: takeToo(facts),
  }),
  businessLimit: ({ products, limit }) => ({
    title: 'Meer gebruikers dan waarvoor Business wordt verkocht',
    says: `Microsoft verkoopt Business-producten voor hoogstens ${limit?.most ?? '300'} gebruikers, waarschijnlijk per product. ${limit ? `Met deze wijziging hebben ${limit.used} gebruikers ${list(products)}. ` : ''}Wat Microsoft daaraan doet, staat niet vast.`,
    todo: 'Overweeg voor een deel van hen een Enterprise-product, of vraag het wie de licenties koopt.',
  }),
  overlap: ({ plans, products, count }) => ({
    title: 'Dubbel',
    says: `${plans.length > 0 ? some(plans, count) : 'Een product'} bevat ${products.length > 0 ? list(products) : 'een ander'} al: zonder ${plural(products.length, 'dat product bespaart u een licentie', 'die producten bespaart u licenties')}.`,
    todo: null,
  }),
};

function idle(without: string, { plans, products, count }: WarningFacts, probably = ''): string {
  const own = products.length > 0;
  const what = own ? list(products) : plans.length > 0 ? some(plans, count) : 'het';
  const many = own ? products.length : Math.max(1, count);
  const stays = plural(many, 'blijft toegewezen', 'blijven toegewezen');
  const costs = own ? plural(many, ' en kost een licentie', ' en kosten licenties') : '';
  return `Zonder ${without} ${plural(many, 'doet', 'doen')} ${what} ${probably}niets meer, ${stays}${costs}.`;
}

function takeToo({ products, who }: WarningFacts): string | null {
  if (products.length === 0) return null;
  return who === null ? 'Trek het ook in.' : `Trek het ook in: typ “trek ${list(products)} in bij ${who}”.`;
}
