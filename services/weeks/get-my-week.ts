import type { Handler } from '../platform/http/handlers.ts';
import { holidayOn, workingDaysAfter } from '../platform/holidays.ts';
import { findMyWeek } from './week-sql.ts';

type WaitingKind = Awaited<ReturnType<typeof findMyWeek>>['waiting'][number]['kind'];

/** Whom what waits is about: a proposal is called by its alias, and has no case yet; who was discussed has none. */
const about: Record<WaitingKind, 'case' | 'inquiry' | 'nobody'> = {
  opening: 'nobody',
  unit_to_tell: 'nobody',
  minutes: 'nobody',
  minutes_comment: 'nobody',
  collaboration_meeting: 'case',
  supervision_request: 'case',
  feedback_signal: 'case',
  measurement_due: 'case',
  inquiry: 'inquiry',
  service_to_ask: 'inquiry',
  acknowledgement_to_give: 'inquiry',
  outcome_to_tell: 'inquiry',
  offer_to_give: 'inquiry',
  investigation: 'inquiry',
};

export const getMyWeek: Handler<'getMyWeek'> = async ({ db, query, log }) => {
  const week = await findMyWeek(db, query.on);
  const sessions = week.sessions.map((one) => ({ ...one, holiday: holidayOn(one.heldOn) }));
  const waiting = week.waiting
    .map(({ promise, ...one }) =>
      promise ? { ...one, dueOn: workingDaysAfter(promise.fromOn, promise.days) } : one,
    )
    .toSorted(byDue);
  const body = { ...week, sessions, waiting };
  const seen = new Map<string, { caseIds: Set<string>; inquiryIds: Set<string> }>();
  const of = (teamId: string) => {
    const ids = seen.get(teamId) ?? { caseIds: new Set(), inquiryIds: new Set() };
    seen.set(teamId, ids);
    return ids;
  };
  for (const { teamId, card } of body.cases) of(teamId).caseIds.add(card.id);
  for (const { teamId, caseId } of [...body.plans, ...body.sessions])
    of(teamId).caseIds.add(caseId);
  for (const { teamId, kind, id } of body.waiting) {
    const ids = of(teamId);
    if (about[kind] === 'case') ids.caseIds.add(id);
    if (about[kind] === 'inquiry') ids.inquiryIds.add(id);
  }
  for (const { teamId, caseId, inquiryId } of body.actions) {
    if (caseId) of(teamId).caseIds.add(caseId);
    else if (inquiryId) of(teamId).inquiryIds.add(inquiryId);
    else of(teamId);
  }
  if (seen.size === 0) log({});
  for (const [teamId, { caseIds, inquiryIds }] of seen) {
    log({ teamId, caseIds: [...caseIds], inquiryIds: [...inquiryIds] });
  }
  return { status: 200, body };
};

/** What has no day last; otherwise as it came, which is by how long it has waited. */
function byDue(one: { dueOn: string | null }, other: { dueOn: string | null }): number {
  return (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9');
}
