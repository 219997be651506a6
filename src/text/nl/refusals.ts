import { isOnlyLater } from '../../licensing/plan/digest.ts';
import type { refusals as English } from '../en/refusals.ts';
import { numbersOf } from '../numbers.ts';
import { reasonsByPerson } from '../reasons.ts';
import type { Sentence } from '../sentence.ts';
import { badFile, listRefusals } from './bulk/rows.ts';
import { leftAlone } from './left-alone.ts';
import { decided } from './plans.ts';
import { approvalRefusals } from './refusals/approvals.ts';
import { largeRefusals } from './refusals/large.ts';
import { timeRefusals } from './refusals/time.ts';
import { roles } from './roles.ts';
import { selfRefusals } from './self-requests.ts';

const { count, number, list, either } = numbersOf('nl');

const verbs = {
  execute: 'licenties mag wijzigen',
  ask: 'wijzigingen van licenties mag aanvragen',
  approve: 'wijzigingen van licenties mag goedkeuren',
  look: 'licenties mag bekijken',
};

export const refusals: typeof English = {
  notAllowed: ({ verb, why, roles: names }) => {
    const who = either(names.map((name) => roles[name]));
    if (why === 'guest')
      return {
        what: 'Licenties van een gastgebruiker kunnen alleen door een globale beheerder worden gewijzigd.',
        next: 'Vraag het aan een globale beheerder of laat de gastgebruikers weg.',
      };
    if (why === 'otherUnit')
      return {
        what: 'Uw rol geldt voor één beheereenheid en niet iedereen in deze aanvraag hoort daarbij.',
        next: `Laat die gebruikers weg of vraag het aan iemand die een van deze rollen voor de hele organisatie heeft: ${who}.`,
      };
    if (why === 'wholeOrganization')
      return {
        what: 'Dit betreft de hele organisatie en uw rol geldt voor één beheereenheid daarvan.',
        next: `Vraag naar iemand in uw beheereenheid, bijvoorbeeld “licenties van” en een naam, of vraag het aan iemand die een van deze rollen voor de hele organisatie heeft: ${who}.`,
      };
    return {
      what: `U hebt geen actieve rol waarmee u ${verbs[verb]}.`,
      next: `Vraag het aan de ${who}. Komt u voor een van deze rollen in aanmerking, activeer die dan en probeer het opnieuw.`,
    };
  },
  badFile: (data) => (badFile[data.problem] as (facts: typeof data) => Sentence)(data),
  ...listRefusals,
  idleSeatsOff: () => ({
    what: 'Uw organisatie heeft mij niet toegestaan om ongebruikte licenties te zoeken: daarvoor kijk ik wanneer mensen zich hebben aangemeld.',
    next: 'Wie de Licentiebalie beheert kan het in de instellingen toestaan. “kosten” en “licenties beschikbaar” hebben dat niet nodig.',
  }),
  unknownUser: ({ text }) => ({
    what: `Ik heb niemand gevonden met de naam “${text}”.`,
    next: 'Typ een ander deel van de naam of het e-mailadres.',
  }),
  unknownProduct: ({ text }) => ({
    what: `Ik ken geen product met de naam “${text}”.`,
    next: 'Typ een ander deel van de naam of het onderdeelnummer, of “voorraad” om te zien wat uw organisatie heeft.',
  }),
  oneUserOnly: () => ({
    what: 'Ik kan alle licenties om aan en uit te vinken voor één gebruiker tegelijk laten zien.',
    next: 'Noem één gebruiker of zeg welke producten u voor allemaal wilt toewijzen of intrekken.',
  }),
  productNotOwned: ({ product }) => ({
    what: `Uw organisatie heeft geen abonnement op ${product}.`,
    next: 'Schaf het eerst aan in het Microsoft 365-beheercentrum of kies een ander product: typ “voorraad” om ze te zien.',
  }),
  nothingToDo: ({ user, leftAlone: items, notGiven = [] }) => ({
    what: [
      user ? `Er valt niets te wijzigen voor ${user.displayName}.` : 'Er valt niets te wijzigen.',
      ...reasonsByPerson(
        items,
        (item) => leftAlone[item.code]({ ...item, product: item.product ?? 'dit product' }),
        list,
      ),
      ...(notGiven.length > 0 ? [`${list(notGiven)} zou het vervangen en is dus ook niet toegewezen.`] : []),
    ].join(' '),
    next:
      user && notGiven.length > 0
        ? `Typ “wijs ${notGiven.join(' en ')} toe aan ${user.displayName}” om het toch toe te wijzen.`
        : 'Typ “licenties van” en een naam om te zien wat iemand heeft en waar het vandaan komt.',
  }),
  nothingToCopy: ({ colleague }) => ({
    what: `Er valt niets over te nemen van ${colleague}: elke licentie daar die rechtstreeks kan worden toegewezen, is er al, of komt van een groep.`,
    next: `Typ “licenties van ${colleague}” om te zien wat er is en waar het vandaan komt, of noem het product dat u wilt toewijzen.`,
  }),
  noSeats: ({ product, free, needed, own }) => ({
    what: `Er zijn niet genoeg licenties voor ${product}. Beschikbaar: ${number(free)}. Nodig: ${number(needed)}.`,
    next: own
      ? 'Vraag uw helpdesk om er een aan te schaffen of probeer het later opnieuw. Er is niets verzonden.'
      : `Schaf er ${number(Math.max(1, needed - free))} bij aan in het Microsoft 365-beheercentrum of trek er eerst een in bij iemand anders. Er is niets gewijzigd.`,
  }),
  usageLocationNeeded: ({ users }) => ({
    what: `${list(users.map((user) => user.displayName))} ${users.length === 1 ? 'heeft' : 'hebben'} geen gebruikslocatie en zonder gebruikslocatie wijst Microsoft 365 geen licentie toe.`,
    next:
      users.length === 1
        ? 'Zeg mij in welk land deze persoon de services gebruikt.'
        : 'Zeg mij in welk land zij de services gebruiken: het wordt voor allemaal ingesteld. Zijn het verschillende landen, vraag dan elk land apart aan.',
  }),
  badUsageLocation: ({ text }) => ({
    what: `“${text}” is geen land dat ik ken.`,
    next: 'Kies een land uit de lijst of typ de code van twee letters, bijvoorbeeld NL.',
  }),
  contradiction: ({ user }) => ({
    what: `U vraagt voor ${user} twee dingen die niet samengaan.`,
    next: 'Vraag eerst het ene, en het andere als dat klaar is.',
  }),
  tooManyUsers: ({ limit, users }) => ({
    what: `Dat zijn ${count(users, 'gebruiker', 'gebruikers')}; ik wijzig er hoogstens ${number(limit)} tegelijk.`,
    next: `Doe het in delen van ${number(limit)}. Overweeg voor grote aantallen groepslicenties (GBL): leden van een groep krijgen de licenties van die groep vanzelf.`,
  }),
  unknownPeople: ({ text }) => ({
    what: `Ik kan niet zien wie “${text}” zijn.`,
    next: 'Noem de personen of zeg een afdeling, alle gasten, alle geblokkeerde accounts of iedereen die een product heeft.',
  }),
  unknownPlan: ({ id }) => ({
    what: /^#?\d+(?:, \d+)*$/.test(id)
      ? `${id.includes(',') ? 'De plannen' : 'Plan'} ${id} ken ik niet.`
      : 'Ik ken dit plan niet.',
    next: 'Typ “geschiedenis” om uw laatste plannen te zien of begin opnieuw.',
  }),
  notYours: ({ asker }) => ({
    what: `Dit plan is van ${asker}.`,
    next: 'Alleen wie het plan heeft gemaakt, kan het bevestigen, verzenden, beantwoorden of intrekken. U kunt dezelfde aanvraag zelf doen.',
  }),
  alreadyDecided: ({ state, verb, by, at }, format) => ({
    what: decided(state, verb, by ? ` door ${by}` : '', at ? ` op ${format.dateTime(at)}` : ''),
    next: 'Er is nu niets gedaan. Typ “geschiedenis” om te zien hoe het ervoor staat.',
  }),
  nothingToRetry: ({ number: planNumber }) => ({
    what: `In plan #${planNumber} is niets om opnieuw te proberen.`,
    next: 'Alleen wat is mislukt, kan opnieuw worden geprobeerd. Typ “geschiedenis” om te zien hoe uw plannen ervoor staan.',
  }),
  factsChanged: ({ number: planNumber, difference }) => ({
    what: isOnlyLater(difference)
      ? `De datums op de kaart van plan #${planNumber} kloppen niet meer, want ze tellen vanaf de dag waarop het wordt uitgevoerd.`
      : `Er is in Microsoft 365 iets veranderd sinds plan #${planNumber} is gemaakt.`,
    next: 'Ik heb niets gewijzigd. Bekijk de nieuwe kaart en beslis opnieuw.',
  }),
  ...approvalRefusals,
  ...timeRefusals,
  ...largeRefusals,
  ...selfRefusals,
  graphUnavailable: ({ requestId }) => ({
    what: 'Microsoft 365 antwoordt niet of heeft het te druk; ik heb het een aantal keren geprobeerd.',
    next: `Probeer het over een paar minuten opnieuw.${forSupport(requestId)}`,
  }),
  protectionUnknown: ({ names }) => ({
    what: `Wie in uw organisatie beschermd zijn, is niet te lezen: de instelling PROTECTED noemt ${list(names)}, en dat is geen gebruiker en geen groep.`,
    next: 'Er is niets gewijzigd. Vraag wie de Licentiebalie beheert de instelling te herstellen; “npm run doctor” test haar.',
  }),
  graphForbidden: ({ requestId }) => ({
    what: 'Microsoft 365 staat mij dit niet toe: de app mist een vereiste machtiging.',
    next: `Vraag een globale beheerder om de Licentiebalie de vereiste machtigingen te geven.${forSupport(requestId)}`,
  }),
};

function forSupport(requestId: string | null): string {
  return requestId ? ` Aanvraag-id van Microsoft: ${requestId}.` : '';
}
