import { numbersOf } from '../numbers.ts';
import type { Text } from '../text.ts';

const { count, number, list } = numbersOf('nl');

export const atRisk: Text['atRisk'] = {
  title: 'Wat gevaar loopt',
  reminderTitle: 'Binnenkort weg, tenzij u iets doet',
  none: 'Niets van wat hier is gewijzigd loopt gevaar, voor zover u mag kijken.',
  left: (days) => (days <= 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${number(days)} dagen`),
  because: (plan) => `door #${plan}`,
  buttons: { undo: 'Ongedaan maken', release: 'Gegevens mogen weg', later: 'Later herinneren' },
  released: (what, who) =>
    `Vastgelegd: “${what}” van ${who} mag weg. Niemand krijgt hierover nog een herinnering; de licentie blijft zoals ze is.`,
  later: (who, when) => `Ik herinner u aan ${who} op ${when}.`,
  hint: 'Ongedaan maken laat eerst een nieuw plan zien; er verandert niets voordat u het bevestigt.',
  page: (page, pages) => `Pagina ${number(page)} van ${number(pages)}`,
  next: 'Volgende pagina',
  says: (page) => `wat loopt gevaar ${page}`,
  inChannel: (n, first, plans) =>
    `${count(n, 'intrekking wordt', 'intrekkingen worden')} bijna definitief, de eerste op ${first}: ${list(plans)}. Typ “wat loopt gevaar” in uw eigen chat met mij om te zien om wiens gegevens het gaat.`,
};

export const clock: Text['clock'] = {
  onlySandbox: 'Alleen in de sandbox kan de tijd vooruit worden gezet. Hier is elke datum de echte.',
  tooFar: (days) =>
    `Ik kan de klok 1 uur tot ${days} dagen vooruitzetten. Bijvoorbeeld “later 8d” voor acht dagen, of “later 3u” voor drie uur.`,
  moving: 'Ik zet de klok vooruit. Wat onderweg aan de beurt is, gebeurt nu, in volgorde.',
  moved: (now) => `Voor deze sandbox is het nu ${now}.`,
};

export const schedules: Text['schedules'] = {
  title: 'Ingepland',
  none: 'Er wacht geen plan op zijn dag, voor zover u mag kijken.',
  begins: (when, held) =>
    `Begint op ${when}. Rechten, licenties en beschikbaarheid worden dan opnieuw gelezen; ${held ? 'tot die dag worden de licenties vastgehouden' : 'tot die dag wordt geen licentie vastgehouden'}.`,
  until: (when, gives, counted) =>
    `Tijdelijk, tot en met ${when}${counted ? ' (geteld vanaf het akkoord)' : ''}: dan ${gives ? 'haal ik het weer weg' : 'geef ik het terug; de licentie wordt vastgehouden'}. Zeven dagen en één dag van tevoren wordt u gevraagd of het langer moet duren.`,
  endedBy: (when, plan) => `Tijdelijk: het eindigt op ${when}, met plan #${plan}.`,
  ends: (plan, when) =>
    `Beëindigt #${plan} op ${when}. Rechten, licenties en waarschuwingen worden dan opnieuw gelezen.`,
  replaces: (plan, when) => `Komt in de plaats van #${plan}, dat voor ${when} was.`,
  letEnd: (who) => `${who} zei dat het mag eindigen: niemand krijgt nog een herinnering.`,
  ending: (when) => `Dit eindigt op ${when}. Moet het langer duren?`,
  endingShort: (plan, what, when) => `Eindigt op ${when}: ${what} (#${plan}). Op de kaart kunt u het verlengen.`,
  nothingLeft: (plan, what, ended) =>
    `Plan #${plan}, het einde van #${ended}, had niets meer te doen: ${what}. Het was al zo, of het account is weg.`,
  move: 'Andere dag…',
  moveTo: 'Dag',
  showMoved: 'Plan laten zien',
  moveIt: 'Verzetten',
  extendIt: 'Langer laten duren',
  moves: (plan, when, what) => `Verzet #${plan} naar ${when}: ${what}`,
  extends: (plan, when, what) => `Laat #${plan} duren tot en met ${when}; daarna: ${what}`,
  meets: (others) =>
    `Over dezelfde licentie van dezelfde persoon is er ${list(others.map(({ plan, at }) => `#${plan}${at ? ` (${at})` : ''}`))}: wat het laatst is besloten geldt, en komt in de plaats van het andere.`,
  superseded: (plans) =>
    `Voor sommige mensen is ${list(plans.map((plan) => `#${plan}`))} later besloten en komt in de plaats hiervan.`,
  supersededShort: (plan, what, by) =>
    `Plan #${plan} (${what}) doet minder dan bedoeld, of niets: #${by} is later besloten, over dezelfde licentie van dezelfde persoon.`,
  begin: { title: 'Wanneer…', day: 'Dag', time: 'Tijd', pick: 'Dan', tonight: 'Vanavond, na het werk', now: 'Nu' },
  doAnyway: 'Toch uitvoeren',
  letEndButton: 'Laten eindigen',
  extend: 'Verlengen tot…',
  extendTo: 'Laatste dag',
  away: (thing, until) => `${thing} is tot ${until} niet te gebruiken en blijft bewaard`,
  heldBack: {
    late: 'Dit was meer dan een dag geleden aan de beurt, terwijl ik niet draaide. Ik heb het dus niet uitgevoerd. Bekijk het en ga opnieuw akkoord als u het nog wilt.',
    rights:
      'Dit was aan de beurt, maar wie akkoord ging mag deze wijziging niet meer doen. Ik heb het dus niet uitgevoerd. Iemand die nu mag beslissen moet akkoord gaan.',
    noSeats:
      'Dit was aan de beurt, maar er is geen licentie meer beschikbaar. Ik heb het dus niet uitgevoerd. Ga opnieuw akkoord als er een is, of annuleer het.',
    changed:
      'Dit was aan de beurt, maar het zou nu iets anders doen dan waarmee akkoord is gegaan. Ik heb het dus niet uitgevoerd. Deze kaart laat zien wat het nu zou doen.',
    nothingLeft: 'Toen dit aan de beurt was, viel er niets meer te doen: het was al zo, of het account is weg.',
  },
  heldBackShort: (plan, what) =>
    `Plan #${plan} was aan de beurt en is niet uitgevoerd: ${what}. Op de kaart staat waarom.`,
  started: (plan, what) => `Plan #${plan} was aan de beurt en wordt nu uitgevoerd: ${what}.`,
  now: 'Nu uitvoeren',
  drop: 'Laten vervallen',
};
