import type { questions as English } from '../en/questions.ts';
import { numbersOf } from '../numbers.ts';

const { number, list, either } = numbersOf('nl');

const quoted = (names: string[]) => names.map((name) => `“${name}”`);

export const questions: typeof English = {
  action: 'Wat wilt u doen?',
  whoseLicenses: 'Van wie wilt u de licenties zien? Typ een deel van de naam of het e-mailadres.',
  whoHasWhat: 'Van welk product wilt u weten wie het heeft?',
  severalUsers: (typed, n) => `“${typed}” past bij ${number(n)} personen. Wie bedoelt u?`,
  manyUsers: (typed, n) =>
    `“${typed}” past bij meer dan ${number(n)} personen. Wie bedoelt u? Staat de juiste er niet bij, typ dan meer van de naam.`,
  nearUsers: (typed) => `Ik kan “${typed}” niet vinden. Bedoelt u een van deze personen?`,
  severalApps: (typed: string, n: number) => `${number(n)} apps en services passen bij “${typed}”. Welke bedoelt u?`,
  whichApps: 'Welke apps en services wilt u in- of uitschakelen? Typ bijvoorbeeld “zet Sway uit”.',
  severalUsersMore: 'Er zijn er meer. Staat de juiste er niet bij, typ dan meer van de naam.',
  severalProducts: (typed, n) =>
    n === 1
      ? `Is dit het product dat u bedoelt met “${typed}”?`
      : `“${typed}” past bij ${number(n)} producten. Welk product bedoelt u?`,
  unknownExcept: (typed) => `Ik ken geen product met de naam ${either(quoted(typed))}. Welke producten moeten blijven?`,
  unknownAppsOff: (typed, products) =>
    `Ik ken geen app of service van ${list(products)} met de naam ${either(quoted(typed))} die per gebruiker kan worden geschakeld. Welke wilt u uitschakelen?`,
  unknownAppsOn: (typed, products) =>
    `Ik ken geen app of service van ${list(products)} met de naam ${either(quoted(typed))} die per gebruiker kan worden geschakeld. Welke wilt u inschakelen?`,
  didYouMean: (short) => `Bedoelde u: ${short}?`,
  yesOrNo:
    'Dat heb ik niet helemaal begrepen. Antwoord “ja” of “nee”, of zeg wat er anders moet, bijvoorbeeld “nee, Adele” of “nee, Visio”.',
  yourself: 'uzelf',
  sameAs: (colleague) => `dezelfde licenties als ${colleague}`,
  but: (product) => `maar niet ${product}`,
  notRead: (words) => `Niet gelezen heb ik ${list(quoted(words))}.`,
  by: (word, means) => `Onder “${word}” versta ik ${list(means)}.`,
  asBefore: (means) => `Zoals eerder: ${list(means)}.`,
  nextOrder: (short) => `Dan nu: ${short}.`,
  nothingToSend: 'Er wacht geen aanvraag van u om te worden verzonden.',
  sendWhich: (numbers) =>
    `Er wacht meer dan één aanvraag om te worden verzonden: ${list(numbers.map((n) => `#${n}`))}. Typ bijvoorbeeld “verzend ${numbers[0]} omdat …”.`,
  notLater: (date) => `Ik weet niet welke dag ${date} is, dus dan kan ik het niet doen.`,
  notTemporary: (date) =>
    `Ik weet niet welke dag ${date} is, dus ik kan mij er niet aan houden: de wijziging blijft gelden totdat iemand haar ongedaan maakt.`,
  onlyUntil: (short, last, start) =>
    `${short}. Het wordt nu voorbereid${start ? `, uitgevoerd op ${start}, wanneer het werk begint,` : ''} en eindigt op ${last}: dat is de laatste dag, daarna wordt het weer zoals het was. Klopt dat?`,
  onThatDay: (short, day, time) =>
    `${short}. Het wordt nu voorbereid en uitgevoerd op ${day}, ${time === null ? 'als de werkdag begint' : time === 'end' ? 'als de werkdag voorbij is' : `om ${time}`}. Klopt dat?`,
  nowOrNot: (short) => `Nu doen of niet? ${short}.`,
  allTheSame: (short) => `Wilt u het toch? ${short}.`,
  now: 'Nu',
  notNow: 'Niet nu',
  whichDay: (typed) => `Welke dag bedoelt u met “${typed}”?`,
  whichAct: 'Wat hiervan bedoelt u?',
  offer: (things) => `Ik zie ${list(things)}, maar niet wat er moet gebeuren. Wat wilt u doen?`,
  somethingElse: 'Iets anders',
  showHoldings: (who) => `Laten zien wat ${who} heeft`,
  nothingBefore: 'U kunt niet verder terug: dit was de eerste vraag.',
  nothingToStartOver: 'Er valt niets opnieuw te beginnen: ik wacht niet op een antwoord van u.',
  startingOver: 'Goed, opnieuw vanaf het begin. Er is niets gewijzigd.',
  planDropped: (plan) => `Ik heb plan #${plan} geannuleerd. Er is niets van uitgevoerd.`,
  pressFirst: (button, plan, what) =>
    `Er gebeurt niets totdat u “${button}” kiest op de kaart van plan #${plan}: ${what}. Werkt de knop niet?`,
  confirmWithNumber: (plan, deletes) =>
    `${deletes ? 'Hierbij gaan gegevens verloren' : 'Dit is gevaarlijk'}, dus een ja is niet genoeg: kies “Bevestigen” of typ “bevestig ${plan}”.`,
  notAllUnderstood: (plan) =>
    `Dat heb ik niet helemaal begrepen, dus er is niets veranderd: de kaart van plan #${plan} is zoals hij was. Zeg bijvoorbeeld “nee, Adele” of “nee, Visio” om één onderdeel te verbeteren, of “annuleer ${plan}” en vraag het opnieuw aan.`,
  nothingDone: 'Ik heb nog niets gedaan, want ik weet niet zeker wat u bedoelt.',
  rejectLike: (plan) =>
    `Ik heb nog niets geweigerd, want ik weet niet zeker wat u bedoelt. Typ “weiger ${plan} omdat …” met de reden.`,
  alsoAsked: (shown, names) => `Ik laat er ${number(shown)} tegelijk zien. Vraag apart naar ${list(names)}.`,
  find: {
    colleagues: 'Collega’s, een of meer',
    account: 'Of een willekeurig account, ook van gasten en van mensen die zich niet mogen aanmelden',
    name: 'Naam of e-mailadres',
    product: 'Deel van de naam',
    orType: 'U kunt het ook gewoon in de chat typen.',
  },
  people: 'Persoon',
  products: 'Product',
  country: 'Land',
  required: 'Maak eerst een keuze.',
  ownUsageLocation:
    'Microsoft 365 weet nog niet in welk land u de services gebruikt. Dat is nodig om een licentie toe te wijzen. Welk land is het?',
  usageLocation: (name) =>
    `${name} heeft nog geen gebruikslocatie en die heeft Microsoft 365 nodig om een licentie toe te wijzen. In welk land gebruikt deze persoon de services?`,
  usageLocationFor: (n) =>
    `${number(n)} gebruikers hebben nog geen gebruikslocatie en die heeft Microsoft 365 nodig om een licentie toe te wijzen. In welk land gebruiken zij de services?`,
  proposal: {
    ownManager: (country) => `Mijn voorstel is ${country}, want daar werkt uw leidinggevende. Controleer dit.`,
    manager: (country) =>
      `Mijn voorstel is ${country}, want dat is de gebruikslocatie van de leidinggevende. Controleer dit.`,
    organization: (country) => `Mijn voorstel is ${country}, want dat is het land van uw organisatie. Controleer dit.`,
  },
  orCancel: 'Typ “annuleren” om te stoppen.',
  dropped: (short) => `Ik heb laten vallen waar ik eerder naar vroeg: ${short}.`,
  cancelled: 'Goed, ik ben gestopt. Er is niets gewijzigd.',
  nothingToCancel: 'Er valt niets te annuleren: ik wacht niet op een antwoord van u.',
  timedOut: 'Dat was een tijd geleden, dus ik heb de vraag laten vervallen. Er is niets gewijzigd. Begin opnieuw.',
  startAgain: 'Ik ben bijgewerkt sinds we begonnen, dus begin opnieuw. Er is niets gewijzigd.',
  notUnderstood: 'Dat heb ik niet begrepen.',
  lookedFor: 'Ik heb gezocht naar mensen, producten en aanvragen die ik ken, en naar wat ermee moet gebeuren.',
  notUnderstoodExamples: 'U kunt bijvoorbeeld typen:',
  oldAnswer: 'Die knop hoort bij een eerdere vraag. Beantwoord de laatste vraag of typ “annuleren”.',
};
