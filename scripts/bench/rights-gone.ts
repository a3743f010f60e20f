import { makerFor } from '../../services/make.ts';
import type { MadeTeam, Maker } from '../../services/make.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import { hashOf } from '../../services/platform/identity/tokens.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';
import { openClient } from './live-client.ts';

const timesEach = 10;

/** Somebody with a right that is about to go. */
interface Held {
  cookie: string;
  teamId: string;
  /** What they read by it. */
  path: string;
  goes: () => Promise<unknown>;
}

interface Scene {
  url: string;
  make: Maker;
  admin: Database;
}

type Call = { method: string; path: string; body?: unknown; version?: number };

/** By what happens. */
const ways: Record<string, (scene: Scene) => Promise<Held>> = {
  'an agreement is ended': async (scene) => {
    const team = await scene.make.team();
    const { workerId, agreementId } = team.municipal[1];
    return {
      cookie: await makeSession(scene.admin, workerId),
      teamId: team.id,
      path: `/api/teams/${team.id}/board`,
      goes: () => endAgreement(scene.make, team, agreementId),
    };
  },
  'the person closes the case': async (scene) => {
    const { held, caseId, workerId, member } = await inSeatFromOutside(scene);
    const body = { kind: 'worker', workerId };
    const path = `/api/cases/${caseId}/blocks`;
    return { ...held, goes: () => send(scene.url, member, { method: 'POST', path, body }) };
  },
  'the seat of a treatment contact is handed over': async (scene) => {
    const { held, caseId, member, unitId, team } = await inSeatFromOutside(scene);
    const next = await scene.make.worker({ team });
    const body = {
      level: 'specialist',
      to: { treatmentContact: { workerId: next, unitId } },
    };
    const path = `/api/cases/${caseId}/handovers`;
    const act = { method: 'POST', path, body, version: 1 };
    return { ...held, goes: () => send(scene.url, member, act) };
  },
  'the session is ended from another device': async (scene) => {
    const team = await scene.make.team();
    const { workerId } = team.municipal[1];
    const cookie = await makeSession(scene.admin, workerId);
    const other = await makeSession(scene.admin, workerId);
    const hash = hashOf(cookie.split('=')[1] ?? '');
    const [row] = await scene.admin.sql<{ id: string }[]>`
      select id from sessions where id_hash = ${hash}`;
    const act = { method: 'DELETE', path: `/api/me/sessions/${row?.id}` };
    const path = `/api/teams/${team.id}/board`;
    return { cookie, teamId: team.id, path, goes: () => send(scene.url, other, act) };
  },
};

/** A treatment contact, who reads the one case by the seat. */
async function inSeatFromOutside({ make, admin }: Scene) {
  const team = await make.team();
  const unitId = team.units.specialist;
  const workerId = await make.worker({ team });
  const { id: caseId } = await make.case({
    in: team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: { treatmentContact: { workerId, unitId } },
    },
  });
  const cookie = await makeSession(admin, workerId);
  const member = await makeSession(admin, team.municipal[0].workerId);
  const held = { cookie, teamId: team.id, path: `/api/cases/${caseId}` };
  return { held, caseId, workerId, member, unitId, team };
}

function endAgreement(make: Maker, { id: teamId }: MadeTeam, agreementId: string) {
  return make.asSystem(teamId, async ({ db, tell }) => {
    const ended = { ended_on: '2026-01-01' };
    await db.updateTable('agreements').set(ended).where('id', '=', agreementId).execute();
    tell({ teamId, kind: 'agreement.ended', agreementId });
  });
}

/**
 * Each way in which a right goes, so many times: from the moment the act is sent until the open socket is told or
 * closed, and until the first call that is refused is answered. The act's own time is in both.
 */
export async function rightsGone(
  database: Database,
  admin: Database,
  url: string,
): Promise<Figure[]> {
  const scene = { url, make: makerFor(database), admin };
  const figures: Figure[] = [];
  for (const [what, prepare] of Object.entries(ways)) {
    const told: number[] = [];
    const refused: number[] = [];
    for (let time = 0; time < timesEach; time++) {
      const took = await untilGone(url, await prepare(scene));
      told.push(took.told);
      refused.push(took.refused);
    }
    figures.push({
      what: `${what}, until it is felt (at most 5 s is promised)`,
      measured: `the socket: ${spread(told)}; calls: ${spread(refused)}`,
    });
  }
  return figures;
}

const spread = (times: number[]) =>
  `half within ${median(times).toFixed(0)} ms, all within ${Math.max(...times).toFixed(0)} ms`;

async function untilGone(url: string, { cookie, teamId, path, goes }: Held) {
  // A board comes from memory the second time.
  for (const status of [await read(url, cookie, path), await read(url, cookie, path)])
    if (status !== 200) throw new Error(`${path} answered ${status} before the right was gone`);
  const socket = await openClient(url, { cookie, teamId, heard: () => {} });
  const isTold = new Promise<number>((resolve) => {
    for (const sign of ['ended', 'disconnect']) socket.once(sign, () => resolve(performance.now()));
  });
  const sentAt = performance.now();
  const isRefused = untilRefused(url, cookie, path);
  const [told, refused] = await Promise.all([isTold, isRefused, goes()]);
  socket.disconnect();
  return { told: told - sentAt, refused: refused - sentAt };
}

/** Asks again and again. */
async function untilRefused(url: string, cookie: string, path: string): Promise<number> {
  while ((await read(url, cookie, path)) === 200);
  return performance.now();
}

async function read(url: string, cookie: string, path: string): Promise<number> {
  const answer = await fetch(`${url}${path}`, { headers: { cookie } });
  await answer.arrayBuffer();
  return answer.status;
}

async function send(url: string, cookie: string, { method, path, body, version }: Call) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      cookie,
      origin: url,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}
