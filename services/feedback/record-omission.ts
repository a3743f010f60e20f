import { lockOpenCase } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findStanding } from './feedback-sql.ts';
import { refuseDay, refuseUnlessFeedback } from './measurement-rules.ts';
import { insertOmission } from './omission-sql.ts';

export const recordOmission: Handler<'recordOmission'> = async (call) => {
  const { caseId } = call.path;
  const { teamId } = await lockOpenCase(call, caseId, undefined);
  const standing = await findStanding(call.db, caseId);
  if (!standing.isOneOfThePair) throw new Problem('not-of-the-pair');
  refuseUnlessFeedback(standing);
  const { about, reason, omittedOn = standing.today } = call.body;
  refuseDay(omittedOn, standing, '/omittedOn');
  const id = newId();
  const body = await insertOmission(call.db, { id, teamId, caseId, about, reason, omittedOn });
  call.tell({ teamId, kind: 'feedback.omitted', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 201, body };
};
