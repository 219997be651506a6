/** `npm run package`: writes license-desk-<version>.zip, to be uploaded to Teams, from the settings. */
import { writeFileSync } from 'node:fs';
import about from '../package.json' with { type: 'json' };
import { ConfigError, readPackageSettings } from './config.ts';
import { packageFor } from './manifest-package.ts';

try {
  const file = `license-desk-${about.version}.zip`;
  writeFileSync(file, packageFor(readPackageSettings(), about.version));
  console.log(`Wrote ${file}: upload it in the Teams admin center, or in Teams under Apps > Manage your apps.`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
