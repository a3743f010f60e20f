import type { OperationId } from '../platform/http/handlers.ts';
import type { SentAnyhow, TestClient } from '../platform/testing/client.ts';
import type { TestService } from '../platform/testing/service.ts';
import type { RestlessTeam } from './restless-team.ts';

/** What the leader and a member of each level read of it all, in words that are the same in the mirror. */
export async function seenOf(service: TestService, team: RestlessTeam): Promise<unknown> {
  const path = { teamId: team.team.id };
  for (const side of ['near', 'far'] as const)
    for (const [n, { workerId, agreementId, name }] of team.team[team.level(side)].entries())
      for (const word of [workerId, agreementId, name]) team.words.call(word, `${side} ${n}`);
  const read = async (by: TestClient, id: OperationId, sent: SentAnyhow) => {
    const { status, body } = await by.call(id, sent);
    return { id, status, body };
  };
  const all = [
    await read(team.leader, 'getPlanner', { path }),
    await read(team.leader, 'getBoard', { path }),
    ...(await Promise.all(
      [team.day(-5), team.day(0), team.day(9)].map((on) =>
        read(team.leader, 'getStaffing', { path, query: { on } }),
      ),
    )),
  ];
  for (const caseId of team.caseIds)
    all.push(await read(team.leader, 'getCase', { path: { caseId } }));
  for (const side of ['near', 'far'] as const) {
    const { workerId, agreementId } = team.member(side, 0);
    all.push(await read(team.leader, 'getLeaving', { path: { agreementId } }));
    const member = await service.signIn(workerId);
    if (!team.ends.has(agreementId)) all.push(await read(member, 'getMyWeek', {}));
  }
  return team.words.of(all);
}
