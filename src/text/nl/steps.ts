import type { steps as English } from '../en/steps.ts';
import { links } from '../links.ts';

export const steps: typeof English = {
  unassigned: {
    text: 'Krijgt niemand anders de vrijgekomen licenties, verwijder ze dan uit het abonnement, zodat u er niet voor betaalt. Sommige abonnementen kunt u alleen kort na aankoop of verlenging verkleinen; daarna kunt u terugkerende facturering uitschakelen.',
    link: { title: 'Minder licenties afnemen', url: links.removeLicensesFromSubscription },
  },
  assigned: {
    text: 'Gebruikers die de Office-apps nog niet hebben, kunnen ze zelf installeren op pc, Mac en telefoon.',
    link: { title: 'De Office-apps installeren', url: links.installOffice },
  },
  leaving: {
    text: 'Gaat deze persoon weg? Blokkeer dan eerst het aanmelden en stel e-mail en bestanden veilig; de licentie komt het laatst.',
    link: { title: 'Uitdiensttreding regelen', url: links.formerEmployee },
  },
  selfService: {
    text: 'Een globale beheerder of factureringsbeheerder kan een selfserviceaankoop overnemen; daarna wordt het een licentie als alle andere.',
    link: { title: 'Een selfserviceaankoop overnemen', url: links.selfServicePurchases },
  },
  sharedMailbox: {
    text: 'Wilt u de e-mail behouden, maak er dan een gedeeld postvak van voordat de licentie wordt ingetrokken.',
    link: { title: 'Een gedeeld postvak maken', url: links.sharedMailbox },
  },
};
