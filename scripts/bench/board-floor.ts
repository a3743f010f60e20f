// The floor of the board: bare node:http, one prepared statement that makes the same JSON, sent as it is.
// No session, no rights, no log, no compression.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';

const sql = postgres(process.env['BENCH_MIGRATOR_URL'] ?? '', {
  max: 16,
  connection: { role: 'skulder_owner', TimeZone: 'UTC' },
});
const teamId = process.env['BENCH_TEAM_ID'] ?? '';

const server = createServer((_request, response) => {
  sql`
    select jsonb_build_object('teamId', t.id, 'name', t.name, 'seq', (select last_seq from event_counters where team_id = t.id),
      'cases', (select coalesce(jsonb_agg(o.card order by o.card ->> 'startedOn', o.id), '[]') from case_cards(t.id, null) o),
      'inquiries', (select coalesce(jsonb_agg(i.card order by i.card ->> 'receivedAt', i.id), '[]') from inquiry_cards(t.id, null) i),
      'proposals', (select coalesce(jsonb_agg(p.card order by p.card ->> 'proposedAt', p.id), '[]') from proposal_cards(t.id, null) p),
      'pendingCases', (select coalesce(jsonb_agg(p.card order by p.card ->> 'startedOn', p.id), '[]') from pending_case_cards(t.id, null) p),
      'nextMeeting', next_meeting(t.id, oslo_today()),
      'members', (select coalesce(jsonb_agg(m.card order by m.level, m.name, m.agreement_id), '[]') from member_cards(t.id, oslo_today()) m)
    )::text as body
    from teams t where t.id = ${teamId}`.then(
    ([row]) => {
      response.setHeader('content-type', 'application/json');
      response.end(row?.['body']);
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
