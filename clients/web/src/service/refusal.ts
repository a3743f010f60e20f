import type { Problem, ProblemSlug } from './contract.ts';

/** What the service can answer, and what only the client can notice. */
export type RefusalSlug = ProblemSlug | 'unreachable';

/** An answer that is not the one asked for: the service's problem, or no contact with it. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly slug: RefusalSlug;
  readonly problem: Partial<Problem>;

  constructor(slug: RefusalSlug, problem: Partial<Problem> = {}) {
    super(slug);
    this.slug = slug;
    this.problem = problem;
  }
}

export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(error instanceof TypeError ? 'unreachable' : 'internal');

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'slug' in body;

/** Gives the reply's data, or throws the refusal. A gateway's own error page counts as no contact. */
export async function take<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new Refusal('unreachable');
  });
  if (response.ok) return data as T;
  if (isProblem(error)) throw new Refusal(error.slug, error);
  throw new Refusal(response.status >= 502 && response.status <= 504 ? 'unreachable' : 'internal');
}

/** What was asked for may be there still: nobody has said otherwise. */
export const isAway = ({ slug }: Refusal) =>
  ['unreachable', 'database-unavailable', 'internal', 'too-many-requests'].includes(slug);
