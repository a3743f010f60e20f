import type { Database } from '../database/connect.ts';
import type { Direct } from '../database/direct.ts';
import { hashOf, newToken } from '../identity/tokens.ts';
import { Browser } from './browser.ts';

/** Whoever the provider in the process knows. */
export type DemoChoice = { subject: string } | { name: string };

/**
 * Signs in through the whole code flow, provider included, without a browser.
 * @returns the browser, whose cookies are the person's.
 */
export async function signInAs(
  service: { url: string },
  who: DemoChoice,
  browser = new Browser(),
): Promise<Browser> {
  const chooser = await browser.get(new URL('/auth/sign-in?to=/health/live', service.url));
  if (!chooser.url.pathname.startsWith('/demo-idp/interaction/')) {
    throw new Error(`no one to choose: ${chooser.status} at ${chooser.url.pathname}`);
  }
  const back = await browser.post(chooser.url, who);
  if (back.url.pathname !== '/health/live') {
    const title = /<h1>(.*?)<\/h1>/.exec(back.text)?.[1];
    throw new Error(`not signed in: ${back.status} at ${back.url.pathname}, ${title}`);
  }
  return browser;
}

/**
 * A session without any sign-in: for the many tests that are about something else.
 * @param database connected as somebody who may do what the app may not.
 * @returns the Cookie header of a browser on loopback.
 */
export async function makeSession(
  { sql }: Pick<Database, 'sql'>,
  workerId: string,
  issuer = 'urn:skulder:test',
): Promise<string> {
  const token = newToken();
  const accountId = await tieAccount({ sql }, { issuer, subject: workerId, workerId });
  await sql`
    insert into sessions (id_hash, account_id, worker_id, absolute_expires_at, authenticated_at)
    values (${hashOf(token)}, ${accountId}, ${workerId}, current_instant() + session_absolute_limit(), current_instant())`;
  return `skulder=${token}`;
}

/** A sign-in that may act as the worker, beside whatever else it may. Answers the account. */
export async function tieAccount(
  { sql }: { sql: Database['sql'] | Direct },
  { issuer, subject, workerId }: { issuer: string; subject: string; workerId: string },
): Promise<string> {
  const [account] = await sql<{ id: string }[]>`
    insert into accounts (id, issuer, subject, display_name) values (new_id(), ${issuer}, ${subject}, 'Test')
    on conflict (issuer, subject) do update set display_name = excluded.display_name returning id`;
  await sql`
    insert into ties (account_id, issuer, worker_id) values (${account!.id}, ${issuer}, ${workerId})
    on conflict do nothing`;
  return account!.id;
}
