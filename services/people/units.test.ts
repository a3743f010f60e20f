import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let administrator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  const make = makerFor(service.database);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
});
afterAll(() => service.stop());

async function unit(name: string, parentId?: string) {
  const body = { name, level: 'municipal' as const, ...(parentId && { parentId }) };
  return (await administrator.ok('createUnit', { body })).body;
}

const moving = (unitId: string, parentId: string) => ({
  path: { unitId },
  version: 1,
  body: { parentId },
});

/** A house, a floor in it, a room on the floor. */
async function tower(name: string) {
  const house = await unit(`${name} hus`);
  const floor = await unit(`${name} etasje`, house.id);
  const room = await unit(`${name} rom`, floor.id);
  return { house, floor, room };
}

describe('a unit', () => {
  test('is never part of itself, nor of what is part of it', async () => {
    const { house, floor, room } = await tower('Nord');
    for (const below of [house, floor, room]) {
      const problem = await administrator.refused('changeUnit', moving(house.id, below.id));
      expect(problem.slug).toBe('unit-within-itself');
    }
    await administrator.ok('changeUnit', moving(room.id, house.id));
  });

  test('is not moved into a ring by two who move at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const [one, other] = [await tower(`Øst ${round}`), await tower(`Vest ${round}`)];
      // Neither touches the row that the other changes.
      const replies = await Promise.all([
        administrator.call('changeUnit', moving(one.house.id, other.room.id)),
        administrator.call('changeUnit', moving(other.house.id, one.room.id)),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe('a name', () => {
  const hidden = ['\u200b', 'Vik\u0007', 'Vik\u202e', '\ufeffVik', 'Vik\nBy', '—', ' . '];
  test.each(hidden.map((name) => [JSON.stringify(name), name]))(
    '%s is none: it has something to read, and nothing that nobody sees',
    async (_, name) => {
      const body = { name, level: 'other' as const };
      const { slug, errors } = await administrator.refused('createUnit', { body });
      expect([slug, errors]).toEqual([
        'validation-failed',
        [{ pointer: '/name', message: expect.stringContaining('must have a letter or a digit') }],
      ]);
    },
  );

  test.each(['3B', 'Østmarka – «psyk.»', 'क्\u200dष', 'Nå, Åsa/Ærlig (DPS)'])(
    '«%s» is one',
    async (name) => {
      expect((await unit(name)).name).toBe(name);
    },
  );
});

describe('an organisation number', () => {
  const numbered = (organisationNumber: string) =>
    administrator.call('createUnit', {
      body: { name: 'Arbeidsgiver', level: 'other', organisationNumber },
    });

  test.each(['974760673', '993467049'])(
    '%s is written on a unit, moved and taken away',
    async (number) => {
      const made = (await numbered(number)).body as { id: string; organisationNumber: string };
      expect(made.organisationNumber).toBe(number);
      expect((await numbered(number)).body).toMatchObject({ slug: 'organisation-number-taken' });
      const change = { path: { unitId: made.id }, version: 1, body: { organisationNumber: null } };
      expect((await administrator.ok('changeUnit', change)).body.organisationNumber).toBeNull();
      const next = (await numbered(number)).body as { id: string };
      const renamed = { path: { unitId: next.id }, version: 1, body: { name: 'Annet navn' } };
      expect((await administrator.ok('changeUnit', renamed)).body.organisationNumber).toBe(number);
    },
  );

  test.each(['123456789', '974760674', '974760763'])('%s is none', async (number) => {
    expect((await numbered(number)).body).toMatchObject({ slug: 'organisation-number-invalid' });
    const { id } = await unit('Uten nummer');
    const change = { path: { unitId: id }, version: 1, body: { organisationNumber: number } };
    expect((await administrator.refused('changeUnit', change)).slug).toBe(
      'organisation-number-invalid',
    );
  });

  test.each(['97476067', '0974760673', '974 760 673', '', 'abcdefghi'])(
    '«%s» is not of its form',
    async (number) => {
      expect((await numbered(number)).body).toMatchObject({ slug: 'validation-failed' });
    },
  );
});

test('the database keeps the promise, whatever code asks', async () => {
  const { house, room } = await tower('Sør');
  const { sql } = service.admin;
  for (const parentId of [house.id, room.id]) {
    const move = sql`update units set parent_id = ${parentId} where id = ${house.id}`;
    await expect(move).rejects.toMatchObject({ constraint_name: 'units_form_a_tree' });
  }
});
