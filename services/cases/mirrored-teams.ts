import type { MadeMember, MadeTeam, Maker } from '../make.ts';
import type { OperationId } from '../platform/http/handlers.ts';
import type { SentAnyhow, TestClient } from '../platform/testing/client.ts';
import type { TestService } from '../platform/testing/service.ts';
import { MirrorWords } from './mirror-words.ts';
import type { Level } from './words.ts';

/*
 * For tests: a team seen from one of its levels. What is told of «near» and «far» instead of municipal and specialist
 * can be done in a team and in its mirror image, and must have mirrored answers.
 */

export type Side = 'near' | 'far';

export interface SeatWish {
  side: Side;
  /** A member of that side, a contact from a unit of that side, or a member of another team. */
  who:
    'member' | 'contact' | 'unknown contact' | 'contact of no level' | 'known contact' | 'stranger';
  which: number;
}
export interface PairWish {
  near: SeatWish;
  far: SeatWish;
}

export type Command = { by: Side; which: number; isStale: boolean } & (
  | { act: 'open'; mode: string; pair: PairWish; isConfirmedBy: Side; isReopening: boolean }
  | { act: 'hand over'; seat: Side; to: SeatWish }
  | { act: 'change mode'; mode: string; pair: PairWish }
  | { act: 'change engagement'; engagement: string }
  | { act: 'close'; reason: string; position: string }
  | { act: 'plan end' | 'end'; of: Side; day: string | null }
  | { act: 'name contact'; as: SeatWish }
);

export interface Answered {
  status: number;
  body: unknown;
  version: number | undefined;
}

interface Known {
  id: string;
  version: number;
  contact: { id: string; version: number } | undefined;
}

/** Who sends it, which operation, and what: perhaps by what was answered to the one before. */
type Sending = [
  by: Side,
  id: OperationId,
  sent: SentAnyhow | ((answers: readonly Answered[]) => SentAnyhow | undefined),
];

const opposite = { municipal: 'specialist', specialist: 'municipal' } as const;

export class SeenTeam {
  readonly team: MadeTeam;
  readonly near: Level;
  readonly far: Level;
  readonly cases: Known[] = [];
  readonly agreements = new Map<string, number>();
  readonly #clients: Record<Side, TestClient>;
  readonly #stranger: Record<Side, MadeMember>;
  readonly #words: MirrorWords;

  private constructor(parts: {
    team: MadeTeam;
    near: Level;
    clients: Record<Side, TestClient>;
    stranger: Record<Side, MadeMember>;
  }) {
    this.team = parts.team;
    this.near = parts.near;
    this.far = opposite[parts.near];
    this.#clients = parts.clients;
    this.#stranger = parts.stranger;
    this.#words = new MirrorWords(parts.near);
    for (const side of ['near', 'far'] as const) {
      this.#words.call(this.team.units[this[side]], `unit ${side}`);
      for (const [n, { workerId, agreementId, name }] of this.members(side).entries()) {
        for (const word of [workerId, agreementId, name]) this.#words.call(word, `${side} ${n}`);
      }
    }
  }

  static async of(service: TestService, make: Maker, near: Level): Promise<SeenTeam> {
    const team = await make.team();
    const elsewhere = await make.team();
    const far = opposite[near];
    for (const level of [near, far]) {
      await make.role({ workerId: team[level][0].workerId, role: 'team_leader', team });
      // Somebody whose agreement can be ended before they sit anywhere.
      team[level].push(await make.member({ in: team, level }));
    }
    const clients = {
      near: await service.signIn(team[near][0].workerId),
      far: await service.signIn(team[far][0].workerId),
    };
    return new SeenTeam({
      ...{ team, near, clients },
      stranger: { near: elsewhere[near][0], far: elsewhere[far][0] },
    });
  }

  members(side: Side): readonly MadeMember[] {
    return this.team[this[side]];
  }

  /** A call of the test's own, of which only the answer is compared. */
  send(by: Side, id: OperationId, sent: SentAnyhow): Promise<Answered> {
    return this.#clients[by].call(id, sent);
  }

  /** The agreement that a wish for a seat names: a member's, or a stranger's. */
  agreementOf({ side, who, which }: SeatWish): string {
    const somebody = who === 'stranger' ? this.#stranger[side] : this.members(side)[which % 3]!;
    return somebody.agreementId;
  }

  async do(command: Command): Promise<Answered[]> {
    const sent = this.#calls(command);
    const answers: Answered[] = [];
    for (const [by, id, call] of sent) {
      const resolved = typeof call === 'function' ? call(answers) : call;
      if (!resolved) break;
      const answer = await this.#clients[by].call(id, resolved);
      answers.push(answer);
      this.#learn(id, resolved, answer);
    }
    return answers;
  }

  /** The answer in words that are the same in the mirror: no ids, no instants, no names, no order. */
  inMirror({ status, body, version }: Answered): unknown {
    return this.#words.of({ status, body, version });
  }

  #calls(command: Command): Sending[] {
    const { by } = command;
    const known = this.cases[command.which % Math.max(this.cases.length, 1)];
    if (command.act === 'open') return this.#opening(command, known);
    if (command.act === 'plan end' || command.act === 'end') {
      const { agreementId } = this.members(command.of)[command.which % 3]!;
      const at = {
        path: { agreementId },
        version: (this.agreements.get(agreementId) ?? 1) - (command.isStale ? 1 : 0),
      };
      return command.act === 'end'
        ? [[by, 'endAgreement', { ...at, body: { endedOn: command.day ?? '2099-01-01' } }]]
        : [[by, 'planAgreementEnd', { ...at, body: { plannedEndOn: command.day } }]];
    }
    if (!known) return [];
    if (command.act === 'name contact') {
      if (!known.contact) return [];
      const { id, version } = known.contact;
      const body =
        command.as.who === 'member' || command.as.who === 'stranger'
          ? { workerId: this.members(command.as.side)[command.as.which % 3]!.workerId }
          : { name: 'Nå Kjent' };
      return [[by, 'nameTreatmentContact', { path: { treatmentContactId: id }, body, version }]];
    }
    const at = { path: { caseId: known.id }, version: known.version - (command.isStale ? 1 : 0) };
    switch (command.act) {
      case 'hand over':
        return [
          [
            by,
            'handOverSeat',
            { ...at, body: { level: this[command.seat], to: this.#seat(command.to) } },
          ],
        ];
      case 'change mode':
        return [
          [
            by,
            'changeMode',
            { ...at, body: { mode: command.mode, pair: this.#pair(command.pair) } },
          ],
        ];
      case 'change engagement':
        return [[by, 'changeEngagement', { ...at, body: { engagement: command.engagement } }]];
      case 'close': {
        const { reason, position } = command;
        return [[by, 'closeCase', { ...at, body: { reason, position } }]];
      }
    }
  }

  #opening(command: Command & { act: 'open' }, known: Known | undefined): Sending[] {
    const { mode, pair } = command;
    const alias = `Sak ${this.cases.length + 1}`;
    const unitId = this.team.units[this.near];
    const content =
      mode === 'systematic_supervision'
        ? { supervisionCase: { title: alias, unitId, arrangement: { kind: 'on_demand' } } }
        : { case: { alias } };
    const body = {
      ...{ mode, pair: this.#pair(pair), reason: 'haster' },
      ...(command.isReopening && known ? { reopensCaseId: known.id } : content),
    };
    return [
      [command.by, 'proposeOpening', { path: { teamId: this.team.id }, body }],
      [
        command.isConfirmedBy,
        'confirmOpening',
        ([proposed]) => {
          if (proposed?.status !== 201) return undefined;
          return { path: { openingId: (proposed.body as { id: string }).id } };
        },
      ],
    ];
  }

  #pair({ near, far }: PairWish) {
    return { [this.near]: this.#seat(near), [this.far]: this.#seat(far) };
  }

  #seat({ side, who, which }: SeatWish): object {
    const unitId =
      who === 'contact of no level' ? this.team.units.other : this.team.units[this[side]];
    const { agreementId, workerId } = this.members(side)[which % 3]!;
    if (who === 'member') return { agreementId };
    if (who === 'stranger') return { agreementId: this.#stranger[side].agreementId };
    if (who === 'known contact') return { treatmentContact: { workerId, unitId } };
    const name = who === 'unknown contact' ? null : 'Ola Kontakt';
    return { treatmentContact: { name, profession: 'therapist', unitId } };
  }

  /** What a person at the screen would know after the answer. */
  #learn(id: OperationId, sent: SentAnyhow, { status, body, version }: Answered): void {
    if (status >= 300) return;
    if (id === 'planAgreementEnd' || id === 'endAgreement') {
      this.agreements.set(sent.path?.['agreementId'] ?? '', version ?? 0);
      return;
    }
    if (id === 'proposeOpening') return;
    const known = body as {
      id: string;
      caseId?: string;
      treatmentContact?: Known['contact'] | null;
    };
    if (id === 'nameTreatmentContact') {
      const found = this.cases.find(({ contact }) => contact?.id === known.id);
      if (!found) return;
      found.contact = { id: known.id, version: version ?? 0 };
      found.version++;
      return;
    }
    const found = this.cases.find((each) => each.id === known.id);
    const contact = known.treatmentContact ?? undefined;
    if (found) Object.assign(found, { version, contact });
    else this.cases.push({ id: known.id, version: version ?? 0, contact });
  }
}
