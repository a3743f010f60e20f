import type { Walk } from './walk.ts';

/** A row of the access log as a test reads it. */
export interface Row {
  action: string;
  operation: string;
  worker: string | null;
  team: string | null;
  case: string | null;
  inquiry: string | null;
  meeting: string | null;
  subjectWorker: string | null;
  boardSeq: number | null;
  cases: string[] | null;
  inquiries: string[] | null;
  /** The transaction that wrote it. */
  by: string;
}

/** What was asked and answered. */
export interface Told {
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown> & { items?: { id: string; caseId?: string; inquiryId?: string }[] };
  /** What the walk had done before. */
  of: Walk['ids'];
}

/** Whom a row is about. */
export type Subject = Partial<Omit<Row, 'action' | 'operation' | 'worker' | 'by'>>;

/** Whom the lines name, each once. */
export const named = (items: Told['body']['items'], what: 'caseId' | 'inquiryId') =>
  [...new Set(items!.flatMap((item) => item[what] ?? []))].sort();

export const casesNamed = ({ body, path }: Told): Subject[] =>
  named(body.items, 'caseId').map((id) => ({ team: path['teamId']!, case: id }));

/** The same of several operations. */
export const ofEach = <Id extends string, Of>(of: Of, ...ids: Id[]) =>
  // Each of the ids, and no other.
  Object.fromEntries(ids.map((id) => [id, of])) as Record<Id, Of>;
