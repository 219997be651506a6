/** Words that Dutch administrators do not use, or that machine translation brought in. */
export const avoidedDutch: RegExp[] = [
  /\b(je|jij|jou|jouw|jullie)\b/i,
  /ontlen|inlever|ontsier|opteert|detoewijz|niet toewijzen/i,
  /\bseats?\b|\bstoelen\b|\bplaatsen\b/i,
  /zelfservice|selfservice-|self-service/i,
  /gratieperiode|wachttijd|retentie|verloopdatum|servicepakket/i,
  /\bmailbox|brievenbus/i,
  /algemene beheerder|hoofdbeheerder|beheerder van|facturatie|beheerrol|algemene lezer/i,
  /gebruiksplaats|admin center|adreslijst|controlelogboek|permanent verwijderd/i,
  /op groepen gebaseerd|geërfd|factureringslicenties|licentiesaanvraag|fiatteur|verzoeker|afwijz|afgewezen/i,
  /terugzetten|detoewijzing/i,
];

/** Common English words that have no meaning in Dutch: one of them in a Dutch sentence was forgotten there. */
export const englishWords: RegExp[] = [
  /\b(the|and|you|your|with|from|this|that|these|those|not|are|has|have|been|will|would|can|may)\b/i,
  /\b(license|licenses|mailbox|user|users|done|failed|cancel|cancelled|confirm|assign|assigned|unassign|goes|comes|stays)\b/i,
  /\b(warning|careful|deleted|expired|sent|waiting|nobody|someone|somebody|please|sorry|type|choose|seats|available)\b/i,
];
