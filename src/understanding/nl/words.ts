import type { Words } from '../vocabulary.ts';

/** What people type in Dutch; the headings are those of words-en.ts, and a missing one does not compile. */
export const wordsNl: Words = {
  assign: `
    voorzien, toewijzen, toewijs, toe te wijzen, toekennen, toe te kennen, toevoegen, toe te voegen, geef, geeft,
    geven, te geven, verstrekken, verstrek, verleen, verlenen, uitdelen, erbij, koppelen, koppel, te verstrekken, erop
    zetten, erbij zetten, toedelen, toe te delen, bijvoegen, bij te voegen, toebedelen, uitreiken, uit te reiken,
    reik, bijzetten, bij te zetten, bijgeven, bij te geven, erbij geven, erbij doen, erbij te doen, voorzie, terug te
    geven aan, teruggeven aan, toebedeel, uitrusten, uit te rusten, rust uit met, bijschakelen`,
  assignDone: `
    gaf, gaven, toegewezen, toegekend, toegevoegd, gegeven, verstrekt, verleend, gekregen, bijgevoegd, uitgedeeld,
    toebedeeld, uitgereikt, bijgezet, erbij gezet, erbij gedaan, voorzien van`,
  assignWeak: `
    blijft vragen om, blijft zeuren om, blijven vragen om,
    doe maar een, krijgt, krijgen, krijg, wijs, regel, regelen, bestel, bestellen, moet krijgen, te krijgen,
    aanvragen, geregeld, te regelen, inregelen, in te regelen, ingeregeld, richt, inrichten, in te richten, ingericht,
    ophangen aan, hang, kreeg, kregen, krijgt erbij, ontvangt, ontvangen, ontvang, wil graag, wilt, wensen, wenst, zou
    willen, vraagt om, vragen om, vroeg om, verzoekt om, aangevraagd, ruimte voor, bezorgen, bezorg, gun, gunnen,
    recht op, heeft recht op, in aanmerking voor, komt in aanmerking voor, moet beschikken over, dient te beschikken
    over, klaarzetten, klaar te zetten, klaarmaken, klaar te maken, in orde maken, in orde te maken, in orde brengen,
    fixen, fix, gefixt, ritselen, ritsel, bijprikken, aansluiten, aan te sluiten, uitrollen, uit te rollen, aanmelden
    voor, aan te melden voor, toegang geven tot, toegang tot, toegang krijgen tot, krijgt toegang tot, erop, er op,
    erbij, er bij, bestelt, besteld, doe er, gooi er, zet er, prik er, plak er, mis, ontbreekt, ontbreken`,
  unassign: `
    intrekken, intrek, intrekt, in te trekken, intrekking, verwijder, verwijderen, verwijdert, te verwijderen,
    weghalen, weg te halen, weghaal, afhalen, af te halen, eraf halen, eraf te halen, er af halen, eruit halen, er uit
    halen, weg halen, afnemen, af te nemen, wegnemen, ontnemen, ontneem, te ontnemen, afpakken, eruit gooien,
    weggooien, weg, eruit, er uit, eraf, er af, opheffen, op te heffen, toewijzing opheffen, ontkoppelen, ontkoppel,
    schrappen, schrap, wissen, deassigneren, in trekken, verwijdering, afneemt, wegneemt, weghaalt, ontneemt, te
    schrappen, schrapt, eraf te gooien, eraf gooien, eraf mag, eraf trekken, loskoppelen, los te koppelen, ontkoppelt,
    onttrekken, te onttrekken, afnemen van, terughalen, terug te halen, terugnemen, terug te nemen, wegdoen, weg te
    doen, wegpakken, weg te pakken, eruit te halen, eruit te gooien, af te pakken, wegtrekken, terugvorderen, terug te
    vorderen, deprovisioneren, deprovisionen, unassignen, ontlicenseren`,
  unassignDone: `
    stopgezet, beëindigd, opgezegd, teruggegeven, ingeleverd, ingetrokken, verwijderd, weggehaald, afgenomen,
    weggenomen, ontnomen, opgeheven, afgepakt, eraf gehaald, eruit gehaald, ontkoppeld, geschrapt, vrijgegeven,
    vrijgemaakt, vrijgekomen, teruggenomen, teruggehaald, weggedaan, weggepakt, losgekoppeld, onttrokken, vervallen
    verklaard, afgesloten van, afgenomen van, eraf gegooid, eruit gegooid, afgestaan, ingetrokken geworden,
    teruggevorderd, gecanceld, kwijtgeraakt, kwijt geraakt, verloren`,
  unassignWeak: `
    stopzetten, beëindigen, beëindig, haal, halen, trek, neem, opzeggen, vrijgeven, inleveren, kwijt, vrij te geven,
    geef vrij, vrijmaken, vrij te maken, afstaan, af te staan, teruggeven, terug te geven, geeft terug, geven terug,
    stop te zetten, stopt, beeindigen, te beëindigen, afzeggen, af te zeggen, op te zeggen, zegt op, kwijtraken, kwijt
    te raken, kwijtmaken, inruimen, opruimen, op te ruimen, ruim, wegmoffelen, dumpen, dump, lozen, loos, kappen, kap,
    mieteren, knikkeren, flikkeren, donderen, kieperen, opdoeken, op te doeken, doek, parkeren, parkeer, afvoeren, af
    te voeren, afbouwen, af te bouwen, afstoten, af te stoten, verliest, verliezen, verlies, inlevert, levert, lever,
    in te leveren, laten vervallen, te laten vervallen, vervallen, laat vervallen, niet verlengen, niet te verlengen,
    niet meer verlengen, overbodig, overtollig, ongebruikt, ongebruikte, onnodig, nutteloos, geen gebruik van, geen
    gebruik meer van, staat te verstoffen, ligt te verstoffen, verstoft, ligt stil, staat stil, afscheid van, snoei,
    snoeien, kan weg, mag weg, moet weg, gaat weg, gaan weg, gaat dicht`,
  replace: `
    vervang, vervangen, vervangt, te vervangen, vervanging, wissel, wisselen, omwisselen, om te wisselen, verwisselen,
    verwissel, omruilen, ruilen, inruilen, omzetten, om te zetten, overzetten, over te zetten, upgraden, te upgraden,
    downgraden, te downgraden, upgrade, downgrade, overstappen, migreren, migreer, opwaarderen, ophogen, op te hogen,
    inwisselen, in te wisselen, wisselt, ruilt, verruilen, verruil, verruilt, om te ruilen, in te ruilen, ombouwen, om
    te bouwen, converteren, converteer, te converteren, migreert, te migreren, geupgraded, opschalen, op te schalen,
    afschalen, af te schalen, omhangen, om te hangen, upgradet, downgradet, verhogen, te verhogen, verlagen, te
    verlagen`,
  replaceDone: `
    vervangen, omgezet, overgezet, omgewisseld, geupgraded, geupgrade, gedowngraded, ingeruild, verruild, omgeruild,
    omgebouwd, geconverteerd, gemigreerd, opgeschaald, afgeschaald, omgehangen, geupgradet, gedowngradet, overgestapt,
    ingewisseld`,
  replaceWeak: `
    wijzig, wijzigen, verander, veranderen, ruil, verplaats, verplaatsen, overdragen, overgaan, over te gaan, stapt
    over, stappen over, overhevelen, over te hevelen, hevel, doorschuiven, door te schuiven, verhuizen, verhuist,
    veranderd, wijzigt`,
  switchOff: `
    uitzetten, uit te zetten, uitschakelen, uit te schakelen, deactiveren, deactiveer, uitvinken, uit te vinken,
    deactiveert, dichtgooien, dicht te gooien, uitdoen, uit te doen, afzetten, af te zetten`,
  switchOffDone: `
    uitgezet, uitgeschakeld, gedeactiveerd, uitgevinkt, dichtgezet, uitgedaan, afgezet, geblokkeerd voor`,
  switchOffWeak: 'dichtzetten, dicht te zetten, afsluiten, verberg, verbergen',
  switchOn: `
    aanzetten, aan te zetten, inschakelen, in te schakelen, activeren, activeer, aanvinken, aan te vinken, activeert,
    aandoen, aan te doen, openen voor, weer aanzetten, weer inschakelen`,
  switchOnDone: `
    aangezet, ingeschakeld, geactiveerd, aangevinkt, opengezet, aangedaan, gedeblokkeerd`,
  switchOnWeak: 'deblokkeer, deblokkeren, opengooien, openzetten, open te zetten, ontgrendelen, vrijschakelen',
  manage: `
    beheren, beheer, bewerken, bewerk, aanpassen, aan te passen, wijzigen, wijzig, te wijzigen, bijwerken`,
  copy: 'kopieer, kopieren, overnemen, dupliceer, te kopieren',
  need: `
    nodig, heeft nodig, hebben nodig, moet hebben, moeten hebben, dient te hebben, behoefte aan, benodigd, behoeft,
    moet kunnen beschikken over, hoort te hebben, horen te hebben, zou moeten hebben, zouden moeten hebben, kan niet
    zonder, kunnen niet zonder, kan niet werken zonder, niet zonder kan, heeft behoefte aan, hebben behoefte aan, moet
    werken met, moeten werken met, moet aan de slag met, gaat werken met, gaan werken met, gaat aan de slag met,
    behoort te hebben`,

  show: `
    toon, toon mij, tonen, laat zien, laat me zien, laat mij zien, bekijk, bekijken, check, controleer, zoek, zoek op,
    opzoeken, lijst van, lijst met, overzicht van, geef een overzicht van, geef een lijst van, geef me een overzicht
    van, geef mij een overzicht van, overzicht, weergeven, zien, laat, even kijken, geef me een lijst van, geef me een
    lijst met, geef mij een lijst van, geef mij een lijst met, geef een lijst met, een lijst van, een lijst met, kijk
    eens wat, kijk wat, kijk even wat`,
  who: `
    gebruikt iemand, gebruikt er iemand, heeft iemand, heeft er iemand, alle gebruikers met, alle medewerkers met,
    alle mensen met, wie, wie hebben, welke gebruikers, welke mensen, welke collegas, welke collega's, welke
    medewerkers, gebruikers met, mensen met, collega's met, medewerkers met, iedereen met, aan wie, bij wie, wie
    allemaal, lijst met gebruikers met, wie er, wie er nog, wie allen, wie zit er, wie zitten er, wie nog meer, wie
    gebruikt, wie gebruiken, wie werkt met, wie werken met, heeft nog iemand, welke gebruikers hebben, welke personen,
    welke accounts, welke van onze mensen, van wie, mensen die, medewerkers die, collega's die, collegas die,
    gebruikers die, alle accounts met, accounts met, personen met, lijst van mensen met, lijst van gebruikers met,
    lijst met iedereen met, alle collega's met`,
  have: `
    staat, staan, heeft, hebben, heb, gebruikt, gebruiken, bezit, beschikt over, heeft er, hebben er, bezitten,
    beschikken over, beschikt, beschikken, draait op, zit op, zitten op, zit aan, werkt met, werken met, in gebruik,
    in bezit`,
  what: 'wat, welke, welk, wat voor',
  howMany: 'hoeveel, hoe veel, aantal, het aantal, aantallen',
  available: `
    beschikbaar, beschikbare, vrij, vrije, over, resterend, resterende, nog, ongebruikt, ongebruikte, er nog, zijn er
    nog, op voorraad, hebben we nog, is er nog, nog over, zijn er, beschikbaarheid, te vergeven, uit te geven, uit te
    delen, op de plank, liggen, in reserve, reserve, openstaande plekken, vrije plekken, plek, plekken, plekje,
    plekjes, plaats, ruimte, nog plek, nog plekken, nog plaats, nog ruimte, genoeg, voldoende, niet toegewezen, niet
    gebruikt, onbenut, onbenutte, speling, hebben we over, hebben we liggen, er over, nog vrij, nog beschikbaar, nog
    liggen, bijna op, bijkopen, bij te kopen, kunnen we nog, kunnen wij nog, mogen we nog, kan ik nog, zijn we door
    de, zijn we door, doorheen, heen`,
  seats: `
    licentieoverzicht, licentie overzicht, overzicht licenties, overzicht van licenties, overzicht van de licenties,
    voorraad, licentievoorraad, licentie voorraad, seats, plaatsen, licentieaantallen, aantal plekken, licentiestand,
    stand van de licenties, licentieverbruik, licentiegebruik, capaciteit, bezetting`,
  subscriptions: `
    abo, abo's, abos, abonnement, abonnementen, verlengingen, verlengdatum, verlengdata, vervaldatum, vervaldata,
    einddatum, seats per abonnement, contractdatum, contractdata, verlengmoment, verlengmomenten, facturatiedatum,
    licentiecontract, contracten, looptijd, looptijden`,
  renew: `
    loopt, lopen, verloopt, verlopen, verlengd, verlengt, verlengen, loopt af, aflopen, vervalt, vervallen,
    verlenging, verlengen we, wordt verlengd, worden verlengd, afloopt, loopt ten einde, eindigt, eindigen, te
    verlengen, verstrijkt, verstrijken, op verlenging, vernieuwd, vernieuwen`,
  history: `
    geschiedenis, historie, logboek, auditlogboek, log, wat is er gewijzigd, recente wijzigingen, laatste wijzigingen,
    wijzigingen, gebeurd met, is er gebeurd met, er gebeurd met, is er met, veranderd aan, gewijzigd aan, gedaan met,
    gedaan bij, gedaan voor, verloop van, verleden, tijdlijn, had vroeger, had eerst, hiervoor had, eerder had,
    logregels, sporen`,
  status: `
    hoe staat t met, hoe staat 't met, hoe zit t met, hoe ver zijn we met, hoe staan we met, status, status van, stand
    van zaken, hoe staat het met, hoe gaat het met, hoe zit het met, voortgang, voortgang van, wat is de status van,
    hoe ver is, hoever is, waar blijft, is er al nieuws over, al iets bekend over, wat is er gebeurd met, hoe loopt
    het met, hoe staat het ervoor met, hoe is het met, is er nieuws over, nog nieuws over, wat is er geworden van, wat
    is er terechtgekomen van, al bekend over, schiet het op met, hoe ver zijn jullie met`,

  requestNoun: 'aanvraag, aanvragen, verzoek, verzoeken, licentieaanvraag, nr, nummer, plan, wijziging',
  myRequests: `
    mijn aanvragen, mijn openstaande aanvragen, mijn open aanvragen, mijn lopende aanvragen, mijn verzoeken, wat heb
    ik aangevraagd, aanvragen van mij, wat zijn mijn aanvragen, mijn aanvraag, welke aanvragen heb ik gedaan, welke
    aanvragen heb ik lopen, mijn eigen aanvragen, aanvragen heb ik ingediend, aanvragen heb ik gedaan, aanvragen heb
    ik verstuurd, aanvragen heb ik ingestuurd, aanvragen heb ik uitstaan, aanvragen heb ik openstaan, heb ik uitstaan,
    heb ik openstaan, heb ik ingediend, heb ik ingestuurd, heb ik aangevraagd, ik heb aangevraagd, ik heb ingediend,
    ik ingediend heb, ik aangevraagd heb, ik ingediend, wat heb ik ingediend, mijn ingediende aanvragen, aanvragen die
    ik, verzoeken die ik, wat loopt er van mij, wat heb ik lopen, heb ik lopen, loopt er van mij, door mij ingediend,
    door mij aangevraagd, van mij openstaan`,
  myLicenses: `
    mijn licenties, wat heb ik, welke licenties heb ik, toon mijn licenties, wat zijn mijn licenties, licenties van
    mij`,
  approvals: `
    wat staat er nog open, wat staat er nog open voor mij, wat staat er open voor mij, goedkeuringen, openstaande
    goedkeuringen, mijn goedkeuringen, open goedkeuringen, openstaande aanvragen, open aanvragen, wat moet ik
    goedkeuren, wat moet ik nog goedkeuren, wat staat er open, te keuren, nog goed te keuren, goed te keuren, goed te
    keuren aanvragen, wat wacht er op mij, wacht op mij, wachten op mij, wat staat er voor mij klaar, aanvragen om
    goed te keuren, welke aanvragen moet ik goedkeuren, moet ik nog iets goedkeuren, goedkeuring, moet ik goedkeuren,
    moet ik nog goedkeuren, moet ik keuren, moet ik nog keuren, moet ik accorderen, moet ik nog accorderen, moet ik
    beoordelen, moet ik nog beoordelen, ik nog goedkeuren, ik moet goedkeuren, ligt er bij mij, wat ligt er bij mij,
    ligt er op mijn bord, op mijn bord, op mijn bureau, op mijn goedkeuring, wacht op mijn goedkeuring, wachten op
    mijn goedkeuring, op mijn akkoord, wacht op mijn akkoord, wachten op mijn akkoord, wat wacht er, wacht er nog op
    mij, wacht er op mij, ter goedkeuring, voor mij ter goedkeuring, nog te keuren, nog te accorderen, nog te
    beoordelen, te accorderen, te beoordelen, om goed te keuren, staat er voor mij open, openstaat voor mij, in mijn
    wachtrij, mijn wachtrij, staat er nog voor mij, nog iets voor mij, iets voor mij, er nog iets voor mij, wat is er
    voor mij, nog wat voor mij`,
  approve: `
    bevestig, bevestigen, goedkeuren, goedgekeurd, keur goed, akkoord, akkoord met, accepteer, accepteren, toestaan,
    ga akkoord, ga akkoord met, ik ga akkoord met, accorderen, accordeer, fiatteer, fiatteren, fiat voor, groen licht
    voor, toegestaan, doorlaten, laat door, mag door, kan door, mag van mij, mogen van mij, van mij mag, mag van ons, stem in met, instemmen met, aftekenen, akkoord voor,
    akkoord geven voor, akkoord geven op, een ja, is een ja, wordt een ja, ja van mij, gaat door, kan erdoor, mag
    erdoor, is akkoord, keurde, keurden`,
  reject: `
    weiger, weigeren, geweigerd, afwijzen, afgewezen, afkeuren, afgekeurd, keur af, verwerp, afwijzing, wijs af, niet
    akkoord, niet akkoord met, terugwijzen, afketsen, verwerpen, afschieten, schiet af, nee tegen, nee op,
    terugsturen, een nee, is een nee, wordt een nee, nee van mij, een nee van mij, gaat niet door, mag niet door, kan
    niet door`,
  withdrawRequest: 'terugtrekken, teruggetrokken',
  decided: `
    goedgekeurd, geaccepteerd, geweigerd, afgewezen, afgekeurd, ingetrokken, teruggetrokken, geannuleerd,
    teruggedraaid`,
  remind: `
    herinner, herinneren, herinnering, stuur een herinnering, stuur herinnering, rappel, rappelleer, stuur een rappel,
    reminder, stuur een reminder, stuur nog een herinnering, herinnering sturen, een herinnering sturen, een duwtje,
    duwtje, duwtje in de rug, achter de broek, achter de vodden, opporren, por, een por, porren, seintje, een seintje,
    aansporen, aanporren, aan herinneren`,
  retry: `
    retry, nogmaals, nog eens, nog een keer, mislukte opnieuw, mislukte opnieuw proberen, probeer de mislukte opnieuw,
    nogmaals proberen, probeer nogmaals`,
  undo: `
    ongedaan maken, ongedaan te maken, maak ongedaan, maak dat ongedaan, maak het ongedaan, draai terug, terugdraaien,
    terug te draaien, draai dat terug, ongedaan, herstel, herstellen, draai de laatste wijziging terug, maak de
    laatste wijziging ongedaan, laatste wijziging ongedaan maken, terugzetten, terug te zetten, terugdraai, zet terug`,

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
    doen, wat kun je allemaal, wat kan ik doen, wat kan ik vragen, wat kan ik typen, wat kan ik allemaal, wat kan ik jou vragen, wat kan ik allemaal vragen, hoe werkt dit, hoe werkt het, hoe
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
    verpleegkundige, arts, huisarts, docent, docente, leraar, lerares, leerling, student, studente, zuster, broeder,
    receptionist, receptioniste, invalkracht, uitzendkracht, verloskundige, conciërge, conrector, rector, mentor,
    chirurg, specialist, doktersassistent, nieuwe docent, nieuwe verpleegkundige, assistente, juf, meester, gebruiker,
    gebruikers, collega, collega's, collegas, medewerker, medewerkers, persoon, personen, deze gebruikers, de volgende
    gebruikers, volgende gebruikers, volgende mensen, de volgende personen, mensen, nieuwe collega, nieuwe medewerker,
    dhr, mevr, mevrouw, meneer, de heer, naam, gebruikersnaam, mailadres, emailadres, e-mailadres, iemand, stagiair,
    stagiaire, werknemer, onderstaande gebruikers, onderstaande, onderstaande collega's, onderstaande collegas,
    onderstaande personen, onderstaande medewerkers, uitzendkracht, nieuweling, de verpleegkundige, verpleger,
    verpleegster, specialist in opleiding, doktersassistente, fysiotherapeut, apotheker, laborant, leerkracht,
    onderwijsassistent, onderzoeker, promovendus, ambtenaar, wethouder, raadslid, beleidsmedewerker, baliemedewerker,
    planner van dienst, teamlid, groepsleider, chauffeur, magazijnmedewerker, invaller, uitzendkrachten, zzp'er,
    freelancer, vrijwilliger, stagiairs, trainee, starter, nieuwe starter, nieuwe starters, nieuwkomer, vertrekker,
    vertrekkers, nieuwe kracht, nieuwe vent, nieuwe meid, jongen, meisje, vrouw, man, mevr., dhr., manager van dienst,
    ploegleider, ploegbaas, degene, degene die`,
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
  instead: `
    in plaats van, ipv, inplaats van, in ruil voor, i.p.v, in de plaats van`,
  without: 'zonder, minus, exclusief, excl, maar zonder',
  except: `
    behalve, muv, uitgezonderd, met uitzondering van, op na, maar niet, buiten, op uitzondering van, exclusief,
    behoudens, uitgesloten, niet voor, niet bij, niet aan, maar niet voor, maar niet bij`,
  exceptAfter: 'na, uitgezonderd, uitgesloten, niet meegerekend, niet meegeteld',
  keep: `
    houd, behouden, houden, houdt, laten staan, laat staan, blijft, blijven, behoudt, behoud, niks aan doen, niets aan
    doen, niets aan veranderen, niks aan veranderen, niks veranderen, niets veranderen, ongemoeid, met rust,
    ongewijzigd, zo laten, laat zo, zoals het is, blijft zoals, blijven zoals, blijft zo, blijven zo, blijft
    hetzelfde, blijven hetzelfde, blijft gewoon zoals, blijft alles hetzelfde, blijft ongewijzigd`,
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
    er een, er één, er dan een, er maar een, er nog een, er ook een, er dan maar een, er ook maar een, er eentje, het, die, dat, deze, dit, die ene, deze licentie, die licentie, dezelfde licentie, hem, m, 'm, ze, eentje, diezelfde, datzelfde`,
  nth: `
    de eerste, eerste, de tweede, tweede, de derde, derde, de vierde, de laatste, laatste, die laatste, de andere, nummer een, nummer
    twee, nummer drie`,
  amend: 'ook, eveneens, idem, idem voor, hetzelfde voor, zelfde voor, en, en ook, plus, ditto',
  impact: `
    wat gebeurt, wat gebeurt er, wat als, wat is het gevolg, wat zijn de gevolgen, gevolgen, gevolg, impact, wat
    raakt, wat verliest, wat gaat er stuk, wat gaat er verloren, wat is de impact, wat zijn de gevolgen als, wat
    betekent het als, wat zou er gebeuren, wat zou er gebeuren als, wat gebeurt er dan, wat gaan we missen, wat gaat
    er mis, wat gaat er kapot, wat valt er weg, wat raken we kwijt, wat raakt hij kwijt, wat raakt zij kwijt, wat
    raakt ze kwijt, wat verlies je, wat verliezen we, kan het kwaad, kan het kwaad als, risico, risico's,
    consequentie, consequenties, wat heeft het voor gevolgen, wat doet het als, effect, wat hangt eraan vast, wat
    raakt hij, wat raakt zij, wat raakt ze, wat raken ze`,
  whence: `
    hoe komt, hoe kwam, hoe is, vandaan, waar heeft, waar komt, gekregen van, via een groep, via welke groep, van wie heeft`,
  loses: `
    stuk, kapot, kwijt raken, kwijtraken, kwijt, verliest, verliezen, verloren, mist, missen, overhouden, houdt over,
    blijft er over, blijft over, niet meer werken, mis, zou missen, zou verliezen, raakt kwijt, raken kwijt, zou
    kwijtraken, valt weg, vallen weg, wegvalt, wegvallen, gaat verloren, gaan verloren, doet het niet meer, doen het
    niet meer, stopt met werken, stuk gaan, kapotgaan, misgaan, fout gaan, raakt hij kwijt, raakt ze kwijt, raken ze
    kwijt`,
  contains: `
    bevat, bevatten, zit er in, zit er allemaal in, inbegrepen, hoort bij, zit in, inhoud van, onderdeel van, zitten
    er in, wat zit er in, wat zit in, zit er, zitten er, zit, zitten, bevat het, inbegrepen bij, inbegrepen in,
    inhoudt, omvat, zit er allemaal bij, zit er bij, zitten er bij, erin zit, er allemaal in zit, er in zit, zit
    allemaal in, krijg je met, krijg je bij, krijgen we bij, krijgen we met, wat krijg je met, wat krijg je bij, wat
    biedt, biedt, bieden, bestaat uit, bestaan uit, erin, maakt deel uit van, meegeleverd, meegeleverd met, valt
    onder, vallen onder, zit bij, zitten bij, zitten in, zit er standaard in, wat houdt, houdt in, krijg ik met, krijg
    ik bij`,
  compare: `
    vergelijk, vergelijken, vergelijking, versus, vs, verschil, verschillen, verschil tussen, meer dan, anders dan,
    minder dan, naast elkaar, verschillen tussen, onderscheid, onderscheid tussen, ten opzichte van, tov, t.o.v.,
    tegenover, vergeleken met, beter dan, extra ten opzichte van, scheelt, wat scheelt, uitgezet tegen, gelegd naast`,
  why: `
    waarom, hoe komt het dat, hoezo, om welke reden, hoe komt het, hoe kan het dat, hoe kan het, wat is de reden, op
    grond waarvan, met welke reden, waardoor, waar ligt het aan dat`,
  noLicense: `
    geen licentie, geen licenties, zonder licentie, zonder licenties, geen enkele licentie, nog geen licentie,
    ongelicentieerd, helemaal geen licentie, niks van een licentie, niet gelicentieerd, geen enkele licenties, geen
    een licentie, niet over een licentie, zonder iets, zonder enige licentie, zonder enkele licentie, mist een
    licentie, missen een licentie, heeft niks, hebben niks, heeft niets, hebben niets, nog niks, nog niets, heeft geen
    licentie, hebben geen licentie, helemaal geen licenties, helemaal niks, helemaal niets`,
  changes: `
    wat hebben we gewijzigd, wat is er gewijzigd, wat is gewijzigd, wat hebben we veranderd, wat is er veranderd,
    wijzigingen, wat is er gebeurd, wat is er gedaan, wat hebben we gedaan, recente wijzigingen, wat is er aangepast,
    iets veranderd, iets gewijzigd, iets aangepast, er iets veranderd, er iets gewijzigd, er iets aangepast, wat
    veranderde er, wat is er nieuw, nog iets gebeurd, er iets gebeurd, er nog iets gebeurd, wat is er allemaal
    gebeurd, wat is er allemaal veranderd, wat is er allemaal gewijzigd, welke wijzigingen, welke veranderingen,
    veranderingen, laatste wijzigingen, wat er veranderd is, wat er gewijzigd is, wat er is veranderd, wat er is
    gewijzigd, wat er gebeurd is, wat er is gebeurd, aangepast sinds, veranderd sinds, gewijzigd sinds, gedaan sinds,
    wat is er doorgevoerd, doorgevoerd, wat werd er gewijzigd, wat werd er veranderd, activiteit, recente activiteit`,
  /** What was done should not have been. */
  mistake: `
    per ongeluk, abusievelijk, onterecht, per abuis, foutief, ten onrechte, bij vergissing, abuis, onbedoeld,
    ongewild, vergissing, per vergissing, onbewust`,
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
    die blijft zoals hij is, die blijft zoals ze is, die blijft zo, niet erbovenop, niet er bovenop,
    ofzo, of zo, zeg, qua, trouwens, overigens, oeps, oh, ah, hmm, ehm, euh, hieronder, onderstaande, per omgaande,
    met onmiddellijke ingang, waarschijnlijk, volgens afspraak, zoals besproken, zoals afgesproken, heel graag, dat
    zou fijn zijn, als dat lukt, volgens mij, wat mij betreft, zorg, zorgen, zorg dat, zorgen dat, zorg ervoor dat,
    ervoor zorgen dat, zowel, ff, effe, graag, aub, svp, alsjeblieft, alstublieft, alsjeblief, even, eens, nu,
    vandaag, meteen, direct, zsm, zo snel mogelijk, zo spoedig mogelijk, per direct, per vandaag, per nu,
    onmiddellijk, spoed, dringend, met spoed, ook, weer, opnieuw, maar, wel, dan, mijn, onze, ons, uw, jouw, nieuw,
    nieuwe, huidige, bestaande, rechtstreeks, ik wil, ik wil graag, ik zou graag, ik zou, ik wens, wij willen, we
    willen, we willen graag, wil graag, wil, willen, wens, zou graag, zou willen, om, te, worden, word, wordt, moet,
    moeten, mag, mogen, dient, dienen, te worden, laten, hoeft, indien mogelijk, als het kan, als dat kan, als het
    lukt, wanneer het uitkomt, voor mij, snel, even snel, zou het fijn vinden, zou het fijn zijn, ik moet, we moeten,
    wij moeten, ter info, vriendelijk verzoek om, vriendelijk verzoek, het verzoek om, verzoek om, hierbij het verzoek
    om, hierbij, bijgaand, ik verzoek u, ik verzoek u om, genaamd, er, hoor, he, licentiebalie, nog even, nog wel,
    alvast, volledig, zo, het gaat om, gaat om, gaan, doen, doe, zou het kunnen, we, daar, dus, joh, via deze weg, bij
    deze, komt, in totaal, eveneens, tevens, en verder niemand, maar verder niemand, verder niemand, en niemand
    anders, maar niemand anders, niemand anders, en alleen zij, alleen zij, en verder niks, en verder niets, maar
    verder niks, verder niks, niets anders, niks anders, meer niet, geen haast, als het uitkomt, mits mogelijk, wees
    zo vriendelijk om, wees zo vriendelijk, zou je zo lief willen zijn, zou je willen, ik zou willen vragen om, ik zou
    je willen vragen om, mijn vraag is om, mijn vraag is of, de vraag is om, de vraag is of, het verzoek is om, graag
    zou ik, graag zouden we, zou graag willen, zouden graag, ik had graag, we hadden graag, had graag, hadden graag,
    dringend verzoek om, gelieve, gelieve te, mogen wij vragen, mogen we vragen, ik vraag om, wij vragen om, even
    vragen, kijken of, blijkt, het blijkt, blijkbaar, kennelijk, duidelijk, uiteraard, vanzelfsprekend, in principe,
    sowieso, alsnog, voorlopig, momenteel, op dit moment, tegenwoordig, inmiddels, ondertussen, intussen, voortaan,
    verder, kortom, derhalve, bijgevolg, dientengevolge, namens de afdeling, van onze kant, wat ons betreft, zoals
    gezegd, zoals beloofd, zoals gewoonlijk, zoals gevraagd, in overleg, na overleg, conform afspraak, conform, als je
    tijd hebt, als u tijd heeft, mocht dat kunnen, als het mogelijk is, kunt ge, kunde, zou ge, zoude, efkes, effekes,
    eventjes, allez, amai, seffens, subiet, subito, precies, eigenlijk, dus graag, dan ook, ook nog, nog, ook even,
    meteen even, gelijk even, gewoon even, van de week, compleet, helemaal, totaal, geheel`,

  label: 'actie, taak, ticket, referentie, ticketnummer, onderwerp, soort',
  relative: `
    manager, leidinggevende, chef, baas, assistent, secretaresse, opvolger, opvolgster, vervanger, voorganger,
    teamleider`,

  says: 'zegt, zei, vraagt, vroeg, meldt, meldde, vindt, denkt, schrijft, schreef, bevestigt, laat weten, liet weten',

  not: `
    niet voor, niet bij, niet aan, maar niet voor, maar niet bij, nietmeer, niemeer, geeneens, maar niet, niet, geen,
    nooit, niets, niks, noch, nog niet, niet meer, wacht, wacht even, stop met, vooral niet, niet langer`,
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
    zodat, omwille van, gezien, motivatie, toelichting, vanwege het feit dat, met als reden, als reden, reden
    hiervoor, reden daarvoor, de reden hiervoor is, omdat namelijk, naar aanleiding van, n.a.v., nav, met het oog op,
    in het kader van, ikv, i.k.v., i.v.m.`,
  until: `
    tot, tot en met, tm, t/m, totdat, tot aan, tot uiterlijk, uiterlijk tot, geldig tot, tot en met uiterlijk`,
  same: `
    hetzelfde, dezelfde, zelfde, precies hetzelfde, exact hetzelfde, precies dezelfde, identiek, tzelfde, 't zelfde, t
    zelfde, het zelfde, de zelfde, net hetzelfde, exact dezelfde, dezelfde spullen, dezelfde dingen, precies de zelfde`,
  as: 'als',

  common: `
    overal, nergens, gewisseld, ingang, nachtploeg, dagploeg, thuis, helpen, helpt, opruimen, kwijtgeraakt, dienst,
    dames, heren, mensen van, alleen, weggegaan, gegaan, gekomen, openen, werken, vannacht, nacht, nachtdienst,
    dagdienst, dienst, diensten, poli, seh, school, klas, les, lessen, ziekenhuis, kliniek, praktijk, patient,
    patienten, examen, examens, terugkomt, teruggekomen, ontslagen, aangenomen, overgeplaatst, invalt, vervangt,
    inloggen, aanmelden, lukt, kapot, vast, stuk, helaas, blijkbaar, momenteel, iemand anders, weekend,
    ouderschapsverlof, ziekteverlof, semester, schooljaar, sinds kort, docenten, verpleegkundigen, moeten, verhuist,
    verhuizen, volgens, kijken, betreft, graag, informeer, informeren, bel, bellen, mail, mailen, meld, melden, stuur,
    sturen, zeggen, vertel, vertellen, laat weten, weten, contact, open, sluit, installeer, schrijf, lees, cc, nagaan,
    blokkeer, blokkeren, resetten, opschonen, is, ben, bent, dienst, uit dienst, in dienst, vertrokken, vertrekt,
    weggaat, gaat, bedrijf, verkoop, inkoop, finance, financien, manager, leidinggevende, chef, baas, kantoor,
    postvak, mailbox, laptop, computer, telefoon, printer, wachtwoord, apparaat, tijdelijk, tijdelijke, permanent,
    definitief, voorgoed, helemaal, gedeeltelijk, morgen, overmorgen, vanavond, gisteren, maandag, dinsdag, woensdag,
    donderdag, vrijdag, zaterdag, zondag, week, weken, maand, maanden, dagen, jaar, jaren, tijd, volgende, komende,
    oude, andere, ander, anders, extra, meer, minder, werkt, werk, werken, functie, rol, contract, vakantie, verlof,
    ziek, zwangerschapsverlof, vergadering, vraag, probleem, storing, fout, verkeerd, hier, echt, denk, weet, zeg,
    zegt, vraagt, gevraagd, maken, ding, dingen, iets, systeem, gegevens, bestand, bestanden, map, tabel, agenda,
    beheerder, rechten, toegang, weer, koffie, sorry, over, tussen, tijdens, uit, toe, af, om, per, via, tegen, erg,
    heel, veel, weinig, half, geweest, had, hadden, werd, werden, wie, wat, welke, waar, binnenkort, vroeg, laat, ook,
    zelf, proef, proefversie, test, doel, doeleinden, servicedesk, helpdesk, balie, kosten, budget, geld, duur,
    gedeeld, gedeelde, eerste, tweede, derde, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, paar, honderd,
    toch, gewoon, nou, namelijk, immers, terwijl, hoewel, echter, straks, ochtend, middag, avond, uur, begint,
    beginnen, start, gestart, haal, zet, maak, kijk, sinds, vanaf, zonder, tijdje, afdelingen, receptie, directie,
    stage, project, jou, gr, verder, jullie, anderen, zulke, elkaar, plattegrond, plattegronden, tekenen, tekent,
    bestuursrapportage, rapportage, rapport, rapporten, klaagt, klagen, klaagde, overdracht, rooster, roosters,
    planning, verloskunde, radiologie, apotheek, opname, spoed, operatiekamer, verpleging, verpleegafdeling,
    salarisadministratie, urenstaat, cijfers, huiswerk, college, colleges, faculteit, campus, bibliotheek, lokaal,
    lokalen, kantine, gemeente, gemeenteraad, raad, raadslid, wethouder, burgemeester, vergunning, vergunningen,
    burgers, bewoner, bewoners, magazijn, heftruck, chauffeur, vloot, uitzendbureau, freelancer, freelancers,
    leverancier, leveranciers, factuur, facturen, dashboard, dashboards, spreadsheet, diagram, diagrammen,
    presentatie, presentaties, tablet, mobiel, headset, toestel, werkplek, werkstation, netwerk, badge, pas, kleding,
    vrijwilliger, vrijwilligers, man, vrouw, kind, zwanger, operatie, begrafenis, detachering, gedetacheerd, ontslag,
    pensioen, proeftijd, vast contract, fulltime, parttime, deeltijd, voltijds, neemt over, overneemt, valt in,
    springt in, waarneemt, vertrek, afscheid, jubileum, dossier, dossiers, audit, inspectie, jaarverslag, begroting,
    offerte, offertes, kwartaal, kwartaalcijfers, jaarcijfers, reorganisatie, verhuizing, opleiding, cursus, scriptie,
    afstudeert, afgestudeerd, examenperiode, rapportvergadering, oudergesprek, oudergesprekken, mentor, klassen,
    leerjaar, brugklas, bovenbouw, onderbouw, planners, analisten, adviseurs, specialisten, managers, assistenten,
    verkopers, monteurs, juristen, secretaresses, zorgmedewerkers, is weg, is al weg, is vertrokken, is er niet meer,
    is hier weg`,
};
