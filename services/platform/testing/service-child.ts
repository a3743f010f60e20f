import { startTestService } from './service.ts';
import type { TestDatabase } from './test-server.ts';

// The process behind service-process.ts: says its address on one line and ends when its standard input closes.

const given = JSON.parse(process.env.SKULDER_TEST_DATABASE ?? '') as TestDatabase;
const service = await startTestService({ on: given });
console.log(service.url);
process.stdin.resume().on('close', () => process.exit());
