import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { changeInvestigators } from './change-investigators.ts';
import { refuseNamed, refuseSamePerson } from './inquiry-rules.ts';
import { findNamed, findSamePerson, today } from './inquiry-sql.ts';
import { updateInquiry } from './outcome-sql.ts';
import type { InquiryColumns } from './outcome-sql.ts';
import { inquiryReply, lockInquiryAt, lockStandingInquiry } from './standing-inquiry.ts';
import type { ChangeInquiryRequest } from './words.ts';

type About = 'person' | 'service_site';

export const changeInquiry: Handler<'changeInquiry'> = async (call) => {
  const { body: change, expectedVersion } = call;
  const { inquiryId } = call.path;
  // A referral may come when the work has long begun.
  const isReferralAlone = Object.keys(change).every((name) => name === 'referral');
  const lock = isReferralAlone ? lockInquiryAt : lockStandingInquiry;
  const standing = await lock(call, inquiryId, expectedVersion);
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
  const others = await othersNamed(call, change, standing);
  if (change.investigators) await changeInvestigators(call, standing, change.investigators);
  const referral = await referralOf(call, change.referral);
  const version = await updateInquiry(call.db, inquiryId, { ...columnsOf(change), ...referral });
  call.tell({ teamId, kind: 'inquiry.changed', inquiryIds: [inquiryId, ...others], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};

/** Those that are said to be about the same person, for whom it is told too. */
async function othersNamed(
  { db }: Pick<Inside, 'db'>,
  { samePersonAsId, about }: ChangeInquiryRequest,
  standing: { id: string; teamId: string; about: About },
): Promise<string[]> {
  if (!samePersonAsId) return [];
  const found = await findSamePerson(db, standing.teamId, samePersonAsId);
  refuseSamePerson(standing.id === samePersonAsId ? undefined : found, about ?? standing.about);
  return found?.others.filter((id) => id !== standing.id) ?? [];
}

async function referralOf(
  { db }: Pick<Inside, 'db'>,
  referral: ChangeInquiryRequest['referral'],
): Promise<InquiryColumns> {
  if (referral === undefined) return {};
  const day = await today(db);
  const { from = null, receivedOn = day, reference = null, text = null } = referral ?? {};
  if (receivedOn > day) {
    const errors = [{ pointer: '/referral/receivedOn', message: 'lies in the future' }];
    throw new Problem('validation-failed', { errors });
  }
  return {
    referral_from: from?.trim() ?? null,
    referral_received_on: referral && receivedOn,
    referral_reference: reference,
    referral_text: text,
  };
}

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
    same_person_as: change.samePersonAsId,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
