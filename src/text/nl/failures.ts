import type { failures as English } from '../en/failures.ts';

export const failures: typeof English = {
  noSeats: {
    what: 'Er was geen licentie meer beschikbaar.',
    next: 'Schaf er meer aan in het Microsoft 365-beheercentrum of trek er een in, en vraag het dan opnieuw aan.',
  },
  usageLocation: {
    what: 'De gebruikslocatie ontbreekt of de service wordt daar niet aangeboden.',
    next: 'Controleer de gebruikslocatie van de gebruiker en vraag het dan opnieuw aan.',
  },
  mutuallyExclusive: {
    what: 'Deze producten hebben conflicterende services.',
    next: 'Schakel er een uit of laat het andere product vervangen in plaats van er een bij te geven.',
  },
  dependency: {
    what: 'Een service is afhankelijk van een andere, die dan zou ontbreken.',
    next: 'Behoud de service die nodig is of wijs die toe, of trek ze samen in.',
  },
  inherited: {
    what: 'De licentie is overgenomen van een groep.',
    next: 'Haal de gebruiker uit de groep of wijzig de licenties van de groep.',
  },
  skuNotOwned: {
    what: 'Uw organisatie heeft geen abonnement op dit product.',
    next: 'Schaf het eerst aan of kies een ander product.',
  },
  skuNotForUsers: {
    what: 'Dit product kan niet aan gebruikers worden toegewezen.',
    next: 'Kies een ander product.',
  },
  notAllowed: {
    what: 'Microsoft 365 stond het niet toe.',
    next: 'Controleer de machtigingen van de Licentiebalie en, bij gebruikers met bijzondere rechten, uw eigen rol.',
  },
  userGone: {
    what: 'Microsoft 365 kan deze gebruiker niet vinden.',
    next: 'Het account is verwijderd, of zo nieuw dat het nog niet overal bekend is: kijk over een paar minuten opnieuw.',
  },
  protected: {
    what: 'Deze gebruiker wordt door uw organisatie beschermd, en alleen de aanvrager heeft ingestemd.',
    next: 'Voor deze gebruiker is niets gewijzigd. Vraag het opnieuw aan: een tweede persoon moet het dan goedkeuren.',
  },
  busy: {
    what: 'Microsoft 365 had het te druk en dat bleef zo.',
    next: 'Voor deze gebruiker is niets gewijzigd. Vraag het over een paar minuten opnieuw aan.',
  },
  notSignedIn: {
    what: 'Wie akkoord ging, heeft zich niet binnen drie dagen aangemeld.',
    next: 'Voor deze gebruiker is niets gewijzigd. “Mislukte opnieuw proberen” maakt er een nieuw plan van.',
  },
  notShown: {
    what: 'De wijziging is verzonden, maar Microsoft 365 laat haar nog niet zien.',
    next: 'Kijk later opnieuw met “licenties van” en de naam voordat u het nog eens aanvraagt.',
  },
  stale: {
    what: 'De licenties zijn intussen door iemand anders gewijzigd.',
    next: 'Voor deze gebruiker is niets gewijzigd. Vraag het opnieuw aan, dan ga ik uit van hoe het nu is.',
  },
  stopped: {
    what: 'Het plan is gestopt voordat dit werd verzonden.',
    next: 'Voor deze gebruiker is niets gewijzigd. Met “Mislukte opnieuw proberen” maakt u er een nieuw plan van.',
  },
  unknown: {
    what: 'Microsoft 365 weigerde de wijziging.',
    next: 'Vraag het opnieuw aan, of geef wat onder Details staat aan Microsoft-ondersteuning.',
  },
};
