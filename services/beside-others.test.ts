import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makerFor } from './make.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * A team that walks through every operation is told the same whether it is alone in the database or not: beside it
 * another team with the same names and aliases has done it all before, and a third does it meanwhile.
 *
 * The units are the organisation's: everybody signed in sees them all, so that only the own ones are compared. An
 * administrator sets up teams for everybody; what an administrator lists is not part of the walk.
 */

const alone: string[] = [];
const besideOthers: string[] = [];
const services: TestService[] = [];

async function serviceOnTheDay(): Promise<TestService> {
  const service = await startTestService();
  services.push(service);
  await goToDayOfWalk(service.admin);
  return service;
}

type Said = Record<string, unknown>;

async function walkIn(service: TestService, heard?: string[], operations?: Set<string>) {
  const administratorId = await makerFor(service.database).worker({
    role: 'administrator',
    name: 'Anne Administrator',
  });
  const steps: { who: string; id: string; status: number; version: unknown; body: unknown }[] = [];
  const team = await walkTeam({
    signIn: (workerId) => service.signIn(workerId),
    administratorId,
    witness: ({ who, id, answer: { status, version, body } }) => {
      operations?.add(id);
      steps.push({
        who,
        id,
        status,
        version,
        body: ofOwnUnits(id, body, steps),
      });
    },
  });
  if (heard) {
    const frames = await framesOf(service, team);
    const renamed = renamer();
    heard.push(...steps.map((step) => renamed(step)), ...frames.map((frame) => renamed(frame)));
  }
  return team;
}

/** Of all the units there are, and of what is planned for them, those that the team itself made. */
function ofOwnUnits(
  asked: string,
  body: unknown,
  steps: readonly { id: string; body: unknown }[],
): unknown {
  if (asked !== 'listUnits' && asked !== 'listPlannedUnitChanges') return body;
  const own = steps.filter(({ id }) => id === 'createUnit').map(({ body }) => (body as Said).id);
  const { items } = body as { items: (Said & { unit?: Said })[] };
  return items.filter(({ id, unit }) => own.includes(unit?.id ?? id));
}

const listeners = [
  'municipal',
  'leader',
  'municipalLeader',
  'dpsLeader',
  'contact',
  'guest',
] as const;

/** The whole log of the team, as everybody hears it who hears anything of it. */
async function framesOf(service: TestService, team: Walk): Promise<unknown[]> {
  const frames: unknown[] = [];
  for (const who of listeners) {
    const live = new LiveClient(service.url, await service.newCookie(team.ids[who]!));
    const answer = await live.subscribe(team.ids.team!, 0);
    if (answer.status !== 'ok') throw new Error(answer.problem.slug);
    await live.reaches(team.ids.team!, answer.seq);
    frames.push(...live.heard);
    live.close();
  }
  return frames;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g;

/** Ids by their order of appearance; instants only as such, for two of them may fall together or not. */
function renamer(): (value: unknown) => string {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    if (!names.has(id)) names.set(id, `id ${names.size + 1}`);
    return names.get(id)!;
  };
  return (value) =>
    JSON.stringify(value, (key, inner) => (oneTime.has(key) ? '(once)' : unlinked(inner)), 1)
      .replace(uuid, nameOf)
      .replace(instant, 'an instant');
}
const oneTime = new Set(['url', 'code']);

/** How many rows of the access log are linked already is a matter of seconds; how many there are is not. */
function unlinked(value: unknown): unknown {
  const head = value as { position: number; waiting: number; hash: string } | null;
  if (typeof head !== 'object' || head === null || !('linkedAt' in head)) return value;
  if (head.waiting === 0 && head.hash === '') return value;
  return { ...head, position: head.position + head.waiting, waiting: 0, hash: '', linkedAt: '' };
}

const walked = new Set<string>();

beforeAll(async () => {
  await walkIn(await serviceOnTheDay(), alone, walked);
  const shared = await serviceOnTheDay();
  await walkIn(shared);
  await Promise.all([walkIn(shared, besideOthers), walkIn(shared)]);
}, 240_000);
afterAll(() => Promise.all(services.map((service) => service.stop())));

describe('a team beside others', () => {
  test('has walked through every operation of the contract', () => {
    const all = services[0]!.contract.operations.map(({ id }) => id);
    expect([...walked].sort()).toEqual([...all].sort());
  });

  test('is told at each step what it is told when it is alone', () => {
    expect(alone.length).toBeGreaterThan(150);
    for (const [nth, said] of alone.entries()) expect(besideOthers[nth]).toBe(said);
    expect(besideOthers).toHaveLength(alone.length);
  });
});
