import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeMember, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import * as raw from './raw-writes.ts';
import type { Raw } from './raw-writes.ts';

// A case is opened by the meeting, by two members together or by an import, and by nothing that merely looks like one
// of them, also when a member writes rows past every rule in the code.

let service: TestService;
let make: Maker;
let team: MadeTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
});
afterAll(() => service.stop());

const refusal = (work: (all: Raw) => Promise<unknown>, as: MadeMember = team.municipal[0]) =>
  raw.refusalOf(raw.writeRaw(service.database, team, work, { worker: as.workerId }));

type By = { decisionId?: string; proposalId?: string; importId?: string };

/** All the rows of an open case, in the name of the act. */
async function open(all: Raw, caseId: string, by: By, mode = 'intake'): Promise<void> {
  const { sql, now } = all;
  await sql`
    insert into cases (id, team_id, alias, engagement, registration, mode, started_on, imported_by)
    values (${caseId}, ${team.id}, ${caseId}, 'outreach', 'unregistered', ${mode}, oslo_today(), ${by.importId ?? null})`;
  await sql`
    insert into case_openings (case_id, team_id, open_during, decision_id, proposal_id, import_id)
    values (${caseId}, ${team.id}, tstzrange(${now}, null), ${by.decisionId ?? null}, ${by.proposalId ?? null},
      ${by.importId ?? null})`;
  await raw.insertMode(all, { caseId, teamId: team.id, mode });
  for (const member of [team.municipal[0], team.specialist[0]])
    await raw.insertSeat(all, { caseId, teamId: team.id, by: member, level: member.level });
}

describe('a decision of the meeting', () => {
  let room: Room<MadeTeam>;
  let meetingId: string;
  beforeAll(async () => {
    room = await Room.of(service, team);
    meetingId = (await room.meet()).id;
  });

  const decide = async ({ sql }: Raw, itemId: string, outcome: string, caseId: string | null) => {
    const id = newId();
    const details = outcome === 'supervision_offer' ? { supervisionOffer: {} } : {};
    await sql`
      insert into decisions (id, team_id, meeting_id, item_id, outcome, case_id, details)
      values (${id}, ${team.id}, ${meetingId}, ${itemId}, ${outcome}, ${caseId}, ${JSON.stringify(details)}::text::jsonb)`;
    return id;
  };
  const newItem = async () => {
    const sent = { path: { meetingId }, body: { kind: 'manual', title: 'Ferie' } } as const;
    return (await room.municipal.ok('addAgendaItem', sent)).body.id;
  };

  it.each(['noted', 'close_case', 'investigate', 'supervision_offer', 'link_to_case'])(
    'opens no case when it was %s',
    async (outcome) => {
      const itemId = await newItem();
      const attempt = refusal(async (all) => {
        const caseId = newId();
        await open(all, caseId, { decisionId: await decide(all, itemId, outcome, caseId) });
      });
      expect(await attempt).toBe('opening_is_agreed');
    },
  );

  it('opens the case that it names, of the kind that was decided', async () => {
    const attempt = async (outcome: string, isOfIt: boolean) => {
      const itemId = await newItem();
      return refusal(async (all) => {
        const caseId = newId();
        const named = isOfIt ? caseId : null;
        await open(all, caseId, { decisionId: await decide(all, itemId, outcome, named) });
      });
    };
    expect(await attempt('intake', false)).toBe('opening_is_agreed');
    expect(await attempt('shoulder_to_shoulder', true)).toBe('opening_is_agreed');
    expect(await attempt('supervision', true)).toBe('opening_is_agreed');
    expect(await attempt('intake', true)).toBeUndefined();
  });
});

describe('an import', () => {
  const begin = async ({ sql }: Raw) => {
    const [fileId, id] = [newId(), newId()];
    await sql`
      insert into import_files (id, team_id, name, content, sha256)
      values (${fileId}, ${team.id}, 'saker.csv', 'Sak', sha256('Sak'))`;
    await sql`insert into import_runs (id, team_id, file_id) values (${id}, ${team.id}, ${fileId})`;
    return id;
  };
  const commit = ({ sql }: Raw, id: string) =>
    sql`update import_runs set state = 'committed', committed_at = current_instant() where id = ${id}`;

  it('opens cases in the act that commits it, neither before nor after', async () => {
    let importId = '';
    const before = refusal(async (all) => open(all, newId(), { importId: await begin(all) }));
    expect(await before).toBe('import_is_committed');
    const inTime = refusal(async (all) => {
      importId = await begin(all);
      await open(all, newId(), { importId });
      await open(all, newId(), { importId });
      await commit(all, importId);
    });
    expect(await inTime).toBeUndefined();
    expect(await refusal((all) => open(all, newId(), { importId }))).toBe('import_makes_once');
    const again = refusal(
      ({ sql }) =>
        sql`update import_runs set state = 'dry_run', committed_at = null where id = ${importId}`,
    );
    expect(await again).toBe('committed_import_stands');
  });

  it('leaves no closed record behind that it did not make', async () => {
    const record = ({ sql }: Raw, importId: string) => sql`
      insert into cases (id, team_id, alias, engagement, registration, mode, started_on, imported_by, state, close_reason,
        close_position)
      values (${newId()}, ${team.id}, ${newId()}, 'outreach', 'unregistered', 'intake', oslo_today(), ${importId}, 'closed',
        'not_recorded', 'not_recorded')`;
    const before = refusal(async (all) => record(all, await begin(all)));
    expect(await before).toBe('import_is_committed');
    let importId = '';
    await refusal(async (all) => {
      importId = await begin(all);
      await commit(all, importId);
    });
    expect(await refusal((all) => record(all, importId))).toBe('import_makes_once');
  });
});

describe('two members together', () => {
  const propose = async ({ sql }: Raw, by: { workerId: string }, level: string) => {
    const id = newId();
    await sql`
      insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level)
      values (${id}, ${team.id}, '{"mode": "intake"}', 'haster', ${by.workerId}, ${level})`;
    return id;
  };
  const confirm = async (all: Raw, proposalId: string, by: { workerId: string }, level: string) => {
    const caseId = newId();
    await open(all, caseId, { proposalId });
    await all.sql`
      update opening_proposals set state = 'confirmed', answered_by = ${by.workerId}, answerer_level = ${level},
        answered_at = current_instant(), case_id = ${caseId} where id = ${proposalId}`;
  };
  const proposed = async () => {
    let id = '';
    const by = team.municipal[0];
    await raw.writeRaw(
      service.database,
      team,
      async (all) => (id = await propose(all, by, 'municipal')),
      { worker: by.workerId },
    );
    return id;
  };

  it('are each there themselves', async () => {
    const [one, another] = team.municipal;
    expect(await refusal((all) => propose(all, another, 'municipal'), one)).toBe(
      'opening_in_own_name',
    );
    const id = await proposed();
    const [specialist] = team.specialist;
    expect(await refusal((all) => confirm(all, id, specialist, 'specialist'), one)).toBe(
      'opening_in_own_name',
    );
    expect(await refusal((all) => confirm(all, id, specialist, 'specialist'), specialist)).toBe(
      undefined,
    );
  });

  it('speak for the level that they belong to', async () => {
    const [one, another] = team.municipal;
    expect(await refusal((all) => propose(all, one, 'specialist'), one)).toBe(
      'opening_proposer_is_a_member',
    );
    const id = await proposed();
    expect(await refusal((all) => confirm(all, id, another, 'specialist'), another)).toBe(
      'opening_answerer_is_a_member',
    );
    const stranger = await make.worker({ role: 'team_leader', team });
    const by = { ...one, workerId: stranger };
    expect(await refusal((all) => confirm(all, id, by, 'specialist'), by)).toBe(
      'opening_answerer_is_a_member',
    );
  });

  it('have answered once and for all', async () => {
    const id = await proposed();
    const [specialist] = team.specialist;
    await refusal((all) => confirm(all, id, specialist, 'specialist'), specialist);
    const undone = refusal(
      ({ sql }) =>
        sql`update opening_proposals set state = 'withdrawn', answered_by = ${specialist.workerId} where id = ${id}`,
      specialist,
    );
    expect(await undone).toBe('opening_is_answered_once');
  });

  it('are both of the team when the case is opened, so that nobody confirms for somebody who has left', async () => {
    const leaver = await make.member({ in: team, level: 'municipal' });
    const { body: proposal } = await (
      await service.signIn(leaver.workerId)
    ).ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: 'intake',
        reason: 'Haster.',
        case: { alias: 'Selje-1' },
        pair: {
          municipal: { agreementId: team.municipal[0].agreementId },
          specialist: { agreementId: team.specialist[0].agreementId },
        },
      },
    });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const [today] = await service.admin.sql<{ on: string }[]>`select oslo_today() as on`;
    await leader.ok('endAgreement', {
      path: { agreementId: leaver.agreementId },
      body: { endedOn: today!.on },
      version: 1,
    });
    const specialist = await service.signIn(team.specialist[0].workerId);
    const path = { openingId: proposal.id };
    expect((await specialist.refused('confirmOpening', { path })).slug).toBe(
      'opening-proposer-left',
    );
    const confirming = refusal(
      (all) => confirm(all, proposal.id, team.specialist[0], 'specialist'),
      team.specialist[0],
    );
    expect(await confirming).toBe('opening_proposer_is_a_member');
    await specialist.ok('withdrawOpening', { path });
  });
});

it('a case opened between meetings is flagged until the meeting has taken it for the record, on every board', async () => {
  const room = await Room.of(service, await make.team());
  const workerId = await make.worker({ team: room.team });
  const { id: caseId } = await make.case({
    in: room.team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: room.pair.municipal,
      specialist: { treatmentContact: { workerId, unitId: room.team.units.specialist } },
    },
  });
  const contact = await service.signIn(workerId);
  const flags = async () => {
    const own = { path: { caseId } };
    const seen = [await room.municipal.ok('getCase', own), await contact.ok('getCase', own)];
    return [...seen.map(({ body }) => body), ...(await room.board()).cases].map(
      (shown) => shown.flags,
    );
  };
  const flagged = ['opened_between_meetings'];
  const meeting = await room.meet();
  expect(await flags()).toEqual([flagged, flagged, flagged]);
  await room.decide(await room.itemAbout(meeting.id, caseId), { outcome: 'noted' });
  expect(await flags()).toEqual([[], [], []]);
  const [told] = await service.admin.sql<{ cases: string[] }[]>`
    select data -> 'caseIds' as cases from events
    where team_id = ${room.team.id} and kind = 'decision.made' order by seq desc limit 1`;
  expect(told!.cases).toEqual([caseId]);
});
