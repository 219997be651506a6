import type { composeBox as English } from '../en/compose-box.ts';

export const composeBox: typeof English = {
  hint: 'Typ een deel van een naam, een e-mailadres of een product. Wat u daarna kiest, komt in deze chat te staan, leesbaar voor iedereen die erin zit.',
  nothing: (typed) =>
    `Niemand en niets heet “${typed}”. Probeer een deel van een naam, een e-mailadres of een product zoals E3.`,
  slow: 'Microsoft 365 doet er lang over. Typ nog een letter om het opnieuw te proberen.',
  invalid: 'Dat kon ik niet lezen. Sluit dit venster en probeer het opnieuw.',
  personReadBy: 'Iedereen in deze chat kan dan lezen wat deze persoon heeft.',
  productReadBy: 'Iedereen in deze chat kan deze aantallen dan lezen.',
  asOf: (moment) => `Stand van ${moment}. Deze kaart verandert niet vanzelf.`,
  ask: {
    title: 'Vraag het de Licentiebalie',
    understood: (request) => `Ik lees in dit bericht: ${request}`,
    unsure: 'Ik weet niet zeker of ik het goed lees. Verander de woorden waar ze iets anders zeggen.',
    notFound: 'Ik vind in dit bericht geen vraag over licenties. Zeg in uw eigen woorden wat nodig is.',
    sentence: 'Uw aanvraag',
    sentenceRequired: 'Zeg wat nodig is.',
    next: 'Er gebeurt nog niets: ik ga verder in onze persoonlijke chat, waar alleen u meeleest.',
    go: 'Verder in onze chat',
    begun: (sentence) => `Uit een bericht van een collega: “${sentence}”`,
    answered: 'Ik heb in onze persoonlijke chat geantwoord.',
    openChat: 'Ik kan u nog niet schrijven. Open een persoonlijke chat met de Licentiebalie en zeg het daar.',
  },
};
