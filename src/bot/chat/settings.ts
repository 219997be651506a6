import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import { languageOfTeams, settingsCard } from '../../cards/settings.ts';
import type { WorkingTime } from '../../licensing/approval/working-time.ts';
import type { Actor } from '../../licensing/model.ts';
import { languages } from '../../text/language.ts';
import { type Reader, readerFor } from '../../text/text.ts';
import { asPreferred, type PreferenceStore, type Preferences } from '../teams/preferences.ts';

/** Each person's own settings: shown in the chat, saved by the card's button. */
export interface OwnSettings {
  show(actor: Actor, reader: Reader): Promise<AdaptiveCard>;
  /** @param actor as their Teams says, whatever they have chosen before */
  save(actor: Actor, data: unknown): Promise<{ actor: Actor; card: AdaptiveCard }>;
}

/** HH:MM as minutes since midnight. */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const pressed = z.object({
  language: z.enum([languageOfTeams, ...languages]).catch(languageOfTeams),
  from: time,
  to: time,
});

export function createOwnSettings(preferences: PreferenceStore, organization: WorkingTime): OwnSettings {
  return {
    async show(actor, reader) {
      return settingsCard(shown(await preferences.find(actor.id)), reader);
    },

    async save(actor, data) {
      const before = await preferences.find(actor.id);
      const given = pressed.safeParse(data);
      if (!given.success || given.data.from >= given.data.to) {
        const kept = asPreferred(actor, before);
        const reader = readerFor(kept);
        return { actor: kept, card: settingsCard(shown(before), reader, reader.text.settings.badHours) };
      }
      const { language, from, to } = given.data;
      const usual = from === organization.from && to === organization.to;
      const chosen: Preferences = {
        language: language === languageOfTeams ? null : language,
        work: usual ? null : { from, to },
      };
      await preferences.save(actor.id, chosen);
      const now = asPreferred(actor, chosen);
      const reader = readerFor(now);
      return { actor: now, card: settingsCard(shown(chosen), reader, reader.text.settings.saved) };
    },
  };

  function shown({ language, work }: Preferences) {
    return { language, ...(work ?? { from: organization.from, to: organization.to }) };
  }
}
