import type { components } from '../../../openapi/generated/types.ts';
import type { TestClient } from './client.ts';
import { makeOneTeam } from './one-team.ts';
import type { TestService } from './service.ts';

type Schemas = components['schemas'];
type Level = Schemas['Level'];

export interface MemberOverHttp {
  workerId: string;
  agreementId: string;
  name: string;
  level: Level;
}

/** A team as an administrator sets it up, for tests that see the service as its users do. */
export interface TeamOverHttp {
  id: string;
  name: string;
  units: Record<Level | 'other', string>;
  municipal: [MemberOverHttp, MemberOverHttp, ...MemberOverHttp[]];
  specialist: [MemberOverHttp, MemberOverHttp, ...MemberOverHttp[]];
  /** The first specialist member, who leads the team. */
  leader: MemberOverHttp;
  /** Leads it for the municipality, and sees figures only. */
  municipalLeader: string;
  administrator: string;
}

const names = {
  municipal: ['Kari Nordmo', 'Ola Bakken'],
  specialist: ['Siri Voll', 'Jon Aasen'],
} as const;

export async function makeTeamOverHttp(service: TestService): Promise<TeamOverHttp> {
  const { administrator } = await makeOneTeam(service.admin);
  const admin = await service.signIn(administrator);
  const { body: team } = await admin.ok('createTeam', {
    body: { name: 'Skulderteamet i Dalen', shortName: 'Dalen' },
  });
  const unit = async (name: string, level: Schemas['UnitLevel']) =>
    (await admin.ok('createUnit', { body: { name, level } })).body.id;
  const units = {
    municipal: await unit('Rustjenesten', 'municipal'),
    specialist: await unit('Poliklinikken', 'specialist'),
    other: await unit('Politiet', 'other'),
  };
  const of = async (level: Level, index: 0 | 1) =>
    addMember(admin, { teamId: team.id, unitId: units[level], level, name: names[level][index] });
  const municipal = [await of('municipal', 0), await of('municipal', 1)] as const;
  const specialist = [await of('specialist', 0), await of('specialist', 1)] as const;
  await admin.ok('grantRole', {
    path: { workerId: specialist[0].workerId },
    body: { role: 'team_leader', teamId: team.id },
  });
  const municipalLeader = await addWorker(admin, 'Berit Leder');
  await admin.ok('grantRole', {
    path: { workerId: municipalLeader },
    body: { role: 'municipal_leader', teamId: team.id },
  });
  return {
    id: team.id,
    name: team.name,
    units,
    municipal: [...municipal],
    specialist: [...specialist],
    leader: specialist[0],
    municipalLeader,
    administrator,
  };
}

async function addWorker(admin: TestClient, name: string): Promise<string> {
  return (await admin.ok('createWorker', { body: { name, profession: 'social_worker' } })).body.id;
}

async function addMember(
  admin: TestClient,
  member: { teamId: string; unitId: string; level: Level; name: string },
): Promise<MemberOverHttp> {
  const { teamId, unitId, level, name } = member;
  const workerId = await addWorker(admin, name);
  const { body } = await admin.ok('makeAgreement', {
    path: { teamId },
    body: { workerId, homeUnitId: unitId, fraction: 0.5, startsOn: '2025-01-01' },
  });
  return { workerId, agreementId: body.id, name, level };
}

/** A case as two members open it between meetings, one of each level. Answers its id. */
export async function openCaseOverHttp(
  service: TestService,
  { id: teamId, municipal, specialist }: TeamOverHttp,
  opening: Partial<Schemas['ProposeOpeningRequest']> & { case: { alias: string } },
): Promise<string> {
  const proposer = await service.signIn(municipal[0].workerId);
  const other = await service.signIn(specialist[0].workerId);
  const pair = {
    municipal: { agreementId: municipal[0].agreementId },
    specialist: { agreementId: specialist[0].agreementId },
  };
  const { body } = await proposer.ok('proposeOpening', {
    path: { teamId },
    body: { mode: 'intake', pair, reason: 'Det haster.', ...opening },
  });
  const confirmed = await other.ok('confirmOpening', { path: { openingId: body.id } });
  return confirmed.body.id;
}
