import { problems, type ProblemSlug } from '../../../openapi/generated/problems.ts';
import type { Contract, JsonSchema, OpenApiDocument, Operation } from '../http/contract.ts';
import { Validators, type Check } from '../http/validators.ts';

export interface ReceivedReply {
  status: number;
  headers: Headers;
  /** Parsed; undefined when there was none. */
  body: unknown;
}

/** Problems that any operation may answer, so that none names them. */
const everywhere = new Set<string>([
  'not-signed-in',
  'signed-out-by-idling',
  'not-allowed',
  'not-found',
  'method-not-allowed',
  'validation-failed',
  'malformed-json',
  'unsupported-media-type',
  'payload-too-large',
  'cross-site-request',
  'too-many-requests',
  'database-unavailable',
  'idempotency-key-reused',
  'version-required',
  'version-stale',
]);

/**
 * Holds replies to the contract: a declared status, a body of its schema, the headers it names.
 * Stricter than a client may be: a member that the contract does not know is a fault here, since
 * it may be one that nobody meant to tell.
 */
export class ReplyCheck {
  readonly #validators: Validators;
  readonly #checks = new Map<string, Check>();

  constructor(contract: Contract) {
    this.#validators = new Validators(closedDocument(contract.document));
  }

  /** What is wrong with the reply, one line each. */
  faultsOf(operation: Operation, reply: ReceivedReply): string[] {
    const faults = [...headerFaults(reply)];
    const declared = operation.replies[String(reply.status)];
    if (!declared && reply.status < 400) return [`status ${reply.status} is not declared`];
    if (!declared) return [...faults, ...this.#problemFaults(operation, reply)];
    const isSent = (name: string) => reply.headers.get(name) !== null;
    faults.push(...declared.headers.filter((name) => !isSent(name)).map((name) => `no ${name}`));
    for (const name of ['ETag', 'Location']) {
      if (isSent(name) && !declared.headers.includes(name)) faults.push(`${name} is not declared`);
    }
    const schema = declared.content['application/json']?.schema;
    if (!schema) return reply.body === undefined ? faults : [...faults, 'a body is not declared'];
    return [...faults, ...this.#bodyFaults(`${operation.id} ${reply.status}`, schema, reply)];
  }

  #problemFaults(operation: Operation, reply: ReceivedReply): string[] {
    const problem = operation.replies.default?.content['application/problem+json'];
    if (!problem) return ['no problem is declared'];
    const { slug = '' } = (reply.body ?? {}) as { slug?: string };
    const faults = this.#bodyFaults('problem', problem.schema, reply, 'application/problem+json');
    if (problems[slug as ProblemSlug]?.status !== reply.status) {
      faults.push(`${slug} does not have status ${reply.status}`);
    }
    // Whoever was too late can only put the two together when told how it stands.
    const { current } = (reply.body ?? {}) as { current?: { version?: number } };
    if (slug === 'version-stale' && typeof current?.version !== 'number') {
      faults.push('says that it has changed, and not how it stands');
    }
    if (!everywhere.has(slug) && !operation.problems.includes(slug)) {
      faults.push(`${slug} is not among the operation's x-problems`);
    }
    return faults;
  }

  #bodyFaults(
    name: string,
    schema: JsonSchema,
    reply: ReceivedReply,
    mediaType = 'application/json',
  ): string[] {
    const sent = reply.headers.get('content-type');
    if (sent !== mediaType) return [`the media type is ${sent}, not ${mediaType}`];
    let check = this.#checks.get(name);
    if (!check) {
      check = this.#validators.check(closed(schema), '');
      this.#checks.set(name, check);
    }
    return check(reply.body).map(({ pointer, message }) => `body${pointer} ${message}`);
  }
}

function headerFaults({ headers }: ReceivedReply): string[] {
  const faults: string[] = [];
  if (headers.get('cache-control') !== 'no-store') faults.push('may be kept by a cache');
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push('lacks nosniff');
  if (!headers.get('content-security-policy')) faults.push('lacks a content security policy');
  if (headers.get('set-cookie')) faults.push('sets a cookie');
  return faults;
}

/** The contract with every object closed, so that a member it does not know is seen. */
function closedDocument(document: OpenApiDocument): OpenApiDocument {
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  const parts = partsOfOthers(schemas);
  const closedSchemas = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      // A part of a larger object does not know the members of the rest.
      parts.has(name) ? closedInside(schema) : closed(schema),
    ]),
  );
  return { ...document, components: { ...document.components, schemas: closedSchemas } };
}

function partsOfOthers(schemas: Record<string, JsonSchema>): Set<string> {
  const parts = new Set<string>();
  // The reviver sees every value there is, however deep.
  JSON.parse(JSON.stringify(schemas), (keyword, value: unknown) => {
    if (keyword === 'allOf') {
      for (const { $ref } of value as { $ref?: string }[]) parts.add($ref?.split('/').at(-1) ?? '');
    }
    return value;
  });
  return parts;
}

function closed(schema: JsonSchema): JsonSchema {
  const isObject = schema.properties !== undefined || schema.allOf !== undefined;
  const isOpen = schema.additionalProperties === undefined;
  const inside = closedInside(schema);
  return isObject && isOpen ? { ...inside, unevaluatedProperties: false } : inside;
}

/** Closes what the members hold, and leaves the object itself as it is. */
function closedInside(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties')
        return [keyword, mapValues(value as Record<string, JsonSchema>)];
      if (keyword === 'items') return [keyword, closed(value as JsonSchema)];
      if (keyword === 'allOf') return [keyword, (value as JsonSchema[]).map(closedInside)];
      if (keyword === 'oneOf' || keyword === 'anyOf') {
        return [keyword, (value as JsonSchema[]).map(closed)];
      }
      return [keyword, value];
    }),
  );
}

function mapValues(properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, closed(schema)]),
  );
}
