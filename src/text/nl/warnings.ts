import type { Unseen } from '../../licensing/model.ts';
import type {
  severities as EnglishSeverities,
  sureness as EnglishSureness,
  warnings as EnglishWarnings,
} from '../en/warnings.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts } from '../warning-text.ts';
import { some } from './general.ts';
import { productWarnings } from './product-warnings.ts';

const { count: counted } = numbersOf('nl');

export const severities: typeof EnglishSeverities = {
  deletion: 'Er gaan gegevens verloren',
  danger: 'Gevaar',
  warning: 'Let op',
  info: 'Goed om te weten',
  stays: 'Blijft',
};

export const sureness: typeof EnglishSureness = {
  microsoft: 'pagina van Microsoft zelf',
  quoted: 'Microsoft, aangehaald door anderen',
  thirdParty: 'derden',
  computed: 'berekend uit de lijst van Microsoft',
  own: 'eigen kennis, geen bron gevonden',
};

export const warnings: typeof EnglishWarnings = {
  cloudPc: ({ deleted }) => ({
    title: 'Windows 365-cloud-pc',
    says: deleted
      ? `De cloud-pc en alles wat erop staat, worden op ${deleted.date} definitief verwijderd, ${deleted.days} dagen nadat de licentie is ingetrokken.`
      : 'De cloud-pc en alles wat erop staat, worden kort nadat de licentie is ingetrokken definitief verwijderd.',
    todo: 'Stel veilig wat erop staat voordat u bevestigt. Als de licentie vóór die dag weer wordt toegewezen, blijft de cloud-pc bestaan.',
  }),
  mailbox: ({ deleted }) => ({
    title: 'Postvak',
    says: `De toegang tot het postvak vervalt meteen, binnenkomende e-mail komt terug bij de afzender en eDiscovery vindt het postvak niet meer. ${
      deleted
        ? `Na de respijtperiode van ${deleted.days} dagen, op ${deleted.date}, wordt het postvak definitief verwijderd.`
        : 'Na de respijtperiode wordt het postvak definitief verwijderd.'
    } De gebruiker daarna verwijderen redt het postvak niet: het komt dan niet bij de voorlopig verwijderde postvakken.`,
    todo: `Wilt u de e-mail behouden, maak er dan een gedeeld postvak van voordat de licentie wordt ingetrokken (boven 50 GB, met een archief of bij juridische bewaring blijft een licentie nodig). ${
      deleted
        ? `Als de licentie vóór ${deleted.date} weer wordt toegewezen, komt het postvak terug.`
        : 'Als de licentie op tijd weer wordt toegewezen, komt het postvak terug.'
    }`,
  }),
  mailboxShrinks: ({ size }) => ({
    title: 'Grootte van het postvak',
    says: mailboxShrinks(size),
    todo: size?.used?.fits ? null : 'Laat het postvak eerst opschonen of behoud een product met een groter postvak.',
  }),
  archive: ({ deleted, plans, size, count }) => ({
    title: 'Archiefpostvak en bewaring',
    says: deleted
      ? `Is er een archiefpostvak, dan wordt de inhoud op ${deleted.date} definitief verwijderd${plans.length > 0 ? `: ${some(plans, count)} vervalt` : ''}.`
      : size?.after === '50 GB'
        ? 'Een archiefpostvak groeit niet meer boven 50 GB, en juridische bewaring (litigation hold) is niet meer gedekt.'
        : 'Is er een archiefpostvak of juridische bewaring (litigation hold), dan is daar geen licentie meer voor.',
    todo: 'Laat beide eerst in Exchange nakijken of behoud een product met archivering.',
  }),
  oneDrive: ({ readOnly, archived, segment }) => ({
    title: 'OneDrive',
    says:
      readOnly && archived
        ? `De bestanden zijn vanaf ${readOnly.date} alleen-lezen; op ${archived.date} worden ze gearchiveerd of begint het verwijderen, tenzij uw SharePoint-beheerder die termijn heeft verlengd. Na in totaal 365 onbetaalde dagen kunnen ze definitief worden verwijderd, ook als er bewaarbeleid of bewaring op rust.`
        : elsewhere(segment),
    todo: readOnly
      ? `Laat bestanden die anderen nodig hebben vóór ${readOnly.date} verplaatsen of delen. Elke licentie met OneDrive stopt dit en brengt de bestanden terug.`
      : 'Laat bestanden die anderen nodig hebben eerst verplaatsen of delen.',
  }),
  oneDriveShrinks: ({ size }) => ({
    title: 'Grootte van OneDrive',
    says: oneDriveShrinks(size),
    todo: size?.used?.fits ? null : 'Laat bestanden eerst verplaatsen of behoud een product met meer ruimte.',
  }),
  teams: () => ({
    title: 'Teams',
    says: 'De persoon kan Teams niet meer gebruiken. Verzonden berichten blijven voor de anderen bestaan; bestanden en opnamen volgen OneDrive, kopieën voor naleving (compliance) volgen het postvak.',
    todo: 'Maak iemand anders eigenaar van teams die geen andere eigenaar hebben.',
  }),
  phone: () => ({
    title: 'Teams-telefoonnummer',
    says: 'De toewijzing van het telefoonnummer vervalt meteen; een Direct Routing-nummer verdwijnt uit de administratie.',
    todo: 'Noteer het nummer of geef het aan iemand anders voordat u bevestigt.',
  }),
  office: () => ({
    title: 'Office-apps',
    says: 'De apps blijven geïnstalleerd, maar melden dat het product geen licentie heeft, geven activeringsfouten en worden later alleen-lezen.',
    todo: null,
  }),
  flows: ({ suspended }) => ({
    title: 'Power Automate',
    says: suspended
      ? `Heeft de persoon premiumstromen, dan worden die rond ${suspended.date} stopgezet, na ongeveer ${suspended.days} dagen waarin meldingen worden verstuurd.`
      : 'Heeft de persoon premiumstromen, dan worden die na enige tijd stopgezet, nadat er meldingen zijn verstuurd.',
    todo: 'Zorg dat stromen die moeten doorgaan, een eigenaar met een licentie hebben.',
  }),
  powerBi: () => ({
    title: 'Power BI',
    says: 'De inhoud blijft in de werkruimten staan; de persoon valt terug op de rechten van de gratis licentie.',
    todo: null,
  }),
  ...productWarnings,
  mailboxStays: ({ plans, count }) => ({
    title: 'Postvak',
    says: plans.length === 0 ? 'Het postvak blijft.' : `Het postvak blijft: ${some(plans, count)} dekt het nog.`,
    todo: null,
  }),
  oneDriveStays: ({ plans, count }) => ({
    title: 'OneDrive',
    says: plans.length === 0 ? 'OneDrive blijft.' : `OneDrive blijft: ${some(plans, count)} dekt het nog.`,
    todo: null,
  }),
  channelUnknown: () => ({
    title: 'Waar het is aangeschaft',
    says: 'Ik kan niet zien via wie het abonnement is aangeschaft. Een abonnement via een partner kan zonder de gebruikelijke respijtperiode worden uitgeschakeld.',
    todo: 'Vertrouw niet op de dagen hierboven voordat u het uw partner hebt gevraagd.',
  }),
  notChecked: ({ unseen }) => ({
    title: 'Niet gecontroleerd',
    says: [
      `Ik kan niet zien: ${things(unseen).join('; ')}.`,
      unseen.includes('delay')
        ? 'Inhoud met een bewaarlabel blijft bewaard voor eDiscovery; juridische bewaring beschermt een postvak zonder licentie niet betrouwbaar.'
        : '',
      unseen.includes('concealedNames')
        ? 'De gebruiksrapporten van Microsoft verbergen hier de namen: een beheerder kan dat wijzigen in het beheercentrum, onder Instellingen, Organisatie-instellingen, Rapporten.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    todo: null,
  }),
  unknownPlans: ({ plans, count }) => ({
    title: 'Services die ik niet ken',
    says: `${counted(count, 'service die ik niet ken, vervalt', 'services die ik niet ken, vervallen')}${plans.length > 0 ? ` (${some(plans, count)})` : ''}: wat dat betekent, is niet gecontroleerd.`,
    todo: null,
  }),
};

const unseenThings: Partial<Record<Unseen, string>> = {
  holds: 'juridische bewaring (litigation hold), bewaarlabels en bewaarbeleid',
  mailboxSize: 'hoe groot het postvak is',
  archive: 'of er een archiefpostvak is',
  delay: 'of uw organisatie uitgestelde intrekking heeft ingeschakeld (30 dagen extra)',
  fileRetention: 'bewaarbeleid en bewaring voor bestanden',
  oneDriveSize: 'hoeveel er in OneDrive staat',
};

function things(unseen: readonly Unseen[]): string[] {
  return (unseen.length > 0 ? unseen : mailOnly).flatMap((what) => unseenThings[what] ?? []);
}

const mailOnly: readonly Unseen[] = ['holds', 'mailboxSize'];

function mailboxShrinks(size: WarningFacts['size']): string {
  if (!size?.after) return 'Hoeveel er daarna in het postvak past, is niet bekend.';
  const shrinks = `Het postvak kan krimpen tot ${size.after}${size.before ? ` (was ${size.before})` : ''}`;
  if (!size.used) {
    return `${shrinks}: daarboven kan er niet meer worden verzonden en later niet meer ontvangen; er wordt niets verwijderd. De grootte is niet gecontroleerd.`;
  }
  const holds = `er staat ${size.used.size} in (rapport van Microsoft van ${size.used.on})`;
  if (size.used.fits) return `${shrinks}; ${holds}, dus dat past.`;
  return `${shrinks} en ${holds}: er kan niet meer worden verzonden en later niet meer ontvangen; er wordt niets verwijderd.`;
}

function oneDriveShrinks(size: WarningFacts['size']): string {
  if (!size?.after) return 'OneDrive blijft mogelijk, maar hoeveel er daarna in past, is niet bekend.';
  const shrinks = `OneDrive kan krimpen tot ${size.after}${size.before ? ` (was tot ${size.before})` : ''}`;
  if (!size.used) {
    return `${shrinks}: daarboven wordt OneDrive alleen-lezen; er wordt geen bestand verwijderd. De grootte is niet gecontroleerd.`;
  }
  const holds = `er staat ${size.used.size} in (rapport van Microsoft van ${size.used.on})`;
  if (size.used.fits) return `${shrinks}; ${holds}, dus dat past.`;
  return `${shrinks} en ${holds}: OneDrive wordt alleen-lezen; er wordt geen bestand verwijderd.`;
}

function elsewhere(segment: WarningFacts['segment']): string {
  if (segment === 'education' || segment === 'gcc' || segment === 'dod') {
    return 'De toegang tot de bestanden vervalt. De regel van Microsoft waardoor bestanden zonder licentie worden gearchiveerd, geldt niet voor onderwijs, GCC en DoD: daar blijven bestanden bestaan totdat de gebruiker wordt verwijderd.';
  }
  return segment === 'unknown'
    ? 'De toegang tot de bestanden vervalt. In welke cloud van Microsoft deze licentie thuishoort, is niet te zeggen; daarom staat niet vast wanneer de bestanden worden gearchiveerd of verwijderd.'
    : 'De toegang tot de bestanden vervalt. Of en wanneer ze in deze cloud van Microsoft worden gearchiveerd of verwijderd, staat niet vast.';
}
