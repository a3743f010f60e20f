import { readFileSync } from 'node:fs';

/** The keywords that are read here; the rest is for Ajv. */
export interface JsonSchema {
  description?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** What is sent as one media type. */
export interface Medium {
  schema: JsonSchema;
  examples: unknown[];
}

export interface DeclaredReply {
  description: string;
  headers: string[];
  /** By media type; empty for a reply without a body. */
  content: Record<string, Medium>;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  room: string;
  summary: string;
  description: string;
  /** Who may: each role with the relations in which it may. Empty: anyone who is signed in. */
  permits: Record<string, string[]>;
  roles: string[];
  audit: { action: string; of?: string };
  /** Slugs it refuses with, beside those that any operation may answer. */
  problems: string[];
  parameters: Parameter[];
  body: { isRequired: boolean; content: Record<string, Medium> } | undefined;
  /** By status code as written in the contract, `default` included. */
  replies: Record<string, DeclaredReply>;
  /** The contract asks for `If-Match`: the caller says which version it changes. */
  needsVersion: boolean;
  /** The contract lets a command be sent again with its `Idempotency-Key`. What is secret in others is kept nowhere. */
  takesKey: boolean;
}

/** A way of standing to what an operation is about. */
export interface Relation {
  description: string;
  roles: string[];
  /** What of a team's events it lets one hear. */
  hears: 'everything' | 'own_cases' | 'numbers_only' | 'nothing';
}

export interface Contract {
  document: OpenApiDocument;
  operations: Operation[];
  relations: Record<string, Relation>;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: Record<string, Record<string, unknown>>;
  [extension: `x-${string}`]: unknown;
}

type PathItem = Record<string, unknown>;
interface RawOperation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  'x-permits'?: Record<string, string[]>;
  'x-audit'?: { action: string; of?: string };
  'x-problems'?: string[];
}

const methods = ['get', 'put', 'post', 'patch', 'delete'];

export function readContract(file: URL): Contract {
  return contractFrom(JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument);
}

export function contractFrom(document: OpenApiDocument): Contract {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => operationFrom(document, path, item, method)),
  );
  const relations = (document['x-relations'] ?? {}) as Contract['relations'];
  return { document, operations, relations };
}

function operationFrom(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: string,
): Operation {
  const raw = item[method] as RawOperation;
  const declared = [...((item.parameters as unknown[]) ?? []), ...(raw.parameters ?? [])];
  const parameters = declared.map((parameter) => parameterFrom(document, parameter));
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    room: raw.tags?.[0] ?? '',
    summary: raw.summary ?? '',
    description: raw.description ?? '',
    permits: raw['x-permits'] ?? {},
    roles: Object.keys(raw['x-permits'] ?? {}),
    audit: raw['x-audit'] ?? { action: 'none' },
    problems: raw['x-problems'] ?? [],
    parameters,
    body: bodyFrom(document, raw.requestBody),
    replies: Object.fromEntries(
      Object.entries(raw.responses).map(([status, reply]) => [status, replyFrom(document, reply)]),
    ),
    takesKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
    needsVersion: parameters.some(({ name, required }) => name === 'If-Match' && required),
  };
}

function parameterFrom(document: OpenApiDocument, raw: unknown): Parameter {
  const parameter = resolved<Omit<Parameter, 'required'> & { required?: boolean }>(document, raw);
  return { ...parameter, required: parameter.required ?? false };
}

function bodyFrom(document: OpenApiDocument, raw: unknown): Operation['body'] {
  if (!raw) return undefined;
  const body = resolved<{ required?: boolean; content: Record<string, RawMedium> }>(document, raw);
  return { isRequired: body.required ?? false, content: mediaFrom(document, body.content) };
}

function replyFrom(document: OpenApiDocument, raw: unknown): DeclaredReply {
  const reply = resolved<{
    description: string;
    headers?: Record<string, unknown>;
    content?: Record<string, RawMedium>;
  }>(document, raw);
  return {
    description: reply.description,
    headers: Object.keys(reply.headers ?? {}),
    content: mediaFrom(document, reply.content ?? {}),
  };
}

interface RawMedium {
  schema: JsonSchema;
  examples?: Record<string, unknown>;
}

function mediaFrom(
  document: OpenApiDocument,
  content: Record<string, RawMedium>,
): Record<string, Medium> {
  return Object.fromEntries(
    Object.entries(content).map(([type, { schema, examples = {} }]) => {
      const values = Object.values(examples).map(
        (example) => resolved<{ value: unknown }>(document, example).value,
      );
      return [type, { schema, examples: values }];
    }),
  );
}

/** Follows a `$ref` inside the document; what is not one is given back as it is. */
export function resolved<T>(document: OpenApiDocument, raw: unknown): T {
  const reference = (raw as { $ref?: string }).$ref;
  if (reference === undefined) return raw as T;
  const found = reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], document);
  if (found === undefined) throw new Error(`The contract refers to ${reference}, which it lacks`);
  return resolved<T>(document, found);
}
