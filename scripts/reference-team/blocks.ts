import { sql } from 'kysely';
import { closeCaseTo } from '../../services/access/access.ts';
import type { Inside } from '../../services/platform/database/transact.ts';

/** One person has closed their case to one of the two in it, who sits there until somebody else takes over. */
export async function closeOneCase(inside: Inside, teamId: string, at: string): Promise<void> {
  const { rows } = await sql<{ caseId: string; workerId: string; recordedBy: string }>`
    select c.id as "caseId", s.worker_id as "workerId", m.worker_id as "recordedBy"
    from cases c
    join seats m on m.case_id = c.id and m.level = 'municipal' and upper_inf(m.held_during) and m.agreement_id is not null
    join seats s on s.case_id = c.id and s.level = 'specialist' and upper_inf(s.held_during)
    join agreements a on a.id = s.agreement_id and a.planned_end_on is null
    where c.team_id = ${teamId} and c.mode = 'intake' and c.state = 'open'
      and not exists (select from role_grants g where g.worker_id = s.worker_id)
    order by s.worker_id desc, c.started_on, c.id limit 1`.execute(inside.db);
  const found = rows[0];
  if (!found) throw new Error('The reference team has an open case of two members');
  const { caseId, workerId, recordedBy } = found;
  await closeCaseTo(inside, {
    ...{ teamId, caseId, workerId, recordedBy, kind: 'worker', unitId: null, recordedAt: at },
    words: 'Jeg vil ikke ha noe med henne å gjøre lenger. De andre er greie.',
  });
}
