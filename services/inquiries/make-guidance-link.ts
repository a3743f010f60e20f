import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { refuseAnswered, refuseRecorder } from './inquiry-rules.ts';
import { findAskedUnit, updateInquiry } from './outcome-sql.ts';
import { giveLink } from './reply-sql.ts';
import { lockStandingInquiry } from './standing-inquiry.ts';
import { underUnits } from './unit-page.ts';

/** A new link makes the earlier useless. Until the day it lasts nobody in the meeting is asked again. */
export function makeGuidanceLinkFrom(publicUrl: string): Handler<'makeGuidanceLink'> {
  return async (call) => {
    const { inquiryId } = call.path;
    const { message, answerByOn: askedFor = null } = call.body;
    const standing = await lockStandingInquiry(call, inquiryId, call.expectedVersion);
    const asked = await findAskedUnit(call.db, inquiryId);
    refuseAnswered(asked);
    refuseRecorder(standing, call.caller);
    const token = newToken();
    const given = await giveLink(call.db, {
      guidanceId: asked.id,
      message: message.trim(),
      answerByOn: askedFor,
      tokenHash: hashOf(token),
    });
    if (!given) {
      const errors = [{ pointer: '/answerByOn', message: 'is past, or more than sixty days off' }];
      throw new Problem('validation-failed', { errors });
    }
    const { teamId } = standing;
    const { answerByOn, comesBackOn } = given;
    const version = await updateInquiry(call.db, inquiryId, { comes_back_on: comesBackOn });
    call.tell({ teamId, kind: 'inquiry.changed', inquiryIds: [inquiryId], version });
    call.log({ teamId, inquiryId });
    const url = new URL(underUnits + token, publicUrl).href;
    return { status: 201, body: { url, answerByOn }, etag: version };
  };
}
