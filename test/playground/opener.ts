/** Opens two windows and tells their ports; `windows.test.ts` then kills it. */
import { createLog } from '../../src/log.ts';
import { startPlaygrounds } from '../../src/playground/windows.ts';

const person = (digit: number) => ({
  id: `a0000000-0000-4000-8000-00000000000${digit}`,
  name: `P ${digit}`,
  upn: 'p@x.example',
});
const { windows } = await startPlaygrounds({
  personas: [person(1), person(2)],
  others: [],
  tenantId: 'd0000000-0000-4000-8000-000000000001',
  botUrl: 'http://127.0.0.1:9',
  basePort: 0,
  dataDir: process.argv[2] ?? '',
  log: createLog('silent'),
});
process.send?.(windows.map(({ url }) => Number(new URL(url).port)));
