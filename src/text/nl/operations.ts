import type { operations as English } from '../en/operations.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('nl');

export const operations: typeof English = {
  assign: {
    inShort: ({ add, who }) => `${list(add)} toewijzen aan ${who}`,
    act: ({ add, who }) => `${list(add)} toewijzen aan ${who}`,
    action: 'Een licentie toewijzen',
    user: 'Wie moet de licentie krijgen? Typ een deel van de naam of het e-mailadres.',
    which: { add: 'Welk product?' },
  },
  unassign: {
    inShort: ({ remove, who }) => `${list(remove)} intrekken bij ${who}`,
    act: ({ remove, who }) => `${list(remove)} intrekken bij ${who}`,
    action: 'Een licentie intrekken',
    user: 'Bij wie wilt u de licentie intrekken? Typ een deel van de naam of het e-mailadres.',
    which: { remove: 'Welk product?' },
  },
  replace: {
    inShort: ({ add, remove, who }) => `${list(remove)} vervangen door ${list(add)} voor ${who}`,
    act: ({ add, remove, who }) => `${list(remove)} vervangen door ${list(add)} voor ${who}`,
    action: 'Een licentie vervangen',
    user: 'Voor wie wilt u een licentie vervangen? Typ een deel van de naam of het e-mailadres.',
    which: { remove: 'Welk product moet worden vervangen?', add: 'Door welk product wilt u het vervangen?' },
  },
  services: {
    inShort: ({ add, who }) => `Apps en services van ${list(add)} wijzigen voor ${who}`,
    act: ({ who }) => `Apps wijzigen voor ${who}`,
    action: 'Apps en services wijzigen',
    user: 'Van wie wilt u de apps en services wijzigen? Typ een deel van de naam of het e-mailadres.',
    which: { add: 'Van welk product wilt u de apps en services wijzigen?' },
  },
  set: {
    inShort: ({ who }) => `Licenties van ${who} wijzigen`,
    act: ({ who }) => `Licenties wijzigen van ${who}`,
    action: 'Meerdere licenties wijzigen',
    user: 'Van wie wilt u de licenties wijzigen? Typ een deel van de naam of het e-mailadres.',
    which: {},
  },
  unassignAll: {
    inShort: ({ who }) => `Alle licenties intrekken bij ${who}`,
    act: ({ who }) => `Alles intrekken bij ${who}`,
    action: 'Alle licenties intrekken',
    user: 'Bij wie wilt u alle licenties intrekken? Typ een deel van de naam of het e-mailadres.',
    which: {},
  },
  replaceAll: {
    inShort: ({ add, who }) => `Alle licenties van ${who} vervangen door ${list(add)}`,
    act: ({ add, who }) => `Alles vervangen door ${list(add)} voor ${who}`,
    action: 'Alle licenties vervangen',
    user: 'Van wie wilt u de licenties vervangen? Typ een deel van de naam of het e-mailadres.',
    which: { add: 'Welk product moet ervoor in de plaats komen?' },
  },
};
