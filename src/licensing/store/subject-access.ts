import type { UserId } from '../../ids.ts';
import { knownAbout } from '../../storage/personal-data/known-about.ts';
import { type LicensingContext, readRights } from '../context.ts';
import type { Actor, Person } from '../model.ts';
import { requireRight } from '../rights.ts';
import type { CsvFile } from './record.ts';

/** What is known of somebody, for their request to see it. */
export interface SubjectAccess {
  /**
   * Every row that names this person by id, name or address, as JSON. It names others too, who acted: whoever hands it on looks at it first.
   * @throws Refusal `notAllowed` unless they may execute in the whole organization
   */
  exportAbout(actor: Actor, person: Pick<Person, 'id' | 'userPrincipalName' | 'mail'>): Promise<CsvFile>;
}

export function createSubjectAccess(context: LicensingContext): SubjectAccess {
  return {
    async exportAbout(actor, { id, userPrincipalName, mail }) {
      requireRight(await readRights(context, actor.id), 'execute');
      const names: [UserId, ...string[]] = [
        id,
        ...(userPrincipalName ? [userPrincipalName] : []),
        ...(mail ? [mail] : []),
      ];
      const known = await knownAbout(context.db, names);
      return {
        fileName: `license-desk-person-${context.now().toISOString().slice(0, 10)}.json`,
        content: `${JSON.stringify({ about: names, at: context.now().toISOString(), ...known }, null, 2)}\n`,
        rows: Object.values(known).reduce((all, rows) => all + rows.length, 0),
      };
    },
  };
}
