import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ArbitraryValues } from '../testing/arbitrary.ts';
import { readContract } from './contract.ts';
import { Validators } from './validators.ts';

const contract = readContract(new URL('../../../openapi/generated/openapi.json', import.meta.url));
const validators = new Validators(contract.document);
const values = new ArbitraryValues(contract.document, () => [
  '0199d3a0-0000-7000-8000-000000000001',
]);
const withBody = contract.operations.flatMap(({ id, body }) => {
  const schema = body?.content['application/json']?.schema;
  return schema ? [{ id, schema, check: validators.check(schema, '') }] : [];
});

type Place = Record<string, unknown>;

/** Every object inside a value, the value itself included. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(placesIn);
  return Array.isArray(value) ? inside : [value as Place, ...inside];
}

describe.each(withBody)('$id', ({ schema, check }) => {
  test('takes what its schema describes, and nothing with a member more, anywhere', () => {
    fc.assert(
      fc.property(values.of(schema), fc.nat(), (body, at) => {
        expect(check(structuredClone(body))).toEqual([]);
        const places = placesIn(body);
        const place = places[at % places.length];
        if (!place) return;
        place.notInTheContract = true;
        expect(check(body)).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
