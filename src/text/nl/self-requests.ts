import type { selfRequests as English, selfRefusals as EnglishRefusals } from '../en/self-requests.ts';
import { numbersOf } from '../numbers.ts';

const { list, either } = numbersOf('nl');

export const selfRefusals: typeof EnglishRefusals = {
  selfOnly: () => ({
    what: 'U kunt uw eigen licenties bekijken en er een voor uzelf aanvragen, meer niet.',
    next: 'Typ “wat heb ik”, of “ik heb”, een product en “nodig”. Voor anderen vraagt u het aan uw helpdesk.',
  }),
  notForEverybody: ({ product, instead }) => ({
    what: `${product} kunt u hier niet aanvragen.`,
    next:
      instead.length === 0
        ? 'Vraag het aan uw helpdesk, of typ “ik heb een licentie nodig” om te zien wat u kunt aanvragen.'
        : `U kunt ${either(instead)} aanvragen. Vraag iets anders aan uw helpdesk.`,
  }),
  alreadyYours: ({ products }) => ({
    what: products
      .map(({ name, groups }) =>
        groups.length === 0 ? `U hebt ${name} al.` : `U hebt ${name} al, via de groep ${list(groups)}.`,
      )
      .join(' '),
    next: 'Meld u in de app af en weer aan om het te gebruiken. Helpt dat niet, vraag het dan aan uw helpdesk.',
  }),
  notEndorsed: ({ number, manager }) => ({
    what: `${manager}, de leidinggevende, is nog niet akkoord met aanvraag #${number}.`,
    next: 'Zodra dat wel zo is, wordt het aan u gevraagd.',
  }),
  noLongerManager: ({ number, asker }) => ({
    what: `U bent in Microsoft 365 niet meer de leidinggevende van ${asker} en kunt dus niet over aanvraag #${number} beslissen.`,
    next: `${asker} kan de aanvraag intrekken en opnieuw doen; dan gaat die naar de nieuwe leidinggevende.`,
  }),
};

export const selfRequests: typeof English = {
  endorse: 'Akkoord',
  note: (asker) => `Aan u als leidinggevende van ${asker}: is dit nodig? Daarna beslist iemand die licenties toewijst.`,
  waitsForManager: (manager) =>
    `De aanvraag wacht op ${manager}, uw leidinggevende. Daarna beslist iemand die licenties toewijst. Er is nog niets gewijzigd.`,
  endorsedBy: 'Akkoord van leidinggevende',
  noManager: 'niemand: Microsoft 365 kent geen leidinggevende',
  endorsed: (plan, by, names) => `${by} is akkoord met aanvraag #${plan}. Die is nu verzonden aan ${list(names)}.`,
  endorsedState: 'Akkoord gegeven',
  contained: (outer) => `Misschien hebt u het niet nodig: ${outer}, dat u hebt, bevat het al.`,
};
