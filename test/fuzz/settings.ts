import { ConfigError, readConfig, readPackageSettings } from '../../src/config.ts';
import { aboutSetting, settingNames } from '../../src/settings.ts';
import type { Chance } from './chance.ts';

const values = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '3978',
    '65536',
    '1e9',
    'on',
    'off',
    'true',
    'nl-NL',
    'debug',
    'graph',
    'documented',
    '28d',
    '-99999m',
  ],
  ...[
    'postgres://a:hunter2@db/x',
    'https://desk.contoso.com',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'package.json',
    '/dev/null',
  ],
  ...[
    '11111111-1111-4111-8111-111111111111',
    '11111111-1111-4111-8111-111111111112',
    'SingleTenant',
    'UserAssignedMSI',
  ],
  ...['usgov', 'germany', '\u0000', '💥', 'a'.repeat(10_000), '__proto__', '%00', '${HOME}', '127.0.0.1', '0.0.0.0'],
];
const secret = 'hunter2-secret';

/** Gives the readers of the environment any settings: read, or refused with lines that quote no secret; anything else is thrown. */
export function createSettings(chance: Chance): () => void {
  return () => {
    const env: Record<string, string> = {};
    for (let times = chance.number(12); times > 0; times--) {
      const name = chance.one(settingNames);
      const value = aboutSetting(name).secret && chance.once(2) ? secret : chance.one(values);
      env[chance.once(15) ? `${name}X` : name] = value;
    }
    for (const read of [readConfig, readPackageSettings]) {
      try {
        read(env);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        if (error.message.includes(secret)) throw new Error(`A secret is quoted: ${error.message}`);
      }
    }
  };
}
