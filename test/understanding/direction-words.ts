/** Ways to say that somebody gets or loses something: `P` is the product, `U` whoever it is about. */
export const ways = {
  assign: {
    en: `
      kit U out with P; get U set up with P; set U up with P; sort P out for U; sort U out with P; hook U up with P; U could do with P
      U is asking for P; U is still without P; U has been waiting for P; put U on P; bring U onto P; U is to receive P; U must be given P
      see that U gets P; make sure U has P; U cannot work without P; can't do without P: U; equip U with P; supply U with P
      entitle U to P; allocate P to U; hand out P to U; deploy P to U; give U back P; give P back to U; restore P for U
      U is entitled to P; U qualifies for P; U is missing P; U lacks P; U ought to have P; U should have P; U is due P; give U access to P
      sign U up for P; U requires P; U wants P; could U get P; please arrange P for U; U starts working with P`,
    nl: `
      regel P voor U; voorzie U van P; richt P in voor U; zet P klaar voor U; U mist P; U zit zonder P; U heeft nog geen P; help U aan P
      geef U P terug; geef P terug aan U; U kan niet zonder P; U wil graag P; U vraagt om P; U heeft recht op P; zorg dat U P krijgt
      U gaat werken met P; zet P erbij bij U; P erbij voor U; U moet beschikken over P; sluit U aan op P; U komt in aanmerking voor P
      stel P beschikbaar voor U; reik P uit aan U; deel P uit aan U; U hoort P te hebben; U zou P moeten hebben; maak P in orde voor U
      zet U op P; U ontvangt P; U heeft P nodig; toegang tot P voor U; P aanvragen voor U; gun U P; breng P in orde voor U`,
  },
  unassign: {
    en: `
      strip P off U; strip U of P; pull P from U; yank P off U; ditch P for U; bin P for U; dump P for U; U has no use for P
      U no longer requires P; U has given up P; U can do without P; U manages without P; U never uses P; U never opened P
      U shouldn't have P; U should not have P; U is not supposed to have P; U is not entitled to P; there is no need for U to keep P
      stop paying for P for U; free up P from U; U can lose P; U hands P back; U handed in P; let P lapse for U; reclaim P from U
      claw back P from U; rescind P for U; deprovision P for U; U relinquishes P; P is wasted on U; P is gathering dust at U
      P can be taken back from U; U gives P back; cut U off from P; rid U of P; P is surplus for U; harvest P from U; U is done with P
      return P to the pool from U; P may lapse for U; U must not have P; U hardly uses P; take P off U; P should be lifted from U`,
    nl: `
      pak P af van U; haal P eraf bij U; U hoeft geen P meer; U heeft geen P meer nodig; U kan zonder P; U redt het zonder P
      P mag vervallen bij U; P mag weg bij U; P kan vrijgegeven worden bij U; U levert P in; U geeft P terug; U gebruikt P nooit
      U hoort geen P te hebben; U mag geen P hebben; U heeft geen recht op P; het is niet nodig dat U P houdt; zeg P op voor U
      stop met betalen voor P van U; laat P vervallen bij U; neem P terug van U; maak P vrij bij U; U doet niks meer met P
      P staat te verstoffen bij U; P is overbodig bij U; schrap P bij U; ontneem U P; U kan P missen; U moet P inleveren; ruim P op bij U
      P hoeft niet verlengd te worden bij U; P wordt niet gebruikt bij U; koppel P los van U; gooi P eruit bij U; geef P vrij van U
      U staat P af; P mag teruggegeven worden bij U; U is klaar met P; P van U mag terug`,
  },
} as const;

/** One by one. */
export const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((form) => form.trim())
    .filter((form) => form !== '');
