import type { FrameLines } from '../vocabulary.ts';

/** Dutch phrases with a gap: separable verbs, and what is done to a license in other words. */
export const framesNl: readonly FrameLines[] = [
  {
    means: 'unassign',
    lines: `
      trek|trekt|trekken … in
      haal|haalt|halen|gooi|pak … weg|af|eraf|eruit|er_af|er_uit|los
      neem|neemt|pak|pakt … af|weg|terug
      gooi|haal|smijt|flikker|mik|kieper|knikker|donder … er … uit|af
      smijt|flikker|mik|kieper|knikker|donder … eraf|eruit|weg
      zet {thing} … stop
      hef|heft … op
      koppel … los
      lever|levert|leveren {thing} … in
      {thing} … mag|kan|moet|kunnen|mogen|moeten … af|vervallen
      {thing} … mag|kan|moet|kunnen|mogen|moeten … ingeleverd ?worden
      mag|kan|moet|kunnen|mogen|moeten {thing} … af
      {thing} … mag|kan|moet|kunnen|mogen|moeten … ontnomen|weggehaald|ingetrokken
    `,
  },
  {
    means: 'unassignWeak',
    lines: `
      zeg … op
      maak … vrij
      {thing} hoeft|hoeven … niet|niet_meer
      {person} hoeft|hoeven … niet|niet_meer|geen {thing}
      hoeft|hoeven … geen {thing}
      doet|doen niets|niks ?meer met
      gebruikt|gebruiken {thing} … niet|niet_meer|nooit
      {thing} … niet|niet_meer|nooit|niet_echt gebruikt|gebruiken
      {thing} is|zijn overbodig
      {thing} … mag|kan|kunnen|mogen terug
      klaar met {thing}
      wil|willen|hoeft geen {thing} ?meer
      geen {thing} meer
      geen {thing} ?meer nodig
      {thing} … mag|kan|mogen vrij|retour
    `,
  },
  {
    means: 'assign',
    lines: `
      wijs|wijst|ken|kent|voeg|voegt … toe
      moet|moeten … hebben|krijgen
      zet {thing} … erop|erbij
    `,
  },
  {
    means: 'assignWeak',
    lines: `
      mag|kan|kunnen|mogen|wil … hebben|krijgen
      mag|kan {person} {product}
      zet {thing} … klaar
      zet {person} … op {product}
      zet … ~op {person}
      moet|mag|kan|hoort ~op {product}
      doe {person} … {product}
      maak {thing} … in_orde|gereed|klaar
      zorg|zorgt|zorg_dat|zorgen_dat|zorg_ervoor_dat … heeft|hebben|krijgt|krijgen|kan|kunnen
      mist|missen {thing}
      aan {product} helpen
      {person} is {thing} … kwijt
      moet|moeten … kunnen
      {person} … erbij
      vraag … aan
    `,
  },
  {
    means: 'replace',
    lines: `
      zet|wissel|ruil … om|over
      schakel … over
      ruil … in
    `,
  },
  {
    means: 'replaceWeak',
    lines: `
      draag … over
      zet|gaat|gaan|moet|moeten|mag … ~naar {product}
      gaat|gaan|moet|moeten|mag|mogen|kan|kunnen … over ~op|~naar {product}
      over ~op|~naar {product}
      {product} … gaat|gaan|moet|verhuist ~naar {person}
      {product} ~van {person} gaat|moet|verhuist ~naar {person}
    `,
  },
  { means: 'switchOff', lines: '{app} uit ~bij|~voor|~van\n zet|schakel|vink … uit' },
  {
    means: 'switchOn',
    lines: '{app} ?weer aan ~bij|~voor\n kan|mag|moet {thing} … aan\n zet|vink … aan\n schakel … in|aan',
  },
  {
    means: 'keep',
    lines: `
      laat … staan|houden|behouden
      {product} mag|mogen|kan|moet|moeten blijven|behouden
      {product} … nog_wel
      {product} blijft|blijven
      mag|mogen|moet {product} houden|behouden
    `,
  },
  {
    means: 'changes',
    lines:
      'wie heeft|hebben … gewijzigd|veranderd|aangepast\n heeft iemand … gewijzigd|veranderd|aangepast\n wat hebben|heb <subject> … gewijzigd|veranderd|gedaan|aangepast',
  },
  { means: 'approve', lines: 'keur … goed\n ga … akkoord' },
  { means: 'reject', lines: 'keur|wijs … af' },
  { means: 'undo', lines: 'maak … ongedaan\n draai|draaien … terug' },
  { means: 'retry', lines: 'probeer … opnieuw|nogmaals|nog_eens|nog_een_keer' },
  { means: 'show', lines: 'laat … zien\n zoek … op' },
  { means: 'renew', lines: 'loopt|lopen … af' },
];
