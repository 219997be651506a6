import type { severities as EnglishSeverities, warnings as EnglishWarnings } from '../en/warnings.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('nl');

export const severities: typeof EnglishSeverities = {
  danger: 'Er gaan gegevens verloren',
  warning: 'Let op',
  info: 'Goed om te weten',
  stays: 'Blijft',
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
  archive: ({ deleted, plans }) => ({
    title: 'Archiefpostvak',
    says: `Is er een archiefpostvak, dan verliest het zijn licentie${plans.length === 0 ? '' : ` (${list(plans)})`}.${
      deleted ? ` Op ${deleted.date} wordt de inhoud definitief verwijderd.` : ''
    }`,
    todo: 'Haal eerst uit het archief wat behouden moet blijven of wijs een product met archivering toe.',
  }),
  oneDrive: ({ readOnly, archived }) => ({
    title: 'OneDrive',
    says: `${
      readOnly && archived
        ? `De bestanden zijn vanaf ${readOnly.date} alleen-lezen; op ${archived.date} worden ze gearchiveerd of naar de prullenbak verplaatst.`
        : 'De regel van Microsoft van 27 januari 2025, waardoor bestanden zonder licentie worden gearchiveerd, geldt niet voor onderwijs, GCC en DoD.'
    } ${
      archived
        ? 'Tot 27 januari 2025 bleven bestanden bestaan totdat de gebruiker werd verwijderd; daarom verwachten velen dit niet.'
        : 'Daar blijven bestanden bestaan totdat de gebruiker wordt verwijderd; de toegang ertoe vervalt.'
    }`,
    todo: `Laat bestanden die anderen nodig hebben${readOnly ? ` vóór ${readOnly.date}` : ''} verplaatsen of delen. Als de licentie weer wordt toegewezen, komen de bestanden terug.`,
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
      ? `Heeft de persoon premium-stromen, dan worden die rond ${suspended.date} stopgezet, na ongeveer ${suspended.days} dagen waarin meldingen worden verstuurd.`
      : 'Heeft de persoon premium-stromen, dan worden die na enige tijd stopgezet, nadat er meldingen zijn verstuurd.',
    todo: 'Zorg dat stromen die moeten doorgaan, een eigenaar met een licentie hebben.',
  }),
  powerBi: () => ({
    title: 'Power BI',
    says: 'De inhoud blijft in de werkruimten staan; de persoon valt terug op de rechten van de gratis licentie.',
    todo: null,
  }),
  mailboxStays: ({ plans }) => ({
    title: 'Postvak',
    says: plans.length === 0 ? 'Het postvak blijft.' : `Het postvak blijft: ${list(plans)} dekt het nog.`,
    todo: null,
  }),
  oneDriveStays: ({ plans }) => ({
    title: 'OneDrive',
    says: plans.length === 0 ? 'OneDrive blijft.' : `OneDrive blijft: ${list(plans)} dekt het nog.`,
    todo: null,
  }),
  channelUnknown: () => ({
    title: 'Waar het is aangeschaft',
    says: 'Ik kan niet zien via wie het abonnement is aangeschaft. Een abonnement via een partner kan zonder de gebruikelijke respijtperiode worden uitgeschakeld.',
    todo: 'Vertrouw niet op de dagen hierboven voordat u het uw partner hebt gevraagd.',
  }),
  notChecked: () => ({
    title: 'Niet gecontroleerd',
    says: 'Ik kan geen juridische bewaring (litigation hold), bewaarlabels of bewaarbeleid zien, niet hoe groot het postvak is, en ook niet of uw organisatie het later vervallen van licenties heeft ingeschakeld (30 dagen extra). Inhoud met een bewaarlabel blijft bewaard voor eDiscovery; juridische bewaring beschermt een postvak zonder licentie niet betrouwbaar.',
    todo: null,
  }),
};
