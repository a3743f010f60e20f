import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

// An agreement does not end before a seat that was held under it, whoever ends it and however little they see.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let today: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  const [row] = await service.admin.sql<{ today: string }[]>`select oslo_today() as today`;
  today = row!.today;
});
afterAll(() => service.stop());

/** Somebody who sat in a case and has handed the seat over. */
async function whoHandedOver() {
  const leaver = await make.member({ in: team, level: 'municipal' });
  const opened = await make.case({ in: team, municipal: leaver });
  const member = await service.signIn(team.specialist[0].workerId);
  await member.ok('handOverSeat', {
    path: { caseId: opened.id },
    body: { level: 'municipal', to: { agreementId: team.municipal[1].agreementId } },
    version: 1,
  });
  return { leaver, opened };
}

describe.each(['team_leader', 'administrator'])('to %s an agreement', (role) => {
  const sees = role === 'team_leader';
  const whoEnds = async () => service.signIn(await make.worker({ role, ...(sees && { team }) }));
  const inTheWay = ({ id, alias }: { id: string; alias: string }) =>
    sees
      ? { cases: [{ id, alias }] }
      : { otherCases: [{ teamName: expect.stringMatching(/^Team /), count: 1 }] };

  it('that holds a seat does not end, on any day', async () => {
    const leaver = await make.member({ in: team, level: 'municipal' });
    const opened = await make.case({ in: team, municipal: leaver });
    const client = await whoEnds();
    for (const endedOn of ['2025-06-01', today, '2999-01-01']) {
      const path = { agreementId: leaver.agreementId };
      const sent = { path, body: { endedOn }, version: 1 };
      const refused = await client.refused('endAgreement', sent);
      expect(refused).toMatchObject({ slug: 'agreement-still-seated', ...inTheWay(opened) });
      expect('cases' in refused).toBe(sees);
    }
  });

  it('that held a seat does not end before it was handed over', async () => {
    const { leaver, opened } = await whoHandedOver();
    const client = await whoEnds();
    const path = { agreementId: leaver.agreementId };
    for (const endedOn of ['2025-06-01', today]) {
      const sent = { path, body: { endedOn }, version: 1 };
      const refused = await client.refused('endAgreement', sent);
      expect(refused).toMatchObject({ slug: 'agreement-still-seated', ...inTheWay(opened) });
    }
    await client.ok('endAgreement', { path, body: { endedOn: '2999-01-01' }, version: 1 });
  });
});
