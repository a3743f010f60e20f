import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { chooserPage, demoTroublePage, type DemoPerson } from './demo-pages.ts';
import type { PageReply } from './page.ts';
import { languageOf } from './language-of.ts';

export interface ChoiceParts {
  provider: Provider;
  people: () => Promise<readonly DemoPerson[]>;
  acr: string;
  /** People who are not in yet, by subject: the name they typed. */
  newcomers: Map<string, string>;
}

/** Shows who one can be, and tells the provider who was chosen. */
export async function offerChoice(
  parts: ChoiceParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const language = languageOf(request.headers['accept-language']);
  try {
    await parts.provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      return write(response, chooserPage(language, await parts.people(), path));
    }
    const accountId = await chosen(parts, await formOf(request));
    if (accountId === undefined) return write(response, demoTroublePage(language));
    const login = { accountId, acr: parts.acr, remember: true };
    await parts.provider.interactionFinished(request, response, { login });
  } catch {
    // The interaction is over, or was begun in another browser.
    write(response, demoTroublePage(language));
  }
}

async function chosen(
  { people, newcomers }: ChoiceParts,
  form: URLSearchParams,
): Promise<string | undefined> {
  const subject = form.get('subject');
  if (subject !== null) {
    return (await people()).some((person) => person.subject === subject) ? subject : undefined;
  }
  const name = form.get('name')?.trim().slice(0, 100);
  if (!name || newcomers.size >= 1000) return undefined;
  // By name, so that the same newcomer can come back.
  const newcomer = `new:${name.toLowerCase()}`;
  newcomers.set(newcomer, name);
  return newcomer;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
}

function write(response: ServerResponse, reply: PageReply): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}
