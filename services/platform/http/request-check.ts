import type { IncomingMessage } from 'node:http';
import type { Operation } from './contract.ts';
import { Problem } from './problem.ts';
import type { Fault, RequestChecks, Validators } from './validators.ts';

export interface CheckedRequest {
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  headers: Record<string, unknown>;
  expectedVersion: number | undefined;
}

/** Holds a request to the contract: gives its values, or the problem to answer. */
export function checkRequest(
  validators: Validators,
  operation: Operation,
  request: IncomingMessage,
  path: Record<string, string>,
  body: unknown,
): CheckedRequest | Problem {
  if (operation.needsVersion && request.headers['if-match'] === undefined) {
    return new Problem('version-required');
  }
  const checks = validators.requestChecks(operation);
  const { query, faults } = queryOf(request.url ?? '', checks.arrayQueries);
  const headers: Record<string, unknown> = { ...request.headers };
  faults.push(
    ...checks.path(path),
    ...checks.query(query),
    ...checks.header(headers),
    ...bodyFaults(operation, checks, body),
  );
  // Last, for what has passed is no deeper than the contract is.
  if (faults.length === 0 && [path, query, body].some(holdsNul)) faults.push(nulFault);
  if (faults.length > 0) return new Problem('validation-failed', { errors: faults });
  const expectedVersion = operation.needsVersion ? versionIn(request) : undefined;
  return { path, query, body, headers, expectedVersion };
}

function bodyFaults(operation: Operation, checks: RequestChecks, body: unknown): Fault[] {
  if (body === undefined) {
    return operation.body?.isRequired ? [{ pointer: '', message: 'is required' }] : [];
  }
  return body instanceof Buffer ? [] : checks.body(body);
}

function queryOf(url: string, arrays: ReadonlySet<string>) {
  // Without a prototype, so that a parameter named `__proto__` is one like any other.
  const query = Object.create(null) as Record<string, unknown>;
  const faults: Fault[] = [];
  const start = url.indexOf('?');
  if (start < 0) return { query, faults };
  const sent = new URLSearchParams(url.slice(start + 1));
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name);
    if (values.length > 1 && !arrays.has(name)) {
      faults.push({ pointer: 'query', message: 'has a parameter more than once' });
    }
    query[name] = arrays.has(name) ? values : values[0];
  }
  return { query, faults };
}

/** PostgreSQL keeps no NUL in text; everything else that JSON can say, it can. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object' || value instanceof Buffer) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('\0') || holdsNul(inner));
}

const nulFault: Fault = { pointer: '', message: 'holds the character NUL, which no text here may' };

/** The contract's pattern has been checked: `"7"`, and nothing else. */
function versionIn(request: IncomingMessage): number {
  return Number(request.headers['if-match']?.slice(1, -1));
}
