import { sql } from 'kysely';
import { addWorker } from '../../services/people/people.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';

/** One night a nurse outside the team needed to know; one of the two levels has said what it thinks. */
export function lookedInAtNight(inside: Inside, teamId: string, calendar: Calendar): Happening {
  const night = calendar.daysAgo(5);
  return { at: at(night, 2, 41), happens: () => lookIn(inside, teamId, night) };
}

async function lookIn(inside: Inside, teamId: string, night: string): Promise<void> {
  const { db, tell } = inside;
  const [began, ended, reviewed] = [at(night, 2, 41), at(night, 3, 26), at(night, 10, 15)];
  const visitor = { name: 'Jonas Dahle', profession: 'nurse', phone: null };
  const workerId = await addWorker(inside, { ...visitor, registeredForTeamId: teamId });
  const { rows } = await sql<{ caseId: string; reviewer: string }>`
    select c.id as "caseId", (select worker_id from role_grants g where g.team_id = c.team_id and g.role = 'municipal_leader' order by g.granted_at, g.id limit 1) as reviewer
    from cases c where c.team_id = ${teamId} and c.alias = 'Rogn-1'`.execute(db);
  const { caseId, reviewer } = rows[0]!;
  const visitId = newId();
  await sql`
    insert into visits (id, team_id, case_id, worker_id, kind, reason, words, authenticated_at, began_at, lasts_until, ended_at, ended_by)
    values (${visitId}, ${teamId}, ${caseId}, ${workerId}, 'emergency', 'danger_to_health',
      'Kom til akuttposten i natt og svarer ikke for seg. Vi må vite hvem som kjenner personen.',
      ${began}, ${began}, ${began}::timestamptz + interval '4 hours', ${ended}, ${workerId})`.execute(
    db,
  );
  await sql`
    insert into visit_reviews (visit_id, team_id, level, verdict, words, reviewed_by, reviewed_at)
    values (${visitId}, ${teamId}, 'municipal', 'justified',
      'Akuttposten hadde ingen andre å spørre, og ringte paret om morgenen.', ${reviewer}, ${reviewed})`.execute(
    db,
  );
  const of = { teamId, caseIds: [caseId], visitId };
  const visit = 'emergency';
  tell({
    ...{ ...of, kind: 'case.visited', at: began, actorId: workerId },
    details: { visit, visitReason: 'danger_to_health' },
  });
  tell({ ...of, kind: 'case.visit_ended', at: ended, actorId: workerId, details: { visit } });
  tell({
    ...{ ...of, kind: 'case.visit_reviewed', at: reviewed, actorId: reviewer },
    details: { visit, level: 'municipal', verdict: 'justified' },
  });
}
