import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import manifest from '../manifest/manifest.json' with { type: 'json' };
import type { PackageSettings } from './config.ts';

/** The manifest of `manifest/`, made out for one tenant. It has no placeholders: what differs per tenant is replaced here. */
export function manifestFor(settings: PackageSettings, version: string) {
  return {
    ...manifest,
    version,
    id: settings.appId,
    developer: {
      name: settings.developer,
      websiteUrl: settings.developerUrl,
      privacyUrl: settings.privacyUrl,
      termsOfUseUrl: settings.termsUrl,
    },
    bots: manifest.bots.map((bot) => ({ ...bot, botId: settings.botId })),
    composeExtensions: manifest.composeExtensions.map((extension) => ({ ...extension, botId: settings.botId })),
    webApplicationInfo: { id: settings.botId, resource: `api://botid-${settings.botId}` },
    validDomains: [new URL(settings.publicUrl).hostname],
  };
}

/** The zip that is uploaded to Teams: manifest, translations, icons. */
export function packageFor(settings: PackageSettings, version: string): Uint8Array {
  const folder = new URL('../manifest/', import.meta.url);
  const { additionalLanguages } = manifest.localizationInfo;
  const names = [manifest.icons.color, manifest.icons.outline, ...additionalLanguages.map(({ file }) => file)];
  const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]));
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifestFor(settings, version), null, 2)), ...files });
}
