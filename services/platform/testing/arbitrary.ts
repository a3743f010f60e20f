import fc from 'fast-check';
import { resolved, type JsonSchema, type OpenApiDocument } from '../http/contract.ts';

/** Ids that exist when a value is made, by the name of the member that wants one. */
export type IdPool = (name: string) => readonly string[];

/** Values that follow a schema of the contract. */
export class ArbitraryValues {
  readonly #document: OpenApiDocument;
  readonly #pool: IdPool;

  constructor(document: OpenApiDocument, pool: IdPool) {
    this.#document = document;
    this.#pool = pool;
  }

  of(raw: JsonSchema, name = ''): fc.Arbitrary<unknown> {
    const schema = resolved<JsonSchema>(this.#document, raw);
    if ('const' in schema) return fc.constant(schema.const);
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    if (schema.allOf) return this.#merged(schema.allOf as JsonSchema[]);
    const choices = (schema.oneOf ?? schema.anyOf) as JsonSchema[] | undefined;
    if (choices) return fc.oneof(...choices.map((choice) => this.of(choice, name)));
    const types = [schema.type ?? 'object'].flat() as string[];
    return fc.oneof(...types.map((type) => this.#ofType(type, schema, name)));
  }

  #ofType(type: string, schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const { minimum: min = -1_000, maximum: max = 1_000 } = schema;
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min, max: Math.max(min, max) });
      case 'number':
        return this.#number(schema);
      case 'array':
        return this.#list(schema, name);
      case 'string':
        return this.#text(schema, name);
      default:
        return this.#object(schema);
    }
  }

  #number({ minimum, maximum = 1_000, exclusiveMinimum }: JsonSchema): fc.Arbitrary<number> {
    const min = (exclusiveMinimum as number | undefined) ?? minimum ?? -1_000;
    const minExcluded = exclusiveMinimum !== undefined;
    return fc.double({ min, max: maximum, minExcluded, noNaN: true });
  }

  #list(schema: JsonSchema, name: string): fc.Arbitrary<unknown[]> {
    const { minItems: minLength = 0, maxItems = 3 } = schema;
    const limits = { minLength, maxLength: Math.min(maxItems, minLength + 3) };
    const item = this.of((schema.items ?? {}) as JsonSchema, name);
    return schema.uniqueItems === true
      ? fc.uniqueArray(item, { ...limits, selector: (value) => JSON.stringify(value) })
      : fc.array(item, limits);
  }

  #text(schema: JsonSchema, name: string): fc.Arbitrary<string> {
    const { format, pattern, minLength = 0, maxLength = 40 } = schema;
    if (format === 'uuid') return this.#id(name);
    if (format === 'date') return day;
    if (format === 'date-time') return instant;
    if (pattern && !isOfAnyText(pattern)) {
      const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
      return fc.stringMatching(new RegExp(pattern)).filter(fits);
    }
    const text = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 60), unit });
    return text.filter((value) => !pattern || new RegExp(pattern, 'u').test(value));
  }

  /** Mostly one that exists where it is wanted, sometimes one of something else, or none. */
  #id(name: string): fc.Arbitrary<string> {
    const from = (ids: readonly string[]) =>
      fc.nat().map((at) => ids[at % ids.length] ?? '00000000-0000-7000-8000-000000000000');
    return fc.oneof(
      { weight: 6, arbitrary: from(this.#pool(name)) },
      { weight: 1, arbitrary: from(this.#pool('')) },
      { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
    );
  }

  #object(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
    const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
    const shape = Object.fromEntries(
      Object.entries(properties).map(([name, member]) => [name, this.of(member, name)]),
    );
    const {
      required: requiredKeys = [],
      minProperties = 0,
      dependentRequired = {},
    } = schema as {
      required?: string[];
      minProperties?: number;
      dependentRequired?: Record<string, string[]>;
    };
    const made = fc.record(shape, { requiredKeys });
    return made.filter(
      (value) =>
        Object.keys(value).length >= minProperties &&
        Object.entries(dependentRequired).every(
          ([name, others]) => !(name in value) || others.every((other) => other in value),
        ),
    );
  }

  #merged(parts: JsonSchema[]): fc.Arbitrary<unknown> {
    const made = fc.tuple(...parts.map((part) => this.of(part)));
    return made.map((values) => Object.assign({}, ...values) as unknown);
  }
}

/** One that says only that there is a word, and not how it looks; what it asks for is found by trying. */
const isOfAnyText = (pattern: string) => pattern === '\\S' || pattern.includes('\\p{');

/** Any character there is but NUL, whose refusal has a test of its own. */
const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcæøå -.,«»ABC123') },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((one) => one !== '\0'),
  },
);
const day = fc
  .date({ min: new Date('1900-01-02'), max: new Date('2250-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('1900-01-02'), max: new Date('2250-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
