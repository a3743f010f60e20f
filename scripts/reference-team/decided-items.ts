import { sql } from 'kysely';
import type { DecisionDetails } from '../../services/meetings/meetings.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, dayAfter } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { ToldCase, laterHappenings } from './cases.ts';
import type { Happening } from './cases.ts';
import type { Worry } from './inquiries.ts';
import type { Organisation } from './organisation.ts';
import { registerPerson } from './persons.ts';
import { caseStories, supervisionStories } from './story.ts';
import { otherDecisions } from './worries.ts';

export interface Deciding {
  id: string;
  when: string;
  day: string;
  meetingId: string;
  recordedBy: string;
}

/** What a decision did, beside what is kept of it. */
export interface Decided {
  caseId: string | null;
  details: DecisionDetails;
  /** The day on which it comes back by itself. */
  comesBackOn?: string;
}

/** An inquiry that a past meeting had before it, and what its decision did. */
export interface DecidedItem {
  worry: Worry;
  outcome: string;
  differsBecause?: string | undefined;
  decide(decision: Deciding): Promise<Decided>;
}

interface Setting {
  inside: Inside;
  organisation: Organisation;
  calendar: Calendar;
  /** Whose the next inquiry is; they take turns. */
  owner(): Worry['owner'];
}

/** What the meeting so many weeks ago decided, and what happened to it later. */
export function decidedItems(
  inside: Inside,
  organisation: Organisation,
  calendar: Calendar,
  weeksAgo: number,
): { items: DecidedItem[]; later: Happening[] } {
  const { members, leader } = organisation;
  let turn = 3 * weeksAgo;
  const owner = () => members[turn++ % members.length] ?? leader;
  const setting: Setting = { inside, organisation, calendar, owner };
  const ofThatWeek = <Story extends { decided: number }>(stories: readonly Story[]) =>
    stories.filter(({ decided }) => decided === weeksAgo);
  const persons = ofThatWeek(caseStories).map((story) => ({
    story,
    told: new ToldCase(inside, organisation),
  }));
  const others = ofThatWeek(otherDecisions).map((other) => otherItem(setting, other));
  return {
    items: [
      ...persons.map(({ story, told }) => personItem(setting, story, told)),
      ...ofThatWeek(supervisionStories).map((site) => siteItem(setting, site)),
      ...others.map(({ item }) => item),
    ],
    later: [
      ...persons.flatMap(({ story, told }) => laterHappenings(told, story, calendar)),
      ...others.flatMap(({ later }) => later),
    ],
  };
}

function personItem(
  setting: Setting,
  story: (typeof caseStories)[number],
  told: ToldCase,
): DecidedItem {
  const { calendar } = setting;
  const { alias, source, askedBy, worry, mode, contact, lastContactDaysAgo: days } = story;
  const lastContactOn = days === undefined ? null : calendar.daysAgo(days);
  // Not as a team numbers its own cases, so that its spreadsheet can be tried on this team.
  const reference = `D-${caseStories.indexOf(story) + 1}`;
  const answers =
    story.answers ?? (['yes', 'yes', 'yes', contact ? 'treatment_contact' : 'none'] as const);
  const inquiry = { id: newId(), alias, source, askedBy, worry, answers, owner: setting.owner() };
  return {
    worry: inquiry,
    outcome: mode,
    differsBecause: story.differsBecause,
    async decide(decision) {
      const { id: decisionId, when, day } = decision;
      await told.open({ story, mode, contact, decisionId, when, day, lastContactOn, reference });
      const opened = tellOpened(setting, told, decision, inquiry.id);
      const { teamId } = setting.organisation;
      const actorId = decision.recordedBy;
      await registerPerson(setting.inside, { caseId: told.id, teamId, story, when, actorId });
      return opened;
    },
  };
}

function siteItem(setting: Setting, site: (typeof supervisionStories)[number]): DecidedItem {
  const { inside, organisation } = setting;
  const told = new ToldCase(inside, organisation);
  const unitId = organisation.unitId(site.unit);
  const worry: Worry = {
    id: newId(),
    alias: `Sted-${site.decided}`,
    source: 'municipal_unit',
    askedBy: organisation.unitName(site.unit),
    worry: 'Ber om fast veiledning.',
    answers: ['unknown', 'unknown', 'unknown', 'unknown'],
    unitId,
    owner: setting.owner(),
  };
  return {
    worry,
    outcome: 'supervision',
    async decide(decision) {
      await told.open({
        story: { ...site, unitId },
        mode: 'systematic_supervision',
        decisionId: decision.id,
        when: decision.when,
        day: decision.day,
        lastContactOn: null,
        reference: `DV-${site.decided}`,
      });
      return tellOpened(setting, told, decision, worry.id);
    },
  };
}

function tellOpened(
  { inside, organisation }: Setting,
  told: ToldCase,
  { when, meetingId, recordedBy }: Deciding,
  inquiryId: string,
): Decided {
  inside.tell({
    teamId: organisation.teamId,
    kind: 'case.opened',
    at: when,
    actorId: recordedBy,
    caseIds: [told.id],
    workerIds: told.workerIds,
    meetingId,
    inquiryIds: [inquiryId],
  });
  return { caseId: told.id, details: {} };
}

type Other = (typeof otherDecisions)[number];

/** Decided without a case: an offer to the contact there is, a service that is asked, or two who find out. */
function otherItem(setting: Setting, other: Other): { item: DecidedItem; later: Happening[] } {
  const { alias, source, askedBy, worry, answers, outcome } = other;
  const inquiry = { id: newId(), alias, source, askedBy, worry, answers, owner: setting.owner() };
  const acts = { supervision_offer: offer, guide_to_service: guide, investigate };
  const item: DecidedItem = {
    worry: inquiry,
    outcome,
    decide: (decision) => acts[outcome](setting, other, inquiry.id, decision),
  };
  const later = 'acceptedBy' in other ? [acceptance(setting, other, inquiry)] : [];
  return { item, later };
}

type Act = (
  setting: Setting,
  other: Other,
  inquiryId: string,
  decision: Deciding,
) => Promise<Decided>;

const offer: Act = ({ organisation }, other) => {
  const { toWorkerName, note } = { toWorkerName: null, note: null, ...other };
  const supervisionOffer = { unitId: unitOf(organisation, other), toWorkerName, note };
  return Promise.resolve({ caseId: null, details: { supervisionOffer } });
};

const guide: Act = async ({ inside, organisation }, other, inquiryId, { when }) => {
  const guidanceUnitId = unitOf(organisation, other);
  const guidanceReason = 'Bolig er det som haster.';
  await sql`
    insert into guidances (id, team_id, inquiry_id, unit_id, reason, asked_at)
    values (${newId()}, ${organisation.teamId}, ${inquiryId}, ${guidanceUnitId}, ${guidanceReason}, ${when})`.execute(
    inside.db,
  );
  return { caseId: null, details: { guidanceUnitId, guidanceReason } };
};

const investigate: Act = async ({ inside, organisation, calendar }, _, inquiryId, { when }) => {
  const { members, leader, teamId } = organisation;
  const municipal = members.find(({ level }) => level === 'municipal') ?? leader;
  const specialist = members.find(({ level }) => level === 'specialist') ?? leader;
  const dueOn = calendar.nextMeetingDay;
  await sql`
    insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id,
      specialist_worker_id, due_on, decided_at)
    values (${newId()}, ${teamId}, ${inquiryId}, ${municipal.agreementId}, ${municipal.workerId}, ${specialist.agreementId},
      ${specialist.workerId}, ${dueOn}, ${when})`.execute(inside.db);
  const workers = {
    municipalWorkerId: municipal.workerId,
    specialistWorkerId: specialist.workerId,
  };
  return { caseId: null, details: { investigation: { ...workers, dueOn } }, comesBackOn: dueOn };
};

function unitOf(organisation: Organisation, other: Other): string {
  if (!('unit' in other)) throw new Error(`${other.alias} names no unit`);
  return organisation.unitId(other.unit);
}

/** The service has said yes, and the owner writes it down: only now is the inquiry ended. */
function acceptance(
  { inside: { db, tell }, organisation: { teamId }, calendar }: Setting,
  { decided, acceptedBy }: Extract<Other, { acceptedBy: string }>,
  { id, owner }: Worry,
): Happening {
  const when = at(dayAfter(calendar.meetingDay(decided), 1), 10);
  return {
    at: when,
    async happens() {
      await sql`
        with answered as (
          update guidances set answered_by = ${acceptedBy}, accepted_at = ${when}, recorded_by = ${owner.workerId}
          where inquiry_id = ${id}
        )
        update inquiries set state = 'decided', guidance_accepted_at = ${when}, ended_at = ${when}, version = version + 1
        where id = ${id}`.execute(db);
      const inquiryIds = [id];
      tell({ teamId, kind: 'guidance.accepted', at: when, actorId: owner.workerId, inquiryIds });
    },
  };
}
