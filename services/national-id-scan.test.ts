import { expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import { Browser } from './platform/testing/browser.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { nationalIdsIn } from './platform/testing/national-id-scan.ts';
import { startTestService } from './platform/testing/service.ts';

// Nobody's: 80 is added to the month.
const invented = '10915596784';

it.each([
  ['13097248022', 1],
  ['30108299920', 1],
  ['53097248016', 1],
  ['13527248013', 1],
  ['81234567055', 1],
  [`{"name":"${invented}"}`, 1],
  ['/cases?x=109155 96784&y=2', 1],
  ['13097248032', 0],
  ['4792345678901 and 123456', 0],
  [`a${invented}`, 0],
])('a text with a national id is told from one without: %s', (text, many) => {
  const found = nationalIdsIn(text);
  expect(found).toHaveLength(many);
  expect(found.join()).not.toMatch(/\d{11}/);
});

it('a number that goes where it must not is caught: in an address, an answer and the event log', async () => {
  const service = await startTestService();
  const make = makerFor(service.database);
  const team = await make.team();
  const client = await service.signIn(team.municipal[0].workerId);
  const search = client.call('listWorkers', { query: { nameContains: invented } });
  await expect(search).rejects.toThrow('the address of listWorkers: a national id');
  const path = { caseId: (await make.case({ in: team, alias: invented })).id };
  await expect(client.call('getCase', { path })).rejects.toThrow('the answer of getCase');
  await make.asSystem(team.id, ({ tell }) => {
    tell({ teamId: team.id, kind: 'person.changed', details: { number: invented } });
    return Promise.resolve();
  });
  await expect(service.stop()).rejects.toThrow('events: a national id');
});

it('a number that a socket hears, or a page is asked for with, is caught', async () => {
  const service = await startTestService();
  const make = makerFor(service.database);
  const team = await make.team();
  const live = new LiveClient(service.url, await service.newCookie(team.municipal[0].workerId));
  expect(await live.standing(team.id)).toBe('ok');
  await make.asSystem(team.id, ({ tell }) => {
    tell({ teamId: team.id, kind: 'team.changed', details: { number: invented } });
    return Promise.resolve();
  });
  await expect(live.until(() => false)).rejects.toThrow('a message: a national id');
  expect(() => live.close()).toThrow('a message');
  const page = new Browser().get(`${service.url}/auth/sign-in?to=/${invented}`);
  await expect(page).rejects.toThrow('what /auth/sign-in answered');
  await expect(service.stop()).rejects.toThrow('events: a national id');
});

it('a number in the service’s own log is caught', async () => {
  const service = await startTestService();
  service.log.info({ said: invented }, 'a careless line');
  await expect(service.stop()).rejects.toThrow('the log: a national id');
});
