import { sql } from 'kysely';
import type { Inquiry } from '../../services/inquiries/inquiries.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Organisation, Seated } from './organisation.ts';
import { openInquiries } from './worries.ts';
import type { Answered } from './worries.ts';

/** A worry as it came in. */
export interface Worry {
  id: string;
  alias: string;
  source: string;
  askedBy: string;
  worry: string;
  answers: Answered;
  /** The service site that asks; left out when the worry is for a person. */
  unitId?: string;
  owner: Seated;
}

export const aboutOf = ({ unitId }: Pick<Worry, 'unitId'>): Inquiry['about'] =>
  unitId === undefined ? 'person' : 'service_site';

export function answersOf([
  severeProblems,
  functionalImpairment,
  unstableLife,
  contactWithServices,
]: Answered): Inquiry['answers'] {
  return { severeProblems, functionalImpairment, unstableLife, contactWithServices };
}

/** Somebody of the team takes a worry in, and owns it from then on. */
export async function receive(
  { db, tell }: Inside,
  teamId: string,
  { worry, state, when }: { worry: Worry; state: string; when: string },
): Promise<void> {
  const { id, owner } = worry;
  await sql`
    insert into inquiries (id, team_id, alias, about, unit_id, source, asked_by, worry, owner_worker_id, received_by_worker_id,
      received_on, received_at, state, severe_problems, functional_impairment, unstable_life, contact_with_services)
    values (${id}, ${teamId}, ${worry.alias}, ${aboutOf(worry)}, ${worry.unitId ?? null}, ${worry.source}, ${worry.askedBy},
      ${worry.worry}, ${owner.workerId}, ${owner.workerId}, oslo_date(${when}::timestamptz), ${when}, ${state},
      ${sql.join(worry.answers)})`.execute(db);
  tell({ teamId, kind: 'inquiry.received', at: when, actorId: owner.workerId, inquiryIds: [id] });
}

/** What this week's meeting has before it for the first time: it came after the last one. */
export function openWorries(
  inside: Inside,
  { teamId, members, leader }: Organisation,
  calendar: Calendar,
): Happening[] {
  const afterLastMeeting = calendar.weekday(1, 3);
  return openInquiries.map(({ daysAgo, state, ...said }, index) => {
    const day = calendar.daysAgo(daysAgo);
    const when = at(day > afterLastMeeting ? day : afterLastMeeting, 10, 10 * index);
    const worry = { ...said, id: newId(), owner: members[index * 3] ?? leader };
    return { at: when, happens: () => receive(inside, teamId, { worry, state, when }) };
  });
}
