import type { Handler } from '../platform/http/handlers.ts';
import { changeInvestigators } from './change-investigators.ts';
import { refuseNamed } from './inquiry-rules.ts';
import { findNamed } from './inquiry-sql.ts';
import { updateInquiry } from './outcome-sql.ts';
import type { InquiryColumns } from './outcome-sql.ts';
import { inquiryReply, lockStandingInquiry } from './standing-inquiry.ts';
import type { ChangeInquiryRequest } from './words.ts';

export const changeInquiry: Handler<'changeInquiry'> = async (call) => {
  const { body: change, expectedVersion } = call;
  const { inquiryId } = call.path;
  const standing = await lockStandingInquiry(call, inquiryId, expectedVersion);
  const { teamId } = standing;
  const unitId = change.unitId === undefined ? standing.unitId : change.unitId;
  const linkedCaseId =
    change.linkedCaseId === undefined ? standing.linkedCaseId : change.linkedCaseId;
  const named = await findNamed(call.db, {
    teamId,
    inquiryId,
    alias: change.alias?.trim() ?? null,
    unitId: change.unitId ?? null,
    ownerId: change.ownerId ?? null,
    linkedCaseId,
  });
  refuseNamed({
    ...named,
    about: change.about ?? standing.about,
    hasUnit: unitId !== null,
    linkedCase: linkedCaseId === null ? undefined : named.linkedCase,
    isLinkNew: change.linkedCaseId !== undefined,
  });
  if (change.investigators) await changeInvestigators(call, standing, change.investigators);
  const version = await updateInquiry(call.db, inquiryId, columnsOf(change));
  call.tell({ teamId, kind: 'inquiry.changed', inquiryIds: [inquiryId], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};

function columnsOf(change: ChangeInquiryRequest): InquiryColumns {
  const { answers = {} } = change;
  const columns: InquiryColumns = {
    about: change.about,
    source: change.source,
    asked_by: change.askedBy,
    asker_contact: change.askerContact,
    worry: change.worry,
    notes: change.notes,
    alias: change.alias?.trim(),
    unit_id: change.unitId,
    owner_worker_id: change.ownerId,
    state: change.state,
    severe_problems: answers.severeProblems,
    functional_impairment: answers.functionalImpairment,
    unstable_life: answers.unstableLife,
    contact_with_services: answers.contactWithServices,
    characteristics: change.characteristics,
    linked_case_id: change.linkedCaseId,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
