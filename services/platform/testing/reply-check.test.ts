import { describe, expect, test } from '@jest/globals';
import { contractFrom, type OpenApiDocument } from '../http/contract.ts';
import { ReplyCheck } from './reply-check.ts';

const document: OpenApiDocument = {
  openapi: '3.1.1',
  info: { title: 'Tree house', version: '1' },
  paths: {
    '/house': {
      get: {
        operationId: 'see',
        'x-problems': ['case-closed'],
        responses: {
          '200': {
            description: 'The house.',
            headers: { ETag: { schema: { type: 'string' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/House' } } },
          },
          '204': { description: 'Nobody home.' },
          default: {
            description: 'No.',
            content: {
              'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Walls: { type: 'object', required: ['walls'], properties: { walls: { type: 'integer' } } },
      House: {
        allOf: [
          { $ref: '#/components/schemas/Walls' },
          {
            type: 'object',
            properties: { rooms: { type: 'array', items: { $ref: '#/components/schemas/Room' } } },
          },
        ],
      },
      Room: { type: 'object', properties: { name: { type: 'string' } } },
      Problem: {
        type: 'object',
        required: ['slug', 'status'],
        properties: { slug: { type: 'string' }, status: { type: 'integer' } },
      },
    },
  },
};
const contract = contractFrom(document);
const check = new ReplyCheck(contract);

const usual = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
};
const house = { walls: 4, rooms: [{ name: 'hall' }] };

function faults(status: number, body: unknown, headers: Record<string, string> = {}): string[] {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const all = { ...usual, 'content-type': type, etag: '"1"', ...headers };
  const sent = Object.entries(all).filter(([, value]) => value !== '');
  return check.faultsOf(contract.operations[0]!, { status, headers: new Headers(sent), body });
}

describe('a reply that keeps the contract', () => {
  test('has no fault', () => expect(faults(200, house)).toEqual([]));
  test('without a body has none', () => expect(faults(204, undefined, { etag: '' })).toEqual([]));
  test('may be a problem of the operation, or of any', () => {
    expect(faults(409, { slug: 'case-closed', status: 409 }, { etag: '' })).toEqual([]);
    expect(faults(404, { slug: 'not-found', status: 404 }, { etag: '' })).toEqual([]);
  });
});

describe('a reply that does not', () => {
  test.each<[string, string[], string]>([
    ['status that is not declared', faults(202, house), 'status 202 is not declared'],
    ['missing member', faults(200, {}), 'body/walls is required'],
    ['member of another kind', faults(200, { walls: 'four' }), 'body/walls must be integer'],
    [
      'member that nobody meant to tell',
      faults(200, { ...house, owner: 'Kim' }),
      'unknown property',
    ],
    [
      'the same further in',
      faults(200, { walls: 4, rooms: [{ name: 'a', key: 1 }] }),
      'body/rooms/0 has an unknown',
    ],
    ['missing ETag', faults(200, house, { etag: '' }), 'no ETag'],
    ['Location out of nowhere', faults(200, house, { location: '/x' }), 'Location is not declared'],
    ['body where none is declared', faults(204, house, { etag: '' }), 'a body is not declared'],
    [
      'copy in a cache',
      faults(200, house, { 'cache-control': 'max-age=1' }),
      'may be kept by a cache',
    ],
    ['cookie', faults(200, house, { 'set-cookie': 'a=b' }), 'sets a cookie'],
    [
      'problem as plain JSON',
      faults(404, { slug: 'not-found', status: 404 }, { 'content-type': 'application/json' }),
      'the media type',
    ],
    [
      'problem with the status of another',
      faults(400, { slug: 'case-closed', status: 400 }),
      'does not have status 400',
    ],
    ['problem of other operations', faults(409, { slug: 'seat-empty', status: 409 }), 'x-problems'],
    ['failure of our own', faults(500, { slug: 'internal', status: 500 }), 'internal'],
  ])('is found out: a %s', (_, found, expected) => {
    expect(found.join('\n')).toContain(expected);
  });
});
