import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { OperationId } from '../platform/http/handlers.ts';
import type { SentAnyhow } from '../platform/testing/client.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// Whatever is done in whatever order, nobody is lost and nobody decides alone. The commands are made blindly, so
// many are refused; a refusal must be one that the contract names, and the client holds every reply to that.

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

interface Step {
  what: (typeof commands)[number];
  /** Picks among what there is. */
  which: number;
  how: number;
}

const commands = [
  'receive',
  'receive',
  'change',
  'withdraw',
  'answer',
  'plan',
  'start',
  'start',
  'attend',
  'attend',
  'add',
  'note',
  'decide',
  'decide',
  'decide',
  'undo',
  'undo',
  'defer',
  'close',
  'planEnd',
] as const;

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(...commands),
    which: fc.nat(1000),
    how: fc.nat(1000),
  }),
  { minLength: 15, maxLength: 35 },
);

test('any sequence of commands leaves every person on an agenda, with an owner, until there is an offer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), steps, async (isMeeting, sequence) => {
      const room = await Room.of(service, await make.team());
      if (isMeeting) await room.meet();
      for (const step of sequence) {
        await take(room, step);
        expect(await brokenIn(room.team.id)).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

type Rooms = Room<MadeTeam>;
type Call = [OperationId, SentAnyhow] | undefined;

async function take(room: Rooms, step: Step): Promise<void> {
  const call = await callOf(room, step);
  if (!call) return;
  const client = step.how % 2 === 0 ? room.municipal : room.specialist;
  const { status } = await client.call(...call);
  expect(status).toBeLessThan(500);
}

const pick = <Thing>(things: readonly Thing[], which: number): Thing | undefined =>
  things[which % Math.max(things.length, 1)];

async function callOf(room: Rooms, { what, which, how }: Step): Promise<Call> {
  const path = { teamId: room.team.id };
  const answers = Object.values(answersFor)[how % 5];
  if (what === 'receive') {
    return [
      'receiveInquiry',
      { path, body: { source: 'self', askedBy: 'selv', worry: 'Hjelp', answers } },
    ];
  }
  if (what === 'plan') {
    const startsAt = new Date(Date.now() + (which % 4) * 7 * 86_400_000).toISOString();
    return ['planMeeting', { path, body: { startsAt } }];
  }
  if (what === 'planEnd') return endOf(room, which, how);
  if (['change', 'withdraw', 'answer'].includes(what))
    return aboutInquiry(room, { what, which, how });
  return inMeeting(room, { what, which, how });
}

async function endOf(room: Rooms, which: number, how: number): Promise<Call> {
  const member = pick([...room.team.municipal, ...room.team.specialist], which)!;
  const plannedEndOn = how % 2 === 0 ? '2099-01-01' : null;
  await make.asSystem(room.team.id, async ({ db, tell }) => {
    await db
      .updateTable('agreements')
      .set({ planned_end_on: plannedEndOn })
      .where('id', '=', member.agreementId)
      .execute();
    const { agreementId, workerId } = member;
    tell({
      teamId: room.team.id,
      kind: 'agreement.end_planned',
      agreementId,
      workerIds: [workerId],
    });
  });
  return undefined;
}

async function aboutInquiry(room: Rooms, { what, which, how }: Step): Promise<Call> {
  const path = { teamId: room.team.id };
  const { items } = (await room.municipal.ok('listInquiries', { path })).body;
  const guided = items.filter(({ outcome }) => outcome === 'guide_to_service');
  const inquiry = pick(what === 'answer' && guided.length > 0 ? guided : items, which);
  if (!inquiry) return undefined;
  const at = { path: { inquiryId: inquiry.id }, version: inquiry.version };
  if (what === 'withdraw') return ['withdrawInquiry', { ...at, body: { by: 'inquirer' } }];
  if (what === 'change') {
    const body = {
      answers: Object.values(answersFor)[how % 5],
      state: how % 2 ? 'ready' : 'clarifying',
    };
    return ['changeInquiry', { ...at, body }];
  }
  return how % 2
    ? ['acceptGuidance', { ...at, body: { acceptedBy: 'Leder' } }]
    : ['declineGuidance', { ...at, body: { declinedBy: 'Leder' } }];
}

async function inMeeting(room: Rooms, { what, which, how }: Step): Promise<Call> {
  const path = { teamId: room.team.id };
  const cards = (await room.municipal.ok('listMeetings', { path })).body.items;
  const going = cards.find(({ state }) => state === 'in_session');
  const card = what === 'start' ? pick(cards, which) : (going ?? pick(cards, which));
  if (!card) return undefined;
  const at = { path: { meetingId: card.id } };
  const { version } = card;
  if (what === 'start') return ['startMeeting', { ...at, body: {}, version }];
  if (what === 'close') return ['closeMeeting', { ...at, version }];
  if (what === 'defer' && how % 3 === 0) {
    return ['deferOpenItems', { ...at, version, body: { toMeetingId: pick(cards, how)!.id } }];
  }
  if (what === 'attend') {
    const { workerId } = pick([...room.team.municipal, ...room.team.specialist], which)!;
    return ['setAttendance', { path: { ...at.path, workerId }, body: { isPresent: how % 4 > 0 } }];
  }
  if (what === 'add') return ['addAgendaItem', { ...at, body: { kind: 'manual', title: 'Noe' } }];
  const item = pick((await room.read(card.id)).items, which);
  if (!item) return undefined;
  const of = { path: { itemId: item.id }, version: item.version };
  if (what === 'note') {
    return ['changeAgendaItem', { ...of, body: { notes: `${how}`, position: (how % 5) + 1 } }];
  }
  if (what === 'undo') return ['undoDecision', { ...of, body: { reason: 'Feil sak.' } }];
  if (what === 'defer') {
    return ['deferItem', { ...of, body: { toMeetingId: pick(cards, how)!.id } }];
  }
  return ['decide', { ...of, body: decisionFor(room, item.kind, item.advice?.outcome, how) }];
}

function decisionFor(room: Rooms, kind: string, advised: string | undefined, how: number) {
  const { municipal, specialist, units } = room.team;
  const outcomes = ['intake', 'supervision_offer', 'investigate', 'guide_to_service'];
  const outcome =
    kind !== 'inquiry' ? 'noted' : how % 3 === 0 ? outcomes[how % 4] : (advised ?? 'noted');
  return {
    outcome,
    ...(how % 7 > 0 && { differsBecause: 'Vi mener det' }),
    pair: {
      municipal: { agreementId: municipal[how % 2]!.agreementId },
      specialist: { agreementId: (how % 11 ? specialist : municipal)[how % 2]!.agreementId },
    },
    supervisionOffer: { unitId: units.specialist },
    investigation: {
      municipalAgreementId: municipal[0].agreementId,
      specialistAgreementId: specialist[0].agreementId,
      dueOn: new Date(Date.now() + (how % 30) * 86_400_000).toISOString().slice(0, 10),
    },
    guidance: { unitId: units.municipal, reason: 'Nærmest' },
  };
}

/** Every promise of the room that the database's rows break, by name. */
async function brokenIn(teamId: string): Promise<string[]> {
  const rows = await service.admin.sql<{ broken: string }[]>`
    with upcoming as (
      select * from meetings where team_id = ${teamId}
        and (state = 'in_session' or (state = 'planned' and held_on >= oslo_today()))
    ), standing as (
      select i.*, m.state as meeting_state from agenda_items i join meetings m on m.id = i.meeting_id
      where i.team_id = ${teamId} and i.state = 'open'
    ), undecided as (
      select * from inquiries where team_id = ${teamId} and state not in ('decided', 'withdrawn')
    )
    select 'a person stands on no agenda though a meeting is to come' as broken from undecided q
    where not exists (select from standing s where s.inquiry_id = q.id)
      and exists (select from upcoming u where u.held_on >= coalesce(q.comes_back_on, u.held_on) and not exists (
        select from agenda_items i where i.meeting_id = u.id and i.inquiry_id = q.id and i.state <> 'lapsed'))
    union all
    select 'one person is on two agendas' from standing s where s.inquiry_id is not null group by s.inquiry_id having count(*) > 1
    union all
    select 'an ended inquiry is still on an agenda' from standing s join inquiries q on q.id = s.inquiry_id
      where q.state in ('decided', 'withdrawn')
    union all
    select 'a closed meeting has an open item' from standing where meeting_state = 'closed'
    union all
    select 'a closed meeting has no minutes' from meetings m where m.team_id = ${teamId} and m.state = 'closed'
      and not exists (select from minutes n where n.meeting_id = m.id)
    union all
    select 'two meetings at once' from meetings where team_id = ${teamId} and state = 'in_session' having count(*) > 1
    union all
    select 'one level decided alone' from decisions d where d.team_id = ${teamId} and 2 <> (
      select count(distinct level) from attendances a where a.meeting_id = d.meeting_id and a.worker_id = any (d.decider_worker_ids))
    union all
    select 'an inquiry ended without an offer' from inquiries q where q.team_id = ${teamId} and q.state = 'decided'
      and (q.outcome is null or q.outcome = 'investigate')
    union all
    select 'a decided item without a decision' from agenda_items i where i.team_id = ${teamId} and i.state = 'decided'
      and 1 <> (select count(*) from decisions d where d.item_id = i.id
        and not exists (select from decision_undos u where u.decision_id = d.id))
    union all
    select 'what was undone goes on' from decision_undos u join decisions d on d.id = u.decision_id
      left join cases c on c.id = d.case_id join agenda_items i on i.id = d.item_id
      where u.team_id = ${teamId} and (c.state = 'open' and d.outcome = 'intake'
        or (i.state = 'decided' and not exists (select from decisions n where n.item_id = i.id and n.nth_at_item > d.nth_at_item)))
    union all
    select 'a unit is waited for in vain' from guidances g join inquiries q on q.id = g.inquiry_id
      where g.team_id = ${teamId} and num_nonnulls(g.accepted_at, g.declined_at, g.superseded_at) = 0
        and (q.state in ('decided', 'withdrawn') or q.outcome <> 'guide_to_service')
    union all
    select 'a case without its pair' from cases c where c.team_id = ${teamId} and c.state = 'open'
      and 2 <> (select count(*) from seats s where s.case_id = c.id and upper_inf(s.held_during))
    union all
    select 'a seat at risk is on no agenda' from seats s join agreements a on a.id = s.agreement_id
      where s.team_id = ${teamId} and upper_inf(s.held_during) and a.planned_end_on is not null
        and exists (select from upcoming u where not exists (
          select from agenda_items i where i.meeting_id = u.id and i.kind = 'seat_at_risk' and i.case_id = s.case_id))
        and not exists (select from standing t where t.kind = 'seat_at_risk' and t.case_id = s.case_id)
    union all
    select 'the numbers of the log have a gap' from events e where e.team_id = ${teamId} having count(*) <> max(e.seq)`;
  return rows.map(({ broken }) => broken);
}
