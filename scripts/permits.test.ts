import { expect, test } from '@jest/globals';
import type { OpenApiDocument } from '../services/platform/http/contract.ts';
import { withPermits, type RelationsTable } from './permits.ts';

const relation = (...roles: string[]) => ({
  description: 'Somebody.',
  hears: 'nothing',
  roles,
});

const relations = {
  own_team: relation('team_member', 'team_leader'),
  leads: relation('dps_leader'),
  screen: relation('projector'),
};

function contractOf(operations: Record<string, string[]>): OpenApiDocument {
  const paths = Object.entries(operations).map(([operationId, roles]) => [
    `/${operationId}`,
    { get: { operationId, 'x-roles': roles } },
  ]);
  return {
    openapi: '3.1.1',
    info: { title: 'Small', version: '1' },
    paths: Object.fromEntries(paths) as OpenApiDocument['paths'],
  };
}

const faultsOf = (contract: Record<string, string[]>, operations: RelationsTable['operations']) => {
  try {
    withPermits(contractOf(contract), { relations, operations });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('each role of an operation is given the relations in which it may', () => {
  const { paths } = withPermits(contractOf({ see: ['team_member', 'dps_leader'] }), {
    relations,
    operations: { see: ['own_team', 'leads'] },
  });
  expect(paths['/see']).toEqual({
    get: {
      operationId: 'see',
      'x-roles': ['team_member', 'dps_leader'],
      'x-permits': { team_member: ['own_team'], dps_leader: ['leads'] },
    },
  });
});

test.each([
  ['an operation without an entry', { see: ['team_member'] }, {}, 'see: says no relation'],
  [
    'an entry without an operation',
    { see: ['team_member'] },
    { see: ['own_team'], look: ['own_team'] },
    'look: is no operation',
  ],
  [
    'a role that none of the relations is for',
    { see: ['team_member', 'projector'] },
    { see: ['own_team'] },
    'see: no relation is for projector',
  ],
  [
    'a relation that is for none of the roles',
    { see: ['team_member'] },
    { see: ['own_team', 'leads'] },
    'see: leads is for none of its roles',
  ],
  [
    'a relation that nobody has explained',
    { see: ['team_member'] },
    { see: ['own_team', 'friend'] },
    'see: friend is no relation',
  ],
])('%s fails, and is named', (_what, contract, operations, fault) => {
  expect(
    faultsOf(contract as Record<string, string[]>, operations as Record<string, string[]>),
  ).toBe(`openapi/relations.yaml:\n  ${fault}`);
});
