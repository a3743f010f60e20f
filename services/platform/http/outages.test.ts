import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mountApi, type MountedApi } from '../testing/mounted-api.ts';
import { startSeverableWay, type SeverableWay } from '../testing/severable-way.ts';
import {
  handlersThat,
  openTreeHouse,
  treeHouseContract,
  type TreeHouse,
} from '../testing/tree-house.ts';
import { startSteppedWay, type Moment, type SteppedWay } from '../testing/stepped-way.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const through = (url: string) =>
  mountApi({ appUrl: url }, treeHouseContract, handlersThat(house.acts));

describe('a database that goes away and comes back', () => {
  let way: SeverableWay;
  let api: MountedApi;
  beforeAll(async () => {
    way = await startSeverableWay(house.appUrl);
    api = await through(way.url);
  });
  afterAll(async () => {
    await api.stop();
    await way.close();
  });

  const see = () => fetch(`${api.url}/see`, { headers: { cookie: house.cookies.member } });

  test('is told as 503 at once, and as nothing when it is back', async () => {
    expect((await see()).status).toBe(200);
    await way.cut();
    const away = await Promise.all([see(), see(), see()]);
    expect(away.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(away[0]?.headers.get('retry-after')).toBe('2');
    await way.mend();
    let back = await see();
    while (back.status === 503) back = await see();
    expect(back.status).toBe(200);
  });
});

describe.each<Moment>(['commit is asked for', 'commit is answered'])(
  'a connection that breaks when %s',
  (moment) => {
    let way: SteppedWay;
    let api: MountedApi;
    beforeAll(async () => {
      way = await startSteppedWay(house.appUrl);
      api = await through(way.url);
    });
    afterAll(async () => {
      await api.stop();
      await way.close();
    });

    test('leaves a command that can be sent again and acts once', async () => {
      const { teamId } = house.team;
      house.acts.add = ({ tell, log }) => {
        tell({ teamId, kind: 'team.changed' });
        log({ teamId });
        return Promise.resolve({ status: 201, body: { added: true } });
      };
      const count = async () => {
        const [row] = await house.admin.sql`select count(*) from events where team_id = ${teamId}`;
        return Number(row?.count);
      };
      const add = () =>
        fetch(`${api.url}/teams/${teamId}/chairs`, {
          method: 'POST',
          body: '{"chairs":1}',
          headers: {
            cookie: house.cookies.member,
            'content-type': 'application/json',
            'sec-fetch-site': 'same-origin',
            'idempotency-key': `when ${moment}`.replaceAll(' ', '-'),
          },
        });
      const before = await count();
      const broken = way.breakAt(moment);
      expect((await add()).status).toBe(503);
      await broken;
      const again = await add();
      expect([again.status, await again.json()]).toEqual([201, { added: true }]);
      expect(await count()).toBe(before + 1);
    });
  },
);
