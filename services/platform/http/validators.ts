import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from './contract.ts';

export interface Fault {
  /** Where: a JSON pointer into the body, or `path/caseId`, `query/limit`, `header/x-file-name`. */
  pointer: string;
  /** What was expected. Never what was sent: it may be about a person. */
  message: string;
}

/** Checks a value, fills in defaults in place, and says what is wrong with it. */
export type Check = (value: unknown) => Fault[];

export interface RequestChecks {
  path: Check;
  query: Check;
  header: Check;
  body: Check;
  arrayQueries: ReadonlySet<string>;
}

const mostFaults = 20;

/**
 * Turns the contract's schemas into compiled checks, each on its first use: compiling
 * them all would cost the start more than a first request notices.
 */
export class Validators {
  readonly #bodies: Ajv2020;
  readonly #texts: Ajv2020;
  readonly #checks = new Map<string, RequestChecks>();

  constructor(document: OpenApiDocument) {
    const shared = { $id: contractId, components: document.components ?? {} };
    const options = { allErrors: true, verbose: true, useDefaults: true, ...vocabulary };
    this.#bodies = withSchemas(new Ajv2020(options), shared);
    // Everything in a URL or header arrives as text.
    this.#texts = withSchemas(new Ajv2020({ ...options, coerceTypes: 'array' }), shared);
  }

  requestChecks(operation: Operation): RequestChecks {
    let checks = this.#checks.get(operation.id);
    if (!checks) {
      checks = this.#compile(operation);
      this.#checks.set(operation.id, checks);
    }
    return checks;
  }

  #compile(operation: Operation): RequestChecks {
    const from = (place: Parameter['in']) => operation.parameters.filter((p) => p.in === place);
    const json = operation.body?.content['application/json'];
    return {
      path: asCheck(this.#texts.compile(schemaOf(from('path'), { isClosed: true })), 'path'),
      query: asCheck(this.#texts.compile(schemaOf(from('query'), { isClosed: true })), 'query'),
      header: asCheck(this.#texts.compile(schemaOf(from('header'), { isClosed: false })), 'header'),
      body: json ? asCheck(this.#bodies.compile(absolute(json.schema)), '') : () => [],
      arrayQueries: new Set(
        from('query')
          .filter(({ schema }) => schema.type === 'array')
          .map(({ name }) => name),
      ),
    };
  }

  /** For replies and for anything else that the contract describes. */
  check(schema: JsonSchema, place: string): Check {
    return asCheck(this.#bodies.compile(absolute(schema)), place);
  }
}

const contractId = 'contract';
const vocabulary = {
  strict: false,
  // The contract's own form is linted when it is written; compiling the rules for rules would cost every start.
  validateSchema: false,
  // Formats are checked, so an unknown one is a mistake in the contract.
  validateFormats: true,
};

function withSchemas(ajv: Ajv2020, shared: object): Ajv2020 {
  // The package is CommonJS: under Node its function is the module's `default`.
  const add = ((addFormats as { default?: unknown }).default ?? addFormats) as (a: Ajv2020) => void;
  add(ajv);
  // One id has one spelling, which is how every answer gives it: two would be compared as two.
  ajv.addFormat('uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  ajv.addSchema(shared);
  return ajv;
}

function schemaOf(parameters: Parameter[], { isClosed }: { isClosed: boolean }): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, in: place, schema }) => [
        place === 'header' ? name.toLowerCase() : name,
        absolute(schema),
      ]),
    ),
    required: parameters
      .filter(({ required }) => required)
      .map(({ name, in: place }) => (place === 'header' ? name.toLowerCase() : name)),
    additionalProperties: !isClosed,
  };
}

/** References are relative to the document; a schema compiled on its own must name it. */
function absolute(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${contractId}#/`);
  return JSON.parse(text) as JsonSchema;
}

function asCheck(validate: ValidateFunction, place: string): Check {
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, mostFaults).map((error) => faultFrom(error, place));
  };
}

function faultFrom(error: ErrorObject, place: string): Fault {
  const pointer = place + error.instancePath;
  if (error.keyword === 'required') {
    return {
      pointer: `${pointer}/${error.params.missingProperty as string}`,
      message: 'is required',
    };
  }
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
    const known = Object.keys((error.parentSchema as { properties?: object })?.properties ?? {});
    return {
      pointer,
      message: `has an unknown property; known are: ${known.join(', ') || 'none'}`,
    };
  }
  if (error.keyword === 'enum') {
    return { pointer, message: `must be one of: ${(error.schema as unknown[]).join(', ')}` };
  }
  if (error.keyword === 'format' && error.schema === 'uuid') {
    return { pointer, message: 'must be a UUID in lower-case letters, as it was given' };
  }
  const { 'x-fault': said } = (error.parentSchema ?? {}) as { 'x-fault'?: string };
  if (error.keyword === 'pattern' && said) return { pointer, message: said };
  return { pointer, message: error.message ?? 'is not valid' };
}
