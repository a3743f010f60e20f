import type { Database } from '../database/connect.ts';
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
): Promise<string> {
  const token = newToken();
  await sql`
    with account as (
      insert into accounts (id, issuer, subject, display_name, worker_id)
      values (new_id(), 'urn:skulder:test', ${workerId}, 'Test', ${workerId})
      on conflict (issuer, subject) do update set worker_id = excluded.worker_id
      returning id
    )
    insert into sessions (id_hash, account_id, absolute_expires_at)
    select ${hashOf(token)}, id, current_instant() + session_absolute_limit() from account`;
  return `skulder=${token}`;
}
