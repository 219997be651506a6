import type { Words } from '../vocabulary.ts';

/** What people type in Dutch; the headings are those of words-en.ts, and a missing one does not compile. */
export const wordsNl: Words = {
  assign: `
    voorzien, toewijzen, toewijs, toe te wijzen, toekennen, toe te kennen, toevoegen, toe te voegen, geef, geeft,
    geven, te geven, verstrekken, verstrek, verleen, verlenen, uitdelen, erbij, koppelen, koppel, te verstrekken, erop
    zetten, erbij zetten`,
  assignDone: 'gaf, gaven, toegewezen, toegekend, toegevoegd, gegeven, verstrekt, verleend, gekregen',
  assignWeak: `
    doe maar een,     krijgt, krijgen, krijg, wijs, regel, regelen, bestel, bestellen, moet krijgen, te krijgen, aanvragen`,
  unassign: `
    intrekken, intrek, intrekt, in te trekken, intrekking, verwijder, verwijderen, verwijdert, te verwijderen,
    weghalen, weg te halen, weghaal, afhalen, af te halen, eraf halen, eraf te halen, er af halen, eruit halen, er uit
    halen, weg halen, afnemen, af te nemen, wegnemen, ontnemen, ontneem, te ontnemen, afpakken, eruit gooien,
    weggooien, weg, eruit, er uit, eraf, er af, opheffen, op te heffen, toewijzing opheffen, ontkoppelen, ontkoppel,
    schrappen, schrap, wissen, deassigneren, in trekken, verwijdering`,
  unassignDone: `
    stopgezet, beëindigd, opgezegd, teruggegeven, ingeleverd, ingetrokken, verwijderd, weggehaald, afgenomen, weggenomen, ontnomen, opgeheven, afgepakt, eraf gehaald, eruit
    gehaald, ontkoppeld, geschrapt`,
  unassignWeak: 'stopzetten, beëindigen, beëindig, haal, halen, trek, neem, opzeggen, vrijgeven, inleveren, kwijt',
  replace: `
    vervang, vervangen, vervangt, te vervangen, vervanging, wissel, wisselen, omwisselen, om te wisselen, verwisselen,
    verwissel, omruilen, ruilen, inruilen, omzetten, om te zetten, overzetten, over te zetten, upgraden, te upgraden,
    downgraden, te downgraden, upgrade, downgrade, overstappen, migreren, migreer, opwaarderen, ophogen, op te hogen`,
  replaceDone: 'vervangen, omgezet, overgezet, omgewisseld, geupgraded, geupgrade, gedowngraded, ingeruild',
  replaceWeak: 'wijzig, wijzigen, verander, veranderen, ruil, verplaats, verplaatsen, overdragen',
  switchOff: 'uitzetten, uit te zetten, uitschakelen, uit te schakelen, deactiveren, deactiveer, uitvinken',
  switchOffDone: 'uitgezet, uitgeschakeld, gedeactiveerd',
  switchOn: 'aanzetten, aan te zetten, inschakelen, in te schakelen, activeren, activeer, aanvinken',
  switchOnDone: 'aangezet, ingeschakeld, geactiveerd',
  manage: `
    beheren, beheer, bewerken, bewerk, aanpassen, aan te passen, wijzigen, wijzig, te wijzigen, bijwerken`,
  copy: 'kopieer, kopieren, overnemen, dupliceer, te kopieren',
  need: 'nodig, heeft nodig, hebben nodig, moet hebben, moeten hebben, dient te hebben, behoefte aan',

  show: `
    toon, toon mij, tonen, laat zien, laat me zien, laat mij zien, bekijk, bekijken, check, controleer, zoek, zoek op,
    opzoeken, lijst van, lijst met, overzicht van, geef een overzicht van, geef een lijst van, geef me een overzicht
    van, geef mij een overzicht van, overzicht, weergeven, zien, laat, even kijken`,
  who: `
    gebruikt iemand, gebruikt er iemand, heeft iemand, heeft er iemand, alle gebruikers met, alle medewerkers met, alle mensen met, wie, wie hebben, welke gebruikers, welke mensen, welke
    collegas, welke collega's, welke medewerkers, gebruikers met, mensen met, collega's met, medewerkers met, iedereen
    met, aan wie, bij wie, wie allemaal, lijst met gebruikers met`,
  have: 'staat, staan, heeft, hebben, heb, gebruikt, gebruiken, bezit, beschikt over, heeft er, hebben er',
  what: 'wat, welke, welk, wat voor',
  howMany: 'hoeveel, hoe veel, aantal, het aantal, aantallen',
  available: `
    beschikbaar, beschikbare, vrij, vrije, over, resterend, resterende, nog, ongebruikt, ongebruikte, er nog, zijn er
    nog, op voorraad, hebben we nog, is er nog, nog over, zijn er, beschikbaarheid`,
  seats: `
    licentieoverzicht, licentie overzicht, overzicht licenties, overzicht van licenties, overzicht van de licenties,
    voorraad, licentievoorraad, licentie voorraad, seats, plaatsen, licentieaantallen`,
  subscriptions: `
    abo, abo's, abos, abonnement, abonnementen, verlengingen, verlengdatum, verlengdata, vervaldatum, vervaldata, einddatum, seats per
    abonnement`,
  renew: `
    loopt, lopen, verloopt, verlopen, verlengd, verlengt, verlengen, loopt af, aflopen, vervalt, vervallen, verlenging`,
  history: `
    geschiedenis, historie, logboek, auditlogboek, log, wat is er gewijzigd, recente wijzigingen, laatste wijzigingen,
    wijzigingen`,
  status: `
    hoe staat t met, hoe staat 't met, hoe zit t met, hoe ver zijn we met, hoe staan we met, status, status van, stand van zaken, hoe staat het met, hoe gaat het met, hoe zit het met, voortgang, voortgang
    van, wat is de status van, hoe ver is, hoever is, waar blijft, is er al nieuws over, al iets bekend over, wat is
    er gebeurd met`,

  requestNoun: 'aanvraag, aanvragen, verzoek, verzoeken, licentieaanvraag, nr, nummer, plan, wijziging',
  myRequests: `
    mijn aanvragen, mijn openstaande aanvragen, mijn open aanvragen, mijn lopende aanvragen, mijn verzoeken, wat heb
    ik aangevraagd, aanvragen van mij, wat zijn mijn aanvragen, mijn aanvraag, welke aanvragen heb ik gedaan, welke
    aanvragen heb ik lopen`,
  myLicenses: `
    mijn licenties, wat heb ik, welke licenties heb ik, toon mijn licenties, wat zijn mijn licenties, licenties van
    mij`,
  approvals: `
    wat staat er nog open, wat staat er nog open voor mij, wat staat er open voor mij, goedkeuringen, openstaande
    goedkeuringen, mijn goedkeuringen, open goedkeuringen, openstaande aanvragen, open aanvragen, wat moet ik
    goedkeuren, wat moet ik nog goedkeuren, wat staat er open, te keuren, nog goed te keuren, goed te keuren, goed te
    keuren aanvragen, wat wacht er op mij, wacht op mij, wachten op mij, wat staat er voor mij klaar, aanvragen om
    goed te keuren, welke aanvragen moet ik goedkeuren, moet ik nog iets goedkeuren, goedkeuring`,
  approve: `
    bevestig, bevestigen, goedkeuren, goedgekeurd, keur goed, akkoord, akkoord met, accepteer, accepteren, toestaan, ga akkoord, ga akkoord
    met, ik ga akkoord met, accorderen, accordeer`,
  reject: 'weiger, weigeren, geweigerd, afwijzen, afgewezen, afkeuren, afgekeurd, keur af, verwerp, afwijzing',
  withdrawRequest: 'terugtrekken, teruggetrokken',
  decided: `
    goedgekeurd, geaccepteerd, geweigerd, afgewezen, afgekeurd, ingetrokken, teruggetrokken, geannuleerd,
    teruggedraaid`,
  remind: `
    herinner, herinneren, herinnering, stuur een herinnering, stuur herinnering, rappel, rappelleer, stuur een rappel,
    reminder, stuur een reminder, stuur nog een herinnering, herinnering sturen, een herinnering sturen`,
  retry: `
    retry, nogmaals, nog eens, nog een keer, mislukte opnieuw, mislukte opnieuw proberen, probeer de mislukte opnieuw,
    nogmaals proberen, probeer nogmaals`,
  undo: `
    ongedaan maken, ongedaan te maken, maak ongedaan, maak dat ongedaan, maak het ongedaan, draai terug, terugdraaien,
    terug te draaien, draai dat terug, ongedaan, herstel, herstellen, draai de laatste wijziging terug, maak de
    laatste wijziging ongedaan, laatste wijziging ongedaan maken`,

  yes: `
    ja, jazeker, jawel, jep, jup, j, zeker, doe maar, klopt, dat klopt, juist, correct, bevestig, bevestig maar, bevestigen,
    inderdaad, graag zo, natuurlijk, uiteraard, ga door, ga je gang, doorgaan, doe dat maar, ja hoor, ziet er goed
    uit, akkoord, zeker weten, klopt helemaal, helemaal goed`,
  ok: 'oke, ok, prima, goed, is goed, dat is goed, top, in orde, okee, okay',
  no: `
    nee wacht, nee, neen, neuh, niet juist, klopt niet, dat klopt niet, onjuist, fout, verkeerd, verkeerde, niet goed, dat is
    niet goed, nee hoor, toch niet die, niet die`,
  plea: `
    graag, aub, svp, alsjeblieft, alstublieft, alsjeblief, hoor, even, eens, nu, meteen, direct, zsm, wel, he, ff, effe,
    dan, zo, doe, doen, mag, snel, ik wil, ik wil graag, wil graag`,
  meant: `
    het moest, dat moest, moest zijn, had moeten zijn, het had, ik bedoel, ik bedoelde, bedoel ik, bedoelde ik, het moet zijn, het is, moet zijn, doe maar, maak er van, maak daar
    van, eigenlijk`,
  back: 'terug, ga terug, vorige, vorige vraag, vorige stap, stap terug, een stap terug',
  startOver: `
    opnieuw, opnieuw beginnen, begin opnieuw, overnieuw, van voren af aan, van voor af aan, herstart, herstarten,
    overnieuw beginnen, begin overnieuw, nieuwe poging, probeer opnieuw, opnieuw proberen, vanaf het begin, opnieuw
    starten`,
  help: `
    hulp, help, help me, help mij, wat kun je, wat kan je, wat kunt u, wat kun je doen, wat kan je doen, wat kunt u
    doen, wat kun je allemaal, wat kan ik doen, wat kan ik vragen, wat kan ik typen, hoe werkt dit, hoe werkt het, hoe
    werk je, uitleg, handleiding, opties, menu, commandos, commando's, opdrachten, ik snap het niet, ik begrijp het
    niet, kun je helpen, kun je me helpen, kunt u helpen, kunt u mij helpen, kan je me helpen, ik heb hulp nodig, wat
    doe je, wat kan jij, wat kan deze bot`,
  howTo: `
    hoe kan ik, hoe moet ik, hoe doe ik, hoe kun je, hoe kan je, hoe trek ik, hoe wijs ik, hoe verwijder ik, hoe geef
    ik, hoe haal ik, hoe kunnen we, hoe vervang ik, hoe`,
  greeting: `
    hallo, hoi, hai, hey, he, goedemorgen, goedemiddag, goedenavond, goedeavond, goeiemorgen, goedendag, goeiedag,
    dag, hallo daar, beste, geachte, goede morgen, goede middag, goede avond, moin, hi, hoihoi, hallo allemaal, hoi
    allemaal, morgen allemaal, heyhey, mogge`,
  thanks: `
    bedankt, dank, dank u, dank u wel, dank je, dank je wel, dankjewel, dankuwel, alvast bedankt, bvd, merci, thanks,
    thx, super, hartelijk dank, bij voorbaat dank, alvast dank, fijn, mooi, perfect, super bedankt, heel erg bedankt,
    hartelijk bedankt, alvast hartelijk dank, bedankt alvast, thnx, doei, geweldig, tot ziens, bedankt hoor,
    hartstikke bedankt, dat was alles, dat is alles, dat was het, dat was m, meer niet, verder niks, verder niets, zo is het goed`,
  cancel: `
    wacht, wacht even, nee wacht, oh wacht, niet doen, doe het niet, annuleren, annuleer, stop, stoppen, laat maar, laat maar zitten, laat zitten, vergeet het, vergeet maar, vergeet
    het maar, afbreken, breek af, toch niet, hoeft niet meer, hoeft niet, hoeft al niet meer, annuleer dat, annuleer
    dit, stop maar, afsluiten, ophouden, laat dat maar, doe maar niet, hou maar op, houd maar op`,
  language: `
    taal, praat, spreek, in het, taal wijzigen, wijzig taal, zet taal op, antwoord, antwoorden, taal naar, zet de taal
    op`,
  settings: 'instellingen, mijn instellingen, voorkeuren, mijn voorkeuren, mijn taal, mijn werktijd, mijn werktijden',
  english: 'engels, engelse',
  dutch: 'nederlands, hollands, nederlandse, vlaams',

  license: `
    licentie, licenties, licensie, licensies, licentietoewijzing, licentietoewijzingen, toewijzing, toewijzingen, lic,
    product, producten`,
  services: `
    apps en services, apps en diensten, serviceplan, serviceplannen, services, diensten, service, apps, app`,
  userNoun: `
    verpleegkundige, arts, huisarts, docent, docente, leraar, lerares, leerling, student, studente, zuster, broeder, receptionist, receptioniste, invalkracht, uitzendkracht, verloskundige, conciërge, conrector, rector, mentor, chirurg, specialist, doktersassistent, nieuwe docent, nieuwe verpleegkundige, assistente, juf, meester, gebruiker, gebruikers, collega, collega's, collegas, medewerker, medewerkers, persoon, personen, deze gebruikers,
    de volgende gebruikers, volgende gebruikers, volgende mensen, de volgende personen, mensen, nieuwe collega, nieuwe
    medewerker, dhr, mevr, mevrouw, meneer, de heer, naam, gebruikersnaam, mailadres, emailadres, e-mailadres, iemand,
    stagiair, stagiaire, werknemer, onderstaande gebruikers, onderstaande, onderstaande collega's, onderstaande
    collegas, onderstaande personen, onderstaande medewerkers, uitzendkracht, nieuweling`,
  account: 'account, accounts, profiel, gebruikersaccount',
  group: `
    iedereen, alle gebruikers, alle medewerkers, alle collega's, alle collegas, niemand, afdeling, team, groep,
    gasten, gast, bedrijf, allemaal, het hele, de hele, hele, alle gasten, organisatie, tenant`,

  from: 'van, vanaf, uit',
  to: 'aan, naar',
  for: 'voor, namens, tbv',
  of: '',
  at: 'bij',
  on: 'op',
  with: 'met',
  by: 'door',
  in: 'in, binnen, in de, onder',
  instead: 'in plaats van, ipv, inplaats van, in ruil voor, i.p.v',
  without: 'zonder, minus, exclusief, excl, maar zonder',
  except: `
    behalve, muv, uitgezonderd, met uitzondering van, op na, maar niet, buiten, op uitzondering van, exclusief,
    behoudens, uitgesloten, niet voor, niet bij, niet aan, maar niet voor, maar niet bij`,
  exceptAfter: 'na, uitgezonderd, uitgesloten, niet meegerekend, niet meegeteld',
  keep: 'houd, behouden, houden, houdt, laten staan, laat staan, blijft, blijven, behoudt, behoud',
  all: 'alle, al, elke, ieder, iedere, al de',
  everything: `
    alles, alles wat hij heeft, alles wat zij heeft, alles wat ze heeft, alles wat ie heeft, alles wat hij had, alles wat ze had, zijn spullen, haar spullen, al zijn spullen, al haar spullen, z'n spullen, de hele handel, de hele mikmak, alle licenties, al haar licenties, al zijn licenties, al hun licenties, alle toegewezen licenties, alle
    huidige licenties, alle bestaande licenties, alle producten, alle toewijzingen, al de licenties, alle licentie,
    elke licentie, alle licentietoewijzingen`,
  and: 'en, plus, alsook, alsmede, en ook, evenals, samen met, en dan, vervolgens',
  or: 'of, ofwel, en of',
  article: "de, het, een, 'n, 't, t, deze, dit, die, dat, beide, enkele, 1",
  possessive: "zijn, haar, hun, z'n, d'r, dr, diens",
  leanUser:
    "de hare, het zijne, beiden, m, 'm, um, ie, hem, haar, hen, hun, hij, zij, ze, diegene, die persoon, deze persoon, allebei, dezelfde persoon",
  leanProduct: `
    er een, er één, er dan een, er eentje, het, die, dat, deze, dit, die ene, deze licentie, die licentie, dezelfde licentie, hem, m, 'm, ze, eentje, diezelfde, datzelfde`,
  nth: `
    de eerste, eerste, de tweede, tweede, de derde, derde, de vierde, de laatste, laatste, die laatste, de andere, nummer een, nummer
    twee, nummer drie`,
  amend: 'ook, eveneens, idem, idem voor, hetzelfde voor, zelfde voor, en, en ook, plus, ditto',
  impact: `
    wat gebeurt, wat gebeurt er, wat als, wat is het gevolg, wat zijn de gevolgen, gevolgen, gevolg, impact, wat raakt, wat verliest,
    wat gaat er stuk, wat gaat er verloren, wat is de impact`,
  whence: `
    hoe komt, hoe kwam, hoe is, vandaan, waar heeft, waar komt, gekregen van, via een groep, via welke groep, van wie heeft`,
  loses: `
    stuk, kapot, kwijt raken, kwijtraken, kwijt, verliest, verliezen, verloren, mist, missen, overhouden, houdt over, blijft er over, blijft over, niet meer werken`,
  contains: `
    bevat, bevatten, zit er in, zit er allemaal in, inbegrepen, hoort bij, zit in, inhoud van, onderdeel van, zitten er in, wat zit er in,
    wat zit in, zit er, zitten er, zit, zitten, bevat het, inbegrepen bij, inbegrepen in, inhoudt, omvat`,
  compare:
    'vergelijk, vergelijken, vergelijking, versus, vs, verschil, verschillen, verschil tussen, meer dan, anders dan, minder dan, naast elkaar',
  why: 'waarom, hoe komt het dat, hoezo',
  noLicense: `
    geen licentie, geen licenties, zonder licentie, zonder licenties, geen enkele licentie, nog geen licentie, ongelicentieerd,
    helemaal geen licentie`,
  changes: `
    wat hebben we gewijzigd, wat is er gewijzigd, wat is gewijzigd, wat hebben we veranderd, wat is er veranderd, wijzigingen, wat is
    er gebeurd, wat is er gedaan, wat hebben we gedaan, recente wijzigingen, wat is er aangepast`,
  /** What was done should not have been. */
  mistake: 'per ongeluk, abusievelijk, onterecht, per abuis, foutief, ten onrechte, bij vergissing',
  blocked: 'geblokkeerd, geblokkeerde, geblokkeerde accounts, geblokkeerde gebruikers, uitgeschakelde accounts',
  guests: 'gasten, gastgebruikers, gastaccounts, alle gasten, externen, externe gebruikers, alle gastgebruikers',
  department: 'afdeling, groep, team, poli, unit, sectie, vakgroep',
  pronoun: 'hem, hen, hij, zij, ze, ie, daarvan, deze persoon',
  self: 'mij, mezelf, mijzelf, me',
  subject: 'ik, wij, we, u, je, jij, jullie, men',
  request: `
    kunt u, kun je, kan je, kan jij, kunnen jullie, kunnen we, kun jij, zou u, zou je, zou jij, zouden jullie, wilt u,
    wil je, wil jij, willen jullie, zou, kan, kunnen, kunt, kun, zouden, wilt, willen, is het mogelijk om, kan iemand,
    kan er iemand, zou iemand, zou het mogelijk zijn om, wil iemand, mag ik vragen om, mag ik u vragen, mag ik je
    vragen, zou u zo vriendelijk willen zijn om, zou u zo vriendelijk willen zijn, kan dat, lukt het om`,
  filler: `
    ofzo, of zo, zeg, qua, trouwens, overigens, oeps, oh, ah, hmm, ehm, euh, hieronder, onderstaande, per omgaande, met onmiddellijke ingang, waarschijnlijk, volgens afspraak, zoals besproken, zoals afgesproken, heel graag, dat zou fijn zijn, als dat lukt, volgens mij, wat mij betreft, zorg, zorgen, zorg dat, zorgen dat, zorg ervoor dat, ervoor zorgen dat, zowel, ff, effe, graag, aub, svp,
    alsjeblieft, alstublieft, alsjeblief, even, eens, nu, vandaag, meteen, direct, zsm, zo snel mogelijk, zo spoedig
    mogelijk, per direct, per vandaag, per nu, onmiddellijk, spoed, dringend, met spoed, ook, weer, opnieuw, maar,
    wel, dan, mijn, onze, ons, uw, jouw, nieuw, nieuwe, huidige, bestaande, rechtstreeks, ik wil, ik wil graag, ik zou
    graag, ik zou, ik wens, wij willen, we willen, we willen graag, wil graag, wil, willen, wens, zou graag, zou
    willen, om, te, worden, word, wordt, moet, moeten, mag, mogen, dient, dienen, te worden, laten, hoeft, indien
    mogelijk, als het kan, als dat kan, als het lukt, wanneer het uitkomt, voor mij, snel, even snel, zou het fijn
    vinden, zou het fijn zijn, ik moet, we moeten, wij moeten, ter info, vriendelijk verzoek om, vriendelijk verzoek,
    het verzoek om, verzoek om, hierbij het verzoek om, hierbij, bijgaand, ik verzoek u, ik verzoek u om, genaamd, er,
    hoor, he, licentiebalie, nog even, nog wel, alvast, volledig, zo, het gaat om, gaat om, gaan, doen, doe, zou het kunnen,
    we, daar, dus, joh, via deze weg, bij deze, komt, in totaal, eveneens, tevens`,

  label: 'actie, taak, ticket, referentie, ticketnummer, onderwerp, soort',
  relative: `
    manager, leidinggevende, chef, baas, assistent, secretaresse, opvolger, opvolgster, vervanger, voorganger,
    teamleider`,

  says: 'zegt, zei, vraagt, vroeg, meldt, meldde, vindt, denkt, schrijft, schreef, bevestigt, laat weten, liet weten',

  not: `
    niet voor, niet bij, niet aan, maar niet voor, maar niet bij, nietmeer, niemeer, geeneens, maar niet, niet, geen, nooit, niets, niks, noch, nog niet, niet meer, wacht, wacht even, stop met, vooral niet`,
  question: `
    moet ik, moeten we, moeten wij, zal ik, zullen we, mag ik, mogen we, kan ik, wat gebeurt, wat gebeurt er, wat als,
    waarom, wanneer, hoe, waar, is het veilig, is het goed`,
  askStart: 'is, zijn, heeft, hebben, was, waren, werd, moet, mag, wordt, heb, zal, mogen, moeten, hoeft',
  condition: `
    als, indien, tenzij, mits, zodra, na, nadat, pas, pas na, voordat, wanneer, alleen, misschien, eventueel, eerst, straks, later,
    vanaf dan, daarna, mocht, stel, stel dat, slechts, wellicht, afhankelijk`,
  past: 'was, waren, werd, werden, is gisteren, gisteren, al, reeds, zojuist, geweest, had, vorige week, net',

  because: `
    omdat, want, aangezien, doordat, vanwege, wegens, ivm, in verband met, reden, reden is, de reden is, dankzij,
    zodat, omwille van, gezien, motivatie, toelichting, vanwege het feit dat, met als reden, als reden`,
  until: `
    tot, tot en met, tm, t/m, totdat, tot aan, tot uiterlijk, uiterlijk tot, geldig tot, tot en met uiterlijk`,
  same: 'hetzelfde, dezelfde, zelfde, precies hetzelfde, exact hetzelfde, precies dezelfde, identiek',
  as: 'als',

  common: `
    overal, nergens, gewisseld, ingang, nachtploeg, dagploeg, thuis, helpen, helpt, opruimen, kwijtgeraakt, dienst, dames, heren, mensen van, alleen, weggegaan, gegaan, gekomen, openen, werken, vannacht, nacht, nachtdienst, dagdienst, dienst, diensten, poli, seh, school, klas, les, lessen, ziekenhuis, kliniek, praktijk, patient, patienten, examen, examens, terugkomt, teruggekomen, ontslagen, aangenomen, overgeplaatst, invalt, vervangt, inloggen, aanmelden, lukt, kapot, vast, stuk, helaas, blijkbaar, momenteel, iemand anders, weekend, ouderschapsverlof, ziekteverlof, semester, schooljaar, sinds kort, docenten, verpleegkundigen, moeten, verhuist, verhuizen, volgens, kijken, betreft, graag, informeer, informeren, bel, bellen, mail, mailen, meld, melden, stuur, sturen, zeggen, vertel, vertellen, laat
    weten, weten, contact, open, sluit, installeer, schrijf, lees, cc, nagaan, blokkeer, blokkeren, resetten,
    opschonen, is, ben, bent, dienst, uit dienst, in dienst, vertrokken, vertrekt, weggaat, gaat, bedrijf, verkoop,
    inkoop, finance, financien, manager, leidinggevende, chef, baas, kantoor, postvak, mailbox, laptop, computer,
    telefoon, printer, wachtwoord, apparaat, tijdelijk, tijdelijke, permanent, definitief, voorgoed, helemaal,
    gedeeltelijk, morgen, overmorgen, vanavond, gisteren, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag,
    zondag, week, weken, maand, maanden, dagen, jaar, jaren, tijd, volgende, komende, oude, andere, ander, anders,
    extra, meer, minder, werkt, werk, werken, functie, rol, contract, vakantie, verlof, ziek, zwangerschapsverlof,
    vergadering, vraag, probleem, storing, fout, verkeerd, hier, echt, denk, weet, zeg, zegt, vraagt, gevraagd, maken,
    ding, dingen, iets, systeem, gegevens, bestand, bestanden, map, tabel, agenda, beheerder, rechten, toegang, weer,
    koffie, sorry, over, tussen, tijdens, uit, toe, af, om, per, via, tegen, erg, heel, veel, weinig, half, geweest,
    had, hadden, werd, werden, wie, wat, welke, waar,  binnenkort, vroeg,
    laat, ook, zelf, proef, proefversie, test, doel, doeleinden, servicedesk, helpdesk, balie, kosten, budget, geld,
    duur, gedeeld, gedeelde, eerste, tweede, derde, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, paar,
    honderd, toch, gewoon, nou, namelijk, immers, terwijl, hoewel, echter, straks, ochtend, middag, avond, uur,
    begint, beginnen, start, gestart, haal, zet, maak, kijk, sinds, vanaf, zonder, tijdje, afdelingen, receptie,
    directie, stage, project, jou, gr, verder, jullie, anderen, zulke, elkaar`,
};
