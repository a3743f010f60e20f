// The floor of the board: bare node:http, one prepared statement that makes the same JSON as text, straight over the
// tables, sent as it is. No session, no rights, no log, no memory. The bench's team has cases and members and nothing
// else, so the floor does not look for anything else: nobody is away, admitted or standing beside a pair.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';

const sql = postgres(process.env['BENCH_MIGRATOR_URL'] ?? '', {
  max: 16,
  connection: { role: 'skulder_owner', TimeZone: 'UTC' },
});
const teamId = process.env['BENCH_TEAM_ID'] ?? '';

const isAtRisk = (agreement: string, contact: string) =>
  `coalesce(${agreement}.planned_end_on, ${agreement}.ended_on, ${contact}.planned_end_on, ${contact}.ended_on) is not null`;

const statement = `
  select row_to_json(board)::text as json from (
    select t.id as "teamId", t.name, (select last_seq from event_counters where team_id = t.id) as seq,
      (select log_id from event_counters where team_id = t.id) as "logId",
      (select json_agg(cards.card) from (
        select row_to_json(shown) as card
        from cases c
        join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
        join seats m on m.case_id = c.id and m.level = 'municipal' and upper_inf(m.held_during)
        join workers mw on mw.id = m.worker_id
        left join agreements ma on ma.id = m.agreement_id
        left join treatment_contacts mt on mt.id = m.treatment_contact_id
        left join units mu on mu.id = mt.unit_id
        join seats s on s.case_id = c.id and s.level = 'specialist' and upper_inf(s.held_during)
        join workers sw on sw.id = s.worker_id
        left join agreements sa on sa.id = s.agreement_id
        left join treatment_contacts st on st.id = s.treatment_contact_id
        left join units su on su.id = st.unit_id
        left join units u on u.id = c.unit_id
        cross join lateral (select m.worker_id as "workerId", mw.name, m.level, m.agreement_id as "agreementId",
          m.treatment_contact_id as "treatmentContactId", lower(m.held_during) as "sinceAt",
          ${isAtRisk('ma', 'mt')} as "isAtRisk", null as absence, null as cover) municipal
        cross join lateral (select s.worker_id as "workerId", sw.name, s.level, s.agreement_id as "agreementId",
          s.treatment_contact_id as "treatmentContactId", lower(s.held_during) as "sinceAt",
          ${isAtRisk('sa', 'st')} as "isAtRisk", null as absence, null as cover) specialist
        cross join lateral (select municipal, specialist) seats
        cross join lateral (select greatest(c.last_contact_on, c.heard_on,
          (lower(o.open_during) at time zone 'Europe/Oslo')::date) as since) silence
        cross join lateral (select c.id, c.version, c.mode, c.alias, c.title, c.reference, c.engagement, c.registration, seats,
          c.started_on as "startedOn", lower(o.open_during) as "openedAt",
          greatest(c.last_contact_on, c.heard_on) as "lastContactOn", c.attempts_since as "attemptsSince",
          silence.since as "silentSinceOn", current_date - silence.since >= t.silent_after_days as "isNotHeardFrom",
          0 as "supporterCount", null as admission,
          coalesce(u.name, mu.name, su.name) as "unitName",
          array_remove(array[
            case when ${isAtRisk('ma', 'mt')} or ${isAtRisk('sa', 'st')} then 'staffing_at_risk' end,
            case when mw.is_unnamed or sw.is_unnamed then 'contact_unnamed' end,
            case when c.earlier_pair_unknown then 'earlier_pair_unknown' end,
            case when o.proposal_id is not null and not exists (select from agenda_items r where r.proposal_id = o.proposal_id and r.state = 'decided')
              then 'opened_between_meetings' end], null) as flags) shown
        where c.team_id = t.id and c.state = 'open' and o.team_id = t.id and m.team_id = t.id and s.team_id = t.id
        order by c.started_on, c.id) cards) as cases,
      '[]'::json as inquiries, '[]'::json as proposals, '[]'::json as "pendingCases", null as "nextMeeting",
      (select json_agg(row_to_json(member)) from (
        select a.worker_id as "workerId", w.name, a.level, a.profession, a.id as "agreementId", a.fraction,
          coalesce(held.seats, 0) as "seatsHeld", 0 as "seatsCovered",
          round(a.fraction * t.seats_per_fte - coalesce(held.seats, 0), 1) as "freeSeats"
        from agreements a
        join workers w on w.id = a.worker_id
        left join (select agreement_id, count(*) as seats from seats
          where team_id = $1 and upper_inf(held_during) group by agreement_id) held on held.agreement_id = a.id
        where a.team_id = t.id and a.starts_on <= current_date and (a.ended_on is null or a.ended_on > current_date)
        order by a.level, w.name, a.id) member) as members
    from teams t where t.id = $1) board`;

const server = createServer((_request, response) => {
  sql.unsafe<{ json: string }[]>(statement, [teamId], { prepare: true }).then(
    ([row]) => {
      response.setHeader('content-type', 'application/json');
      response.end(row?.json);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
