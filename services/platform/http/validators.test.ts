import { describe, expect, test } from '@jest/globals';
import { contractFrom, type OpenApiDocument } from './contract.ts';
import { Validators } from './validators.ts';

const document: OpenApiDocument = {
  openapi: '3.1.1',
  info: { title: 'Tree house', version: '1' },
  paths: {
    '/houses/{houseId}': {
      parameters: [
        {
          name: 'houseId',
          in: 'path',
          required: true,
          schema: { $ref: '#/components/schemas/Id' },
        },
      ],
      put: {
        operationId: 'furnish',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, default: 50 } },
          { name: 'isOpen', in: 'query', schema: { type: 'boolean' } },
          {
            name: 'word',
            in: 'query',
            schema: { type: 'array', items: { type: 'string' }, maxItems: 2 },
          },
          {
            name: 'X-File-Name',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 1 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Furniture' } } },
        },
        responses: { '204': { description: 'Furnished.' } },
      },
    },
  },
  components: {
    schemas: {
      Id: { type: 'string', format: 'uuid' },
      Furniture: {
        type: 'object',
        required: ['chairs'],
        additionalProperties: false,
        properties: {
          chairs: { type: 'integer' },
          colour: { type: 'string', enum: ['green', 'blue'] },
          builtOn: { type: 'string', format: 'date' },
          legs: { type: 'integer', default: 4 },
        },
      },
    },
  },
};
const contract = contractFrom(document);
const checks = new Validators(document).requestChecks(contract.operations[0]!);

describe('what a request must be', () => {
  test('texts of the address become the numbers and truths they mean, and defaults are filled in', () => {
    const query = { isOpen: 'true', word: ['a'] };
    expect(checks.query(query)).toEqual([]);
    expect(query).toEqual({ isOpen: true, word: ['a'], limit: 50 });
  });

  test('a body is taken as it is: a number written as text is no number', () => {
    expect(checks.body({ chairs: '4' })).toEqual([
      { pointer: '/chairs', message: 'must be integer' },
    ]);
  });

  test('defaults of a body are filled in', () => {
    const body = { chairs: 4 };
    expect(checks.body(body)).toEqual([]);
    expect(body).toEqual({ chairs: 4, legs: 4 });
  });

  test('headers are found by their lower-case name', () => {
    expect(checks.header({ 'x-file-name': 'a', host: 'here' })).toEqual([]);
    expect(checks.header({})).toEqual([{ pointer: 'header/x-file-name', message: 'is required' }]);
  });

  test('all faults are told, each with its place', () => {
    const faults = checks.body({ colour: 'red', builtOn: '2026-02-30' });
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/builtOn', '/chairs', '/colour']);
    expect(checks.path({ houseId: 'here' })).toEqual([
      {
        pointer: 'path/houseId',
        message: 'must be a UUID in lower-case letters, as it was given',
      },
    ]);
    expect(checks.query({ limit: '0' })).toEqual([
      { pointer: 'query/limit', message: 'must be >= 1' },
    ]);
  });

  test('an id has one spelling', () => {
    const houseId = '0199d3a0-0002-7000-8000-00000000abcd';
    expect(checks.path({ houseId })).toEqual([]);
    for (const other of [houseId.toUpperCase(), `urn:uuid:${houseId}`]) {
      expect(checks.path({ houseId: other })).toHaveLength(1);
    }
  });

  test('an unknown member is refused by the names that are known', () => {
    expect(checks.body({ chairs: 1, chairz: 2 })).toEqual([
      { pointer: '', message: 'has an unknown property; known are: chairs, colour, builtOn, legs' },
    ]);
  });

  test('nothing that was sent is repeated, neither a value nor the name of a member', () => {
    const secret = '10915596784';
    const faults = [
      ...checks.body({ chairs: secret, colour: secret, builtOn: secret, [secret]: secret }),
      ...checks.path({ houseId: secret }),
      ...checks.query({ limit: secret, isOpen: secret, [secret]: secret }),
    ];
    expect(faults.length).toBeGreaterThan(6);
    expect(JSON.stringify(faults)).not.toContain(secret);
  });
});
