import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { dayAfter, type Calendar } from './calendar.ts';

/** What a few have said matters to them, and where their crisis plans are. All invented. */
const told = [
  {
    alias: 'Rogn-1',
    domains: [
      { domain: 'housing', isImportant: true, ownWords: 'Ei dør jeg kan låse' },
      { domain: 'friends_and_leisure', isImportant: true, ownWords: null },
      { domain: 'physical_health', isImportant: false, ownWords: null },
      { domain: 'economy', isImportant: false, ownWords: null },
    ],
    plan: { keptIn: 'DPS-journalen', reference: 'Kriseplan, versjon 2', agreed: 90, renew: 92 },
    invoked: [
      { daysAgo: 61, by: 'person', answer: 'honoured', because: null },
      { daysAgo: 5, by: 'team', answer: 'declined', because: 'no_room' },
    ],
  },
  {
    alias: 'Gran-6',
    domains: [
      { domain: 'family', isImportant: true, ownWords: null },
      { domain: 'mental_health', isImportant: false, ownWords: null },
    ],
    plan: { keptIn: 'Kommunejournalen', reference: null, agreed: 200, renew: -18 },
    invoked: [],
  },
];

export async function makePlans(
  inside: Inside,
  teamId: string,
  { calendar, at, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  const { db, tell } = inside;
  const dayIn = (days: number) => dayAfter(calendar.today, days);
  for (const { alias, domains, plan, invoked } of told) {
    const { rows } = await sql<{ caseId: string; registration: string }>`
      select id as "caseId", registration from cases
      where team_id = ${teamId} and alias = ${alias} and state = 'open' and registration = 'approved'`.execute(
      db,
    );
    for (const { caseId, registration } of rows) {
      await sql`
        insert into life_domains (case_id, edition, place, team_id, registration, domain, is_important, own_words, recorded_by, recorded_at)
        select ${caseId}, 1, d.place, ${teamId}, ${registration}, d.item ->> 'domain', (d.item ->> 'isImportant')::boolean,
          d.item ->> 'ownWords', ${actorId}, ${at}
        from jsonb_array_elements(${JSON.stringify(domains)}::text::jsonb) with ordinality d (item, place)`.execute(
        db,
      );
      await sql`
        insert into crisis_plans (case_id, edition, team_id, kept_in, reference, agreed_on, renew_on, recorded_by, recorded_at)
        values (${caseId}, 1, ${teamId}, ${plan.keptIn}, ${plan.reference}, ${dayIn(-plan.agreed)}, ${dayIn(plan.renew)},
          ${actorId}, ${at})`.execute(db);
      const about = { teamId, at, actorId, caseIds: [caseId] };
      tell({ ...about, kind: 'life_domains.changed' });
      tell({ ...about, kind: 'crisis_plan.changed' });
      for (const { daysAgo, by, answer, because } of invoked) {
        await sql`
          insert into crisis_plan_invocations (id, team_id, case_id, invoked_on, invoked_by, answer, declined_because, recorded_by, recorded_at)
          values (${newId()}, ${teamId}, ${caseId}, ${dayIn(-daysAgo)}, ${by}, ${answer}, ${because}, ${actorId}, ${at})`.execute(
          db,
        );
        tell({ ...about, kind: 'crisis_plan.invoked' });
      }
    }
  }
}
