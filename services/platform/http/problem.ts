import type { AccessEntry } from '../database/transact.ts';
import type { components } from '../../../openapi/generated/types.ts';
import { problems, type ProblemSlug } from '../../../openapi/generated/problems.ts';

type ProblemBody = components['schemas']['Problem'];
export type ProblemMembers = Omit<ProblemBody, 'type' | 'title' | 'status' | 'slug' | 'instance'>;

/** A refusal or failure with a stable slug, thrown anywhere and answered as problem details (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly slug: ProblemSlug;
  readonly members: ProblemMembers;
  /** Whom the members show: a refusal that shows somebody is logged like an answer that does. */
  readonly shown: readonly AccessEntry[];

  constructor(slug: ProblemSlug, members: ProblemMembers = {}, shown: readonly AccessEntry[] = []) {
    super(slug);
    this.slug = slug;
    this.members = members;
    const { cases = [], inquiries = [], seats = [] } = members;
    this.shown = [
      ...shown,
      ...cases.map(({ id }) => ({ caseId: id })),
      ...inquiries.map(({ id }) => ({ inquiryId: id })),
      // One that the caller named and does not see is not named back.
      ...seats.flatMap(({ caseId, caseName }) => (caseName === null ? [] : [{ caseId }])),
    ];
  }

  get status(): number {
    return problems[this.slug].status;
  }

  toReply(requestId?: string): { status: number; body: ProblemBody } {
    const { status, title } = problems[this.slug];
    const type = `/problems/${this.slug}`;
    return {
      status,
      body: {
        type,
        title,
        status,
        slug: this.slug,
        ...(requestId && { instance: `${type}#${requestId}` }),
        ...this.members,
      },
    };
  }
}
