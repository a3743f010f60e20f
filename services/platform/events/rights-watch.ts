import type { Database } from '../database/connect.ts';
import type { Caller } from '../database/transact.ts';
import { log } from '../log.ts';
import type { Gatekeeper, Guest, Subscription } from './live-guest.ts';
import { packetsWaiting } from './live-server.ts';
import { admit, isSameViewer, viewerOf } from './viewer.ts';

const trustedForMs = 3_000;
const renewAccessRowMs = 10 * 60_000;
const packetsBehind = 1_000;

export interface RightsWatchParts {
  database: Database;
  gate: Gatekeeper;
  /** The gate's clock. */
  now: () => number;
  guests: () => Iterable<Guest>;
  /** Ends what the guest follows of a team. */
  drop: (guest: Guest, teamId: string) => void;
}

/**
 * Knows of each guest when the rights by which it follows were last true in the database, and ends what no longer is.
 * Whoever sends asks first: a guest that has not been confirmed for three seconds is sent nothing.
 */
export class RightsWatch {
  readonly #parts: RightsWatchParts;
  #isRechecking = false;
  #isRecheckWanted = false;

  constructor(parts: RightsWatchParts) {
    this.#parts = parts;
    parts.gate.onRightsChanged(() => this.recheckSoon());
  }

  recheckSoon(): void {
    this.#isRecheckWanted = true;
    if (!this.#isRechecking) void this.#recheckWhileWanted();
  }

  /** By what is known now, without asking. */
  isConfirmed(guest: Guest): boolean {
    const oldest = this.#parts.now() - trustedForMs;
    if (guest.confirmedAtMs >= oldest) return true;
    const known = this.#parts.gate.known(guest.sessionHash);
    if (!known || known.confirmedAt < oldest) return false;
    this.#settle(guest, known.caller, known.confirmedAt);
    return true;
  }

  /** Asks, and ends what is over. Rejects while there is no answer. */
  async confirm(guest: Guest): Promise<void> {
    const { gate, now } = this.#parts;
    const askedAt = now();
    const caller = await gate.findCaller(guest.sessionHash);
    const known = gate.known(guest.sessionHash);
    this.#settle(guest, caller, known && known.caller === caller ? known.confirmedAt : askedAt);
  }

  async #recheckWhileWanted(): Promise<void> {
    this.#isRechecking = true;
    while (this.#isRecheckWanted) {
      this.#isRecheckWanted = false;
      // Together, so that nobody waits for the answer about somebody else.
      await Promise.all([...this.#parts.guests()].map((guest) => this.#recheck(guest)));
    }
    this.#isRechecking = false;
  }

  async #recheck(guest: Guest): Promise<void> {
    if (packetsWaiting(guest.socket) > packetsBehind) return void guest.socket.disconnect(true);
    // While the database does not answer, the guest is sent nothing; the next round decides.
    await this.confirm(guest).catch(() => undefined);
  }

  #settle(guest: Guest, caller: Caller | undefined, confirmedAtMs: number): void {
    const { socket } = guest;
    guest.confirmedAtMs = confirmedAtMs;
    if (caller?.standing !== 'active') {
      socket.emit('ended', { reason: caller?.standing ?? 'ended' });
      socket.disconnect(true);
      return;
    }
    for (const [teamId, subscription] of [...guest.subscriptions]) {
      this.#judge(guest, caller, teamId, subscription);
    }
  }

  #judge(guest: Guest, caller: Caller, teamId: string, subscription: Subscription): void {
    const { database, now, drop } = this.#parts;
    const { viewer } = subscription;
    const seen = viewer.sees === 'own_cases' ? [...viewer.caseIds] : [];
    const viewerNow = viewerOf(caller, teamId, seen);
    if (!isSameViewer(viewer, viewerNow)) {
      drop(guest, teamId);
      const reason = viewerNow ? 'rights_changed' : 'no_longer_allowed';
      guest.socket.emit('ended', { teamId, reason });
    } else if (now() - subscription.loggedAtMs > renewAccessRowMs) {
      subscription.loggedAtMs = now();
      admit(database, guest, teamId).catch((error: unknown) => {
        // No row, no data.
        log.error({ err: error }, 'renewing the access-log row failed');
        guest.socket.disconnect(true);
      });
    }
  }
}
