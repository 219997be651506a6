import type { UserId } from '../../ids.ts';
import type { WorkingTime } from '../../licensing/approval/working-time.ts';
import type { Actor } from '../../licensing/model.ts';
import { knownTimeZone } from '../../text/format.ts';
import { type Language, languageOf, languages } from '../../text/language.ts';

/** What somebody has chosen for themselves on the settings card. */
export interface Preferences {
  /** null: that of their Teams. */
  language: Language | null;
  /** Minutes since midnight in their own time zone; null: the organization's. */
  work: { from: number; to: number } | null;
}

const noPreferences: Preferences = { language: null, work: null };

/** Kept by the storage; app.ts joins the two. */
export interface PreferenceStore {
  find(personId: UserId): Promise<Preferences>;
  save(personId: UserId, chosen: Preferences): Promise<void>;
}

/** As they are kept; a language that is no longer spoken counts as none. */
export function preferencesFrom(
  row: { language: string | null; workFrom: number | null; workTo: number | null } | undefined,
): Preferences {
  if (!row) return noPreferences;
  const { workFrom: from, workTo: to } = row;
  return {
    language: languages.find((language) => language === row.language) ?? null,
    work: from === null || to === null ? null : { from, to },
  };
}

const locales: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Somebody as they want to be spoken to; where that is the language of their Teams, with its own locale. */
export function asPreferred(actor: Actor, { language }: Preferences): Actor {
  return language === null || languageOf(actor.locale) === language ? actor : { ...actor, locale: locales[language] };
}

/** When somebody is at work by their own clock, on the organization's days; null where they have not said so. */
export function workingTimeOf({ work }: Preferences, timeZone: string, organization: WorkingTime): WorkingTime | null {
  return work === null ? null : { ...organization, ...work, timeZone: knownTimeZone(timeZone) };
}
