import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { dayAfter, type Calendar } from './calendar.ts';

/** Who stands beside a pair: the psychiatrist and the peer consultant, each in cases of others; one of them for a while. */
const beside = [
  { name: 'Marit Solheim', alias: 'Rogn-1', fromDaysAgo: 40, untilInDays: null },
  { name: 'Marit Solheim', alias: 'Osp-3', fromDaysAgo: 12, untilInDays: 30 },
  { name: 'Ida Krogh', alias: 'Gran-6', fromDaysAgo: 20, untilInDays: null },
  { name: 'Ida Krogh', alias: 'Rogn-1', fromDaysAgo: 75, untilInDays: -41 },
];

export async function standBesidePairs(
  { db, tell }: Inside,
  teamId: string,
  { calendar, at, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  for (const { name, alias, fromDaysAgo, untilInDays } of beside) {
    const { today } = calendar;
    const startsOn = dayAfter(today, -fromDaysAgo);
    const endsOn = untilInDays === null ? null : dayAfter(today, untilInDays);
    const { rows } = await sql<{ caseId: string; workerId: string }>`
      insert into supporters (id, team_id, case_id, worker_id, starts_on, ends_on, recorded_by, recorded_at)
      select ${newId()}, c.team_id, c.id, w.id, ${startsOn}, ${endsOn}, ${actorId}, ${at}
      from cases c, workers w join agreements a on a.worker_id = w.id and a.team_id = ${teamId} and a.ended_on is null
      where c.team_id = ${teamId} and c.alias = ${alias} and c.state = 'open' and w.name = ${name}
        and not exists (select from seats s where s.case_id = c.id and s.worker_id = w.id)
        and not exists (select from blocks b where b.case_id = c.id and b.lifted_at is null)
      returning case_id as "caseId", worker_id as "workerId"`.execute(db);
    for (const { caseId, workerId } of rows) {
      const details = { toWorkerId: workerId };
      const about = { caseIds: [caseId], workerIds: [workerId] };
      tell({ teamId, kind: 'supporter.added', at, actorId, ...about, details });
    }
  }
}
