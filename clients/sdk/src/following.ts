import type { components } from '../../../openapi/generated/types.ts';

/** What happened in a team, or the bare number of something that the viewer may not see. */
export type LiveMessage = components['schemas']['Event'] | components['schemas']['HiddenEvent'];

/**
 * Why a team is no longer followed. `no_longer_allowed`: the right is gone. `rights_changed`, `started_over` (the service
 * was restored to an earlier state): read again what is shown, and follow anew from there.
 */
export type EndReason = 'no_longer_allowed' | 'rights_changed' | 'started_over';

export interface Follower {
  /** In order, each number once, none missing. */
  onMessages(messages: LiveMessage[]): void;
  onEnded(reason: EndReason): void;
}

/** How far somebody has read: a board is one. Without a log it is that which the service has. */
export interface Place {
  seq: number;
  logId?: string;
}

/** One team that is followed, and how far its log has been applied. */
export class Following {
  readonly teamId: string;
  readonly follower: Follower;
  applied: number;
  /** The log that `applied` is a number of, once it is known. */
  logId: string | undefined;
  /** The last number there was when the service last answered; undefined until it has. */
  target: number | undefined;

  constructor(teamId: string, from: Place, follower: Follower) {
    this.teamId = teamId;
    this.applied = from.seq;
    this.logId = from.logId;
    this.follower = follower;
  }

  get isCurrent(): boolean {
    return this.target !== undefined && this.applied >= this.target;
  }

  /**
   * Applies what is new.
   * @returns false when a number is missing: what comes after it is left, to be asked for again.
   */
  apply(messages: LiveMessage[]): boolean {
    const fresh: LiveMessage[] = [];
    let isWhole = true;
    for (const message of messages) {
      if (message.seq <= this.applied) continue;
      isWhole = message.seq === this.applied + 1;
      if (!isWhole) break;
      this.applied = message.seq;
      fresh.push(message);
    }
    if (fresh.length > 0) this.follower.onMessages(fresh);
    return isWhole;
  }
}
