/** Words that are the same in every language: names of apps, and what tells names of people from words. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

/** What Microsoft 365 users call the apps and services inside a product. Names, so the same in both languages. */
export const servicePlans = `
  teams, yammer, viva engage, engage, viva, viva insights, viva learning, sway, exchange, exchange online,
  sharepoint, sharepoint online, onedrive, one drive, forms, planner, stream, to do, to-do, todo, whiteboard,
  kaizala, bookings, power automate, flow, power apps, powerapps, power virtual agents, copilot studio, copilot
  chat, intune, mfa, clipchamp, loop, delve, skype, skype for business, defender, lists, office apps, office,
  myanalytics, insights, outlook, dataverse, places, universal print, windows autopatch, information protection,
  azure information protection, customer lockbox, ediscovery, audio conferencing, phone system, app governance,
  lockbox, mesh, dynamics`;

/** What people call several products at once. Names, so the same in both languages. */
export const families = 'business, premium, standard, basic';

/** Words that are one letter away from a verb without being a typing error. */
export const notTypos: ReadonlySet<string> = setOf(`
  remote, grand, grants, geert, evoke, invoke, gever, trips, stripe, reward, wessel, wisse, update`);

/** Given names that are also words: after a preposition and with a capital they are people. */
export const wordsThatAreNames: ReadonlySet<string> = setOf(`
  grant, will, an, may, wil, even, dag, drop, chase, mei, mark, art, ken, vink, ties, page, dean, hunter, flow,
  loop, pak, koppel, sway, viva`);

/** Words inside a surname, "van den Berg", "El Amrani": part of a name only where a name goes on after them. */
export const nameParticles: ReadonlySet<string> = setOf(`
  van, de, den, der, 't, t, ter, ten, te, von, zu, da, di, du, la, le, el, al, dos, das, do, bin, ben, ibn, del,
  della, op, in, het, uit, aan, y, st, st., d', af, av`);

/** Names that end in s of themselves: "Lars e3" is not Lar's. */
export const namesInS: ReadonlySet<string> = setOf(`
  niels, frans, thomas, lucas, lukas, jonas, dennis, boris, joris, marcus, markus, klaas, chris, agnes, james, charles,
  jules, louis, elias, tobias, matthias, mathias, andreas, nicolas, douglas, silas, titus, julius, anders, hannes,
  johannes, jannes, hubertus, cornelis, willems, kuipers, peters, hendriks, jacobs, claes, adams, williams, jones, davies,
  hughes, rogers, simons, martens, mertens, alexis, paris, thijs, matthijs, annelies, marlies, floris, dirks, jensens,
  marius, rasmus, linus, magnus, markos, carlos, marcos, luis, andres, lourens, laurens, clemens, jeroens, tjebbes,
  harris, lewis, collins, phillips, stevens, edwards, roberts, evans, morris, watkins, jenkins, higgins, daniels`);

/** Conjunctions in two halves, by the second. */
export const pairs: ReadonlyMap<string, string> = new Map([['als', 'zowel']]);
