import type { approvals as English } from '../en/approvals.ts';
import { numbersOf } from '../numbers.ts';

const { count, number, list, either } = numbersOf('nl');

const needs: typeof English.needs = {
  rights: 'Met uw rollen kunt u dit aanvragen; iemand anders moet het goedkeuren.',
  protected: 'Iemand in dit plan wordt door uw organisatie beschermd, dus een tweede persoon moet het goedkeuren.',
  users: 'Het gaat om zo veel gebruikers dat een tweede persoon dit moet goedkeuren.',
  day: 'Hiermee zou u in 24 uur zonder iemand anders zoveel gebruikers hebben gewijzigd dat een tweede persoon het moet goedkeuren.',
  rule: 'Een regel van uw organisatie zegt dat iemand anders dit moet goedkeuren.',
  application: 'Een applicatie heeft dit namens u ingediend, dus iemand anders moet het goedkeuren.',
  self: 'Eerst wordt het aan uw leidinggevende gevraagd, dan aan iemand die licenties toewijst.',
};

export const approvals: typeof English = {
  needs,
  needForGuests: 'Licenties van gasten mag alleen een globale beheerder wijzigen; die moet het goedkeuren.',
  protectedPeople: (names) =>
    names.length === 1
      ? `${list(names)} wordt door uw organisatie beschermd: een wijziging heeft de instemming van een tweede persoon nodig.`
      : `${list(names)} worden door uw organisatie beschermd: een wijziging heeft de instemming van een tweede persoon nodig.`,
  buttons: {
    send: 'Ter goedkeuring verzenden',
    approve: 'Goedkeuren',
    reject: 'Weigeren',
    askBack: 'Vraag stellen',
    answer: 'Antwoorden',
    withdraw: 'Aanvraag intrekken',
    remind: 'Herinnering sturen',
    show: 'Tonen',
    sendQuestion: 'Vraag verzenden',
    sendAnswer: 'Antwoord verzenden',
    rejectWithReason: 'Weigeren met deze reden',
    approveSafe: (n, all) =>
      n === all && n === 1
        ? 'Deze goedkeuren'
        : n === all
          ? `Deze ${number(n)} goedkeuren`
          : `De ${number(n)} zonder gegevensverlies goedkeuren`,
  },
  inputs: {
    reason: 'Reden, voor de goedkeurders',
    reasonRequired: 'Vul in waarom dit nodig is.',
    ticket: 'Ticketnummer, als er een is',
    rejection: 'Waarom niet? De aanvrager leest dit',
    rejectionRequired: 'Vul in waarom niet.',
    question: 'Uw vraag aan de aanvrager',
    questionRequired: 'Vul uw vraag in.',
    answer: 'Uw antwoord aan de goedkeurder',
    answerRequired: 'Vul uw antwoord in.',
  },
  labels: {
    askedBy: 'Aangevraagd door',
    asks: (name) => `${name} vraagt:`,
    askedOf: 'Gevraagd aan',
    decideBefore: (on) => `Beslissen vóór ${on}.`,
    expires: 'Beslissen vóór',
    rule: 'Regel',
    heldToday: 'Heeft nu',
    partNumbers: 'Onderdeelnummers',
    rejection: 'Waarom het is geweigerd',
    changed: (since) => `Veranderd sinds ${since}`,
    remarks: 'Vragen en antwoorden',
    question: (name) => `${name} vroeg`,
    answer: (name) => `${name} antwoordde`,
    decision: (name, on) => `${name}, ${on}`,
    standIn: (name) => `${name} (vervanger)`,
    channel: 'een Teams-kanaal',
    nobody: 'nog niemand',
  },
  titles: {
    decide: (what) => `Te beslissen: ${what}`,
    approved: 'Goedgekeurd',
    withdrawn: 'Aanvraag ingetrokken',
    question: 'Er is een vraag voor u',
    request: 'Licentieaanvraag',
  },
  says: {
    waiting: (names) =>
      names.length === 0
        ? 'De aanvraag wacht op een beslissing. Er is nog niets gewijzigd.'
        : `De aanvraag wacht op een beslissing van ${either(names)}. Er is nog niets gewijzigd.`,
    question: (name) => `${name} heeft een vraag. De aanvraag wacht op uw antwoord.`,
    approved: (name, on) => `Goedgekeurd door ${name} op ${on}.`,
    rejected: (name, on) => `Geweigerd door ${name} op ${on}. Er is niets gewijzigd.`,
    withdrawn: (name, on) => `Aanvraag ingetrokken door ${name} op ${on}. Er is niets gewijzigd.`,
    youWithdrew: (on) => `U hebt de aanvraag ingetrokken op ${on}. Er is niets gewijzigd.`,
    expired: 'Niemand heeft op tijd beslist. Er is niets gewijzigd.',
    askAgain: 'Vraag het opnieuw aan als het nog nodig is.',
    public: (asker) =>
      `${asker} vraagt een wijziging van licenties aan. Om wie en wat het gaat, zien alleen degenen die dat mogen zien.`,
    typeInstead: (plan) =>
      `Typ “goedkeuren ${plan}” of “weiger ${plan} omdat” en de reden. Met “status ${plan}” ziet u alles.`,
    typeToSend: (plan) => `Typ “verzend ${plan} omdat” en de reden, of “annuleren ${plan}”.`,
    askerTypes: (plan) =>
      `Met “status ${plan}” ziet u hoe het ervoor staat; met “trek ${plan} in” trekt u de aanvraag in.`,
    superseded: (plan) => `De kaart van plan #${plan} hierboven is verouderd; de volgende komt ervoor in de plaats.`,
  },
  differences: {
    gained: (products) => `heeft intussen ${list(products)} gekregen`,
    lost: (products) => `heeft ${list(products)} niet meer`,
    nowAdds: (products) => `zou nu ook ${list(products)} krijgen`,
    nowRemoves: (products) => `zou nu ook ${list(products)} verliezen`,
    noLongerAdds: (products) => `zou ${list(products)} niet meer krijgen`,
    noLongerRemoves: (products) => `zou ${list(products)} niet meer verliezen`,
    newWarnings: (titles) => `nieuwe gevolgen: ${list(titles)}`,
    goneWarnings: (titles) => `geen gevolg meer: ${list(titles)}`,
    daysLater: (days) => `de datums liggen ${count(days, 'dag', 'dagen')} later dan er stond`,
    otherwise: 'verschilt in een bijzonderheid: apps en services, gebruikslocatie of wat niet gebeurt',
    seats: (before, now) => `toen ${number(before)} beschikbaar, nu ${number(now)}`,
  },
  notes: {
    reminder: (asker) => `Herinnering: ${asker} wacht op uw beslissing.`,
    standIn: 'U wordt als vervanger gevraagd, omdat nog niemand heeft beslist.',
    escalated: 'Wie vóór u is gevraagd, heeft niet beslist; daarom komt de aanvraag nu bij u.',
    answered: (asker) => `${asker} heeft de vraag beantwoord.`,
    answeredWith: (asker, plan, answer) => `${asker} heeft de vraag over aanvraag #${plan} beantwoord: “${answer}”`,
    withdrawn: (asker, plan) => `${asker} heeft aanvraag #${plan} ingetrokken. Er valt niets meer te beslissen.`,
  },
  messages: {
    asked: (plan, names) => `Aanvraag #${plan} is verzonden aan ${list(names)}.`,
    reminded: (plan, names) =>
      names.length === 0
        ? `Er is een herinnering verzonden aan aanvraag #${plan}.`
        : `Ik heb ${list(names)} herinnerd aan aanvraag #${plan}.`,
    stoodIn: (plan, names) =>
      `Nog niemand heeft over aanvraag #${plan} beslist; daarom heb ik ${list(names)} als vervanger gevraagd.`,
    passedOn: (plan, names) =>
      `Nog niemand heeft over aanvraag #${plan} beslist; daarom heb ik de aanvraag doorgegeven aan ${list(names)}.`,
    approved: (plan, by, what, stopped) =>
      `${by} heeft aanvraag #${plan} goedgekeurd: ${what}. ${stopped ? 'Die wacht tot wijzigingen worden hervat.' : 'Ik voer het nu uit.'}`,
    rejected: (plan, by, what) => `${by} heeft aanvraag #${plan} geweigerd: ${what}. Er is niets gewijzigd.`,
    because: (reason) => `De reden: ${reason}`,
    expired: (plan, what) =>
      `Niemand heeft op tijd over aanvraag #${plan} beslist: ${what}. Er is niets gewijzigd; vraag het opnieuw aan als het nog nodig is.`,
    changed: (plan) =>
      `De licenties zijn veranderd sinds u aanvraag #${plan} deed. Wie erover beslist, ziet wat er anders is.`,
    unreachable: (plan, names) =>
      names.length === 1
        ? `Ik kon ${list(names)} geen bericht sturen over aanvraag #${plan}: die heeft nog geen chat met mij geopend. Vraag ${list(names)} om “goedkeuringen” te typen in een chat met mij.`
        : `Ik kon ${list(names)} geen bericht sturen over aanvraag #${plan}: zij hebben nog geen chat met mij geopend. Vraag hun om “goedkeuringen” te typen in een chat met mij.`,
    chatLink: 'Een chat met de Licentiebalie openen',
    nobodyReached: (plan) =>
      `Ik kon niemand een bericht sturen die over aanvraag #${plan} mag beslissen: geen van hen heeft een chat met mij geopend. Vraag een van hen om “goedkeuringen” te typen in een chat met mij.`,
  },
  list: {
    title: 'Wacht op uw beslissing',
    none: 'Er wacht niets op uw beslissing.',
    row: (asker, since) => `${asker}, sinds ${since}`,
    expires: (on) => `beslissen vóór ${on}`,
    asked: 'aan u gevraagd',
    hint: (plan) =>
      `Met “status ${plan}” ziet u die aanvraag volledig. Met “goedkeuren ${plan}” of “weiger ${plan} omdat” en de reden beslist u.`,
    question: 'wacht op een antwoord van de aanvrager',
  },
  results: {
    title: 'Uw beslissingen',
    approved: 'Goedgekeurd',
    notApproved: 'Niet goedgekeurd',
    count: (done, all) => `${number(done)} van ${count(all, 'aanvraag', 'aanvragen')} goedgekeurd.`,
  },
  elsewhere: {
    answeredThere: 'Hier lezen anderen mee; daarom antwoord ik u in onze persoonlijke chat.',
    openChat:
      'Hier lezen anderen mee. Open een persoonlijke chat met mij en zeg het daar: wat ik laat zien, is alleen voor u.',
  },
};
