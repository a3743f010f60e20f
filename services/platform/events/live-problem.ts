import type { ProblemSlug } from '../../../openapi/generated/problems.ts';
import { Problem } from '../http/problem.ts';

/** A refusal as an acknowledgement carries it: the same problem details as over HTTP. */
export function liveProblem(slug: ProblemSlug): object {
  return { status: 'problem', problem: new Problem(slug).toReply().body };
}

/** A handshake that is turned away; the slug travels beside the message. */
export function refusal(slug: ProblemSlug): Error {
  return Object.assign(new Error(slug), { data: { slug } });
}
