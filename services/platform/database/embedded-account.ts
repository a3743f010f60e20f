import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '../refusal.ts';

/** Whom PostgreSQL runs as. `undefined` when it runs as whoever runs us. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an account that is there already: the one that owns the
 * data directory, else `postgres`, else `nobody`. None is created: that would outlive the clone.
 *
 * The account needs no access to the directories above the data directory (a clone in /root, or in what `mktemp -d`
 * gives, is closed to it): the process is put into its data directory while still root, and names it
 * /proc/self/cwd from then on.
 */
export async function accountFor(dataDirectory: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') {
    throw new Refusal('PostgreSQL does not run as root; start the service as an ordinary user.');
  }
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const account = accounts.get('postgres') ?? accounts.get('nobody');
  if (!account) {
    throw new Refusal(
      'PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody to lend it; start the service as an ordinary user.',
    );
  }
  return account;
}

function parseAccounts(passwd: string): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
