// The service as the bench measures it: one process, silent.
import { pino } from 'pino';
import { KeyRing } from '../../services/platform/key-ring.ts';
import { startService } from '../../services/server.ts';

const service = await startService({
  databaseUrl: process.env['BENCH_APP_URL'] ?? '',
  nationalIds: { keys: new KeyRing([]), kind: 'synthetic' },
  signIn: { demonstration: () => Promise.resolve([]) },
  host: '127.0.0.1',
  port: 0,
  log: pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
});
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
console.log(`http://127.0.0.1:${service.address.port}`);
