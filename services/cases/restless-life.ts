// For tests: what ordinary life does to a team. «Near» and «far» are municipal and specialist in the one team.

import type { components } from '../../openapi/generated/types.ts';
import type { MadeMember, MadeTeam } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import type { Level } from './words.ts';

export type Side = 'near' | 'far';

/** The members of the two sides; or on one of them a treatment contact, perhaps one whom nobody has named. */
export interface PairWish {
  near: number;
  far: number;
  contact: Side | null;
  isUnnamed: boolean;
}

export type Happening =
  | ({ act: 'open'; isSite: boolean } & PairWish)
  | { act: 'receive'; side: Side; who: number }
  | { act: 'hand over'; of: number; seat: Side; to: number; from: Side }
  | ({ act: 'change mode'; of: number } & PairWish)
  | { act: 'close'; of: number }
  | { act: 'reopen'; of: number; near: number; far: number }
  | { act: 'join'; side: Side }
  | { act: 'leave'; side: Side; who: number; seed: number; inDays: number }
  | { act: 'plan end' | 'end'; side: Side; who: number; inDays: number }
  | {
      act: 'continue';
      side: Side;
      who: number;
      inDays: number;
      fraction: number;
      unit: number | Side;
    }
  | { act: 'be away'; side: Side; who: number; inDays: number; days: number }
  | { act: 'be there after all'; which: number }
  | { act: 'cover'; of: number; seat: Side; who: number; inDays: number; days: number }
  | { act: 'end cover'; which: number }
  | Reorganisation;

export interface Reorganisation {
  act: 'merge' | 'move' | 'rename' | 'flip' | 'end unit';
  side: Side;
  unit: number;
  other: number;
  inDays: number;
}

/** What of a restless team is asked for to make things happen to it. */
export interface LivingTeam {
  team: MadeTeam;
  member: (side: Side, which: number) => MadeMember;
  level: (side: Side) => Level;
  /** So many days from now. */
  day: (inDays: number) => string;
  caseOf: (of: number) => string | undefined;
  send: TestClient['call'];
}

export interface Outcome {
  status: number;
  slug?: string | undefined;
  reasons?: unknown;
}

/** What is answered, in words that are the same in the mirror. */
export function outcomeOf(answer: { status: number; body: unknown }, near: Level): Outcome {
  const { status, body } = answer;
  if (status < 300) return { status };
  const { slug, seats = [], levels = [] } = body as components['schemas']['Problem'];
  const reasons = [
    ...seats.map(({ reason }) => reason),
    ...levels.map((level) => (level === near ? 'near' : 'far')),
  ];
  return { status, slug, reasons: reasons.sort() };
}

export function modeOf({ contact, isSite }: { contact: Side | null; isSite: boolean }): string {
  if (isSite) return 'systematic_supervision';
  return contact ? 'shoulder_to_shoulder' : 'intake';
}
