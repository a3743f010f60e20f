import type { TestClient } from '../platform/testing/client.ts';
import type { TestService } from '../platform/testing/service.ts';
import type { Reorganisation, Side } from './restless-life.ts';
import type { Level } from './words.ts';

/** For tests: the units that a restless team's people come from, two of each side at first, and what happens to them. */
export class RestlessUnits {
  readonly ids: Record<Side, string[]>;
  administrator!: TestClient;
  readonly #service: TestService;
  readonly #levelOf: (side: Side) => Level;

  constructor(service: TestService, ids: Record<Side, string>, levelOf: (side: Side) => Level) {
    this.#service = service;
    this.#levelOf = levelOf;
    this.ids = { near: [ids.near], far: [ids.far] };
  }

  async add(side: Side): Promise<void> {
    const body = { name: `Enhet ${side}`, level: this.#levelOf(side), startsOn: '2020-01-01' };
    this.ids[side].push((await this.administrator.ok('createUnit', { body })).body.id);
  }

  async change(one: Reorganisation, day: string) {
    const own = this.ids[one.side];
    const unitId = own[one.unit % own.length]!;
    const farSide = one.side === 'near' ? 'far' : 'near';
    const others = one.other % 5 === 0 ? this.ids[farSide] : own;
    const otherId = others[one.other % others.length]!;
    const version = await this.#versionOf(unitId);
    if (one.act === 'merge') {
      const answer = await this.administrator.call('mergeUnits', {
        path: { unitId: otherId },
        body: { mergedOn: day, units: [{ unitId, version }] },
      });
      if (answer.status < 300) await this.add(one.side);
      return answer;
    }
    const body = {
      move: { parentId: otherId, fromOn: day },
      rename: { name: `Enhet ${one.other}`, fromOn: day },
      flip: { level: this.#levelOf(farSide) },
      'end unit': { endsOn: day },
    }[one.act];
    return this.administrator.call('changeUnit', { path: { unitId }, version, body });
  }

  async #versionOf(unitId: string): Promise<number> {
    const [row] = await this.#service.admin.sql<{ version: number }[]>`
      select version from units where id = ${unitId}`;
    return row!.version;
  }
}
