import { resolved, type OpenApiDocument } from '../http/contract.ts';

/** A schema of the contract, as far as the rules over it look. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  maxLength?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
}

export interface Media {
  schema: Schema;
  examples?: Record<string, unknown>;
}

/** An operation as written, its shared parameters and references filled in. */
export interface WrittenOperation {
  path: string;
  method: string;
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: {
    name: string;
    in: string;
    required?: boolean;
    description: string;
    schema: Schema;
  }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Reply>;
  'x-roles': string[];
  'x-permits': Record<string, string[]>;
  'x-audit': { action: string; of: string };
  'x-problems'?: string[];
}

interface Reply {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, Media>;
}

export function operationsOf(document: OpenApiDocument): WrittenOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, raw]) => {
        const written = raw as WrittenOperation;
        const parameters = [
          ...((item.parameters as unknown[]) ?? []),
          ...(written.parameters ?? []),
        ];
        const replies = Object.entries(written.responses);
        return {
          ...written,
          path,
          method,
          parameters: parameters.map((parameter) => resolved(document, parameter)),
          responses: Object.fromEntries(
            replies.map(([status, reply]) => [status, resolved<Reply>(document, reply)]),
          ),
        };
      }),
  );
}

/** Everything the walk meets, by a place to name when a rule fails. */
export type Found = Map<string, Schema>;

/** The named schemas that these lead to, themselves included. */
export function reachable(document: OpenApiDocument, from: Schema[]): Set<string> {
  const names = new Set<string>();
  const follow = (schema: Schema): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      follow(resolved(document, { $ref: schema.$ref }));
    }
    partsOf(schema).forEach(([, part]) => follow(part));
  };
  from.forEach(follow);
  return names;
}

/** Each schema and each part of it that is written in place rather than referred to. */
export function written(place: string, schema: Schema, found: Found = new Map()): Found {
  found.set(place, schema);
  for (const [name, part] of partsOf(schema)) written(`${place}/${name}`, part, found);
  return found;
}

function partsOf(schema: Schema): [string, Schema][] {
  const parts = Object.entries(schema.properties ?? {});
  if (schema.items) parts.push(['items', schema.items]);
  if (typeof schema.additionalProperties === 'object')
    parts.push(['*', schema.additionalProperties]);
  for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? [])]) parts.push(['of', part]);
  return parts.map(([name, part], nth) => [name === 'of' ? `of ${nth}` : name, part]);
}

export function bodiesOf(operation: WrittenOperation): Media[] {
  return Object.values(operation.requestBody?.content ?? {});
}

export function repliesOf(operation: WrittenOperation): Media[] {
  return Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {}));
}
