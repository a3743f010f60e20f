import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

test.each(['team', 'worker', 'unit'])(
  'nobody joins by an agreement with a %s that does not exist',
  async (missing) => {
    const make = makerFor(service.database);
    const team = await make.team();
    const workerId = await make.worker({});
    const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
    const is = (what: string, id: string) => (what === missing ? newId() : id);
    const refused = await administrator.refused('makeAgreement', {
      path: { teamId: is('team', team.id) },
      body: {
        workerId: is('worker', workerId),
        homeUnitId: is('unit', team.units.municipal),
        fraction: 0.5,
        startsOn: '2026-01-05',
      },
    });
    expect(refused.slug).toBe('not-found');
  },
);
