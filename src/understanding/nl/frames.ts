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
      hoort|horen|behoort|mag|mogen|moet|moeten|hoeft|hoeven|zou geen {thing} … hebben|houden|te|krijgen
      hoort|horen|behoort|mag|mogen|moet|moeten|hoeft|hoeven {thing} … niet|niet_meer te|hebben|houden|krijgen
      {thing} hoort|horen|behoort … niet|niet_meer
      <not> nodig … {thing} houdt|heeft|hebben|houden|te
      <not> <need> … {thing}
      geen recht ?meer op {thing}
      geen behoefte ?meer aan {thing}
      kan|kunnen … zonder {thing}
      redt|redden … zonder {thing}
      kan|kunnen|redt|redden|doet|doen ~{person} het zonder {thing}
      {thing} … wordt|worden niet|nooit|nauwelijks|amper gebruikt
      nooit|nauwelijks|amper|niet_meer|zelden {thing} gebruikt|gebruiken|geopend|aangeraakt|opent
      gebruikt|gebruiken|opent|openen|start|raakt {thing} … niet|niet_meer|nooit|nauwelijks|amper|zelden
      {thing} … nooit|nauwelijks|amper|niet_meer|zelden gebruikt|geopend|aangeraakt|opent
      doet|doen niets|niks|weinig ?meer met {thing}
      <not> ?meer betalen|betaalt voor {thing}
      stop|stoppen met betalen ~voor|voor {thing}
      stop|stoppen|gestopt|stopt met {thing}
      {thing} … hoeft|hoeven niet verlengd|door|vernieuwd|gecontinueerd
      {thing} … mag|kan|kunnen|mogen|moet|moeten … weg|eruit|eraf|dicht|stop|eindigen|verlopen|aflopen|gestopt|beëindigd|opgezegd|opgeheven|geschrapt|vrijgegeven|vrijgemaakt|terug
      mag|kan|kunnen|mogen|moet|moeten {thing} … kwijt|inleveren|afstaan|missen|teruggeven|verliezen
      mag|kan|kunnen|mogen|moet|moeten … {thing} kwijt|inleveren|afstaan|missen|teruggeven|verliezen
      {person} kan|mag|moet van {thing} af
      ruim|ruimt … op
      {person} staat|staan {thing} … af
      {person} geeft|geven|gaf {thing} … terug
      geef|geeft|geven {thing} … terug
      doe|doet … weg|eraf
      haal|haalt … terug
      neem|neemt|pak|pakt … terug
      geef|geeft {thing} vrij
      geef|geeft {thing} ~van|~bij {person} vrij
      laat {thing} … vervallen|verlopen|gaan|schieten|aflopen
      doe|doen {thing} … ~van|~bij {person} uit
      stap|stapt af van {thing}
      neem|neemt afscheid van {thing}
      terug in|naar pool|voorraad
      zit|zitten … zonder werk
      {person} is|zijn klaar met {thing}
      scheid {thing} ~van {person}
      zet {thing} … in de ijskast
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
      zit|zitten zonder {thing}
      hoort|horen|behoort {thing} … te hebben|krijgen
      richt|richten|regel|regelt|hang|klik|vink|prik|plak|plemp|knal {thing} … in|aan|erop
      rust|rusten … uit ~met|met
      voorzie|voorziet … ~van|van {thing}
      meld|meldt {person} … aan voor {thing}
      leg|leggen … klaar
      zet|zetten … klaar
      reik|reikt … uit
      deel|deelt … uit
      maak|maakt … in_orde
      breng|brengt … in_orde
      geef|geeft {person} … terug
      geef|geeft {thing} … terug ~aan {person}
      <not> … zonder {thing}
      {person} … zit|zitten|staat nog|weer zonder {thing}
      {person} … heeft|hebben nog geen {thing}
      {person} … nog geen {thing}
      help|helpt {person} … aan {thing}
      {person} … gaat|gaan werken|aan_de_slag|beginnen|starten|tekenen met {thing}
      {person} … gaat|gaan {thing} gebruiken
      laat {person} … ~met {thing} werken
      {person} … ~op {product} gezet|zetten
      zorg|zorgt|zorgen … ~voor {product}
      toegang … krijgen|nodig
      {thing} … beschikbaar ~voor
      maak|stel|stelt {thing} … beschikbaar
      sluit|sluiten {person} … aan ~op|op {thing}
      zet|doe|gooi|plak|prik {thing} … erbij|erop
      schrijf|schrijft {person} … in voor {thing}
      komt|komen|staat|staan {thing} … toe
      gun|gunnen {person} … {thing}
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
  {
    means: 'switchOff',
    lines: `
      {app} uit ~bij|~voor|~van
      zet|schakel|vink|doe|klik|knip … uit
    `,
  },
  {
    means: 'switchOffWeak',
    lines: `
      blokkeer|blokkeert|blokkeren|verberg|verbergt|sluit|pauzeer {app} … ?af
      zet|gooi|doe {app} … dicht|af
      {app} … dichtzetten|dichtgooien|blokkeren|verbergen|afsluiten|geblokkeerd|verborgen|dicht
      {app} … mag|kan|moet|moeten|mogen … dicht|uit|geblokkeerd|verborgen
      mag|moet {app} niet ?meer zien|openen|gebruiken
    `,
  },
  {
    means: 'switchOnWeak',
    lines: `
      deblokkeer|ontgrendel|open|herstel|heropen {app}
      zet|gooi|doe {app} … open
      {app} … deblokkeren|openzetten|opengooien|ontgrendelen|herstellen
      mist|missen {app}
      {app} is|zijn weg|verdwenen|kwijt|zoek
      {person} … is|zijn {app} kwijt
      kan|kunnen {app} … niet ?meer openen|vinden|zien|gebruiken|in
      mag|moet {app} … ?weer kunnen zien|openen|gebruiken
    `,
  },
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
      <possessive> {product} is prima|goed
      laat|laten de rest … staan|met_rust
      mag|mogen|moet {product} houden|behouden
    `,
  },
  {
    means: 'condition',
    lines: `
      daarna|dan|erna|nadien|later|vervolgens weer weg|eraf|eruit|terug|af|uit
      daarna|dan|erna|nadien|later|vervolgens mag|kan|moet ?hij|het|die ?er weer weg|eraf|af|uit|terug
    `,
  },
  {
    means: 'changes',
    lines:
      'wat is|was|werd ?er … gebeurd|veranderd|gewijzigd|aangepast|gedaan|misgegaan\n is|zijn ?er … iets veranderd|gewijzigd|gebeurd|aangepast\n wat er … veranderd|gewijzigd|gebeurd|aangepast|gedaan\n wie heeft|hebben … gewijzigd|veranderd|aangepast\n heeft iemand … gewijzigd|veranderd|aangepast\n wat hebben|heb <subject> … gewijzigd|veranderd|gedaan|aangepast',
  },
  { means: 'approve', lines: 'keur … goed\n ga … akkoord' },
  { means: 'reject', lines: 'keur|wijs … af' },
  { means: 'undo', lines: 'maak … ongedaan\n draai|draaien … terug' },
  { means: 'retry', lines: 'probeer … opnieuw|nogmaals|nog_eens|nog_een_keer' },
  { means: 'show', lines: 'laat … zien\n zoek … op' },
  { means: 'renew', lines: 'loopt|lopen … af' },
];
