/** `npm run package`: writes license-desk-<version>.zip, to be uploaded to Teams, from the settings. */
import { writeFileSync } from 'node:fs';
import about from '../package.json' with { type: 'json' };
import { refuseArguments } from './command-line.ts';
import { readPackageSettings } from './config.ts';
import { packageFor } from './manifest-package.ts';

try {
  refuseArguments(process.argv.slice(2), 'npm run package');
  const file = `license-desk-${about.version}.zip`;
  writeFileSync(file, packageFor(readPackageSettings(), about.version));
  console.log(`Wrote ${file}: upload it in the Teams admin center, or in Teams under Apps > Manage your apps.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
