import { refuseNationalIds } from './national-id-scan.ts';

/** A page as a person without scripts would have it: where it ended up, and what it said. */
export interface Visited {
  url: URL;
  status: number;
  headers: Headers;
  text: string;
  /** Where the page sends on to by itself. */
  next: URL | undefined;
}

const mostSteps = 20;

/**
 * A browser without a screen: keeps cookies by host and path, sends them where they belong, follows
 * redirects and pages that send on, and says what browsers say about where a form came from.
 */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string; host: string }>();
  readonly #headers: Record<string, string>;
  readonly #reach: (url: URL) => URL;
  /** Every `Set-Cookie` seen, for tests of attributes. */
  readonly setCookies: string[] = [];
  /** Everything that has reached the browser: addresses, headers, pages. */
  readonly heard: string[] = [];

  /** @param reach where an address is answered on this machine, when that is not the address itself */
  constructor(headers: Record<string, string> = {}, reach: (url: URL) => URL = (url) => url) {
    this.#headers = headers;
    this.#reach = reach;
  }

  /** @param stopBefore where not to go, although sent there; `next` then says where */
  get(url: string | URL, stopBefore?: (next: URL) => boolean): Promise<Visited> {
    return this.#goTo(new URL(url), undefined, stopBefore);
  }

  /** Sends a form as a page of the same origin would. */
  post(
    url: string | URL,
    fields: Record<string, string> = {},
    stopBefore?: (next: URL) => boolean,
  ): Promise<Visited> {
    return this.#goTo(new URL(url), new URLSearchParams(fields), stopBefore);
  }

  /** One request, nothing followed. */
  async step(
    url: string | URL,
    form?: URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    const at = new URL(url);
    const response = await fetch(this.#reach(at), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: this.cookieHeader(at),
        ...(form && { 'sec-fetch-site': 'same-origin', origin: at.origin }),
        ...this.#headers,
        ...headers,
      },
      ...(form && { body: form }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(at, line);
    const { status, headers: said } = response;
    const text = await response.text();
    const heard = [at.href, ...[...said].flat(), text].join('\n');
    refuseNationalIds(`what ${at.pathname} answered`, heard);
    this.heard.push(heard);
    const visited = { url: at, status, headers: said, text };
    return { ...visited, next: nextOf(visited) };
  }

  /** What the browser would send there. */
  cookieHeader(url: string | URL): string {
    const { hostname, pathname } = new URL(url);
    return [...this.#cookies]
      .filter(([, { host, path }]) => host === hostname && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
  }

  cookie(name: string): string | undefined {
    for (const [key, { value }] of this.#cookies) if (key.split(' ')[0] === name) return value;
    return undefined;
  }

  /** Takes over another browser's cookies: what somebody who has stolen them would do. */
  copyFrom(other: Browser): void {
    for (const [key, cookie] of other.#cookies) this.#cookies.set(key, cookie);
  }

  async #goTo(
    start: URL,
    form: URLSearchParams | undefined,
    stopBefore: (next: URL) => boolean = () => false,
  ): Promise<Visited> {
    let visited = await this.step(start, form);
    for (let steps = 0; steps < mostSteps; steps++) {
      if (!visited.next || stopBefore(visited.next)) return visited;
      visited = await this.step(visited.next);
    }
    throw new Error(`sent around in circles from ${start.href}`);
  }

  #keep(at: URL, line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut);
    const value = pair.slice(cut + 1);
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    const key = `${name} ${at.hostname} ${path}`;
    if (isOver(attributes)) this.#cookies.delete(key);
    else this.#cookies.set(key, { value, path, host: at.hostname });
  }
}

function isOver(attributes: string[]): boolean {
  const age = attributes.find((each) => /^max-age=/i.test(each))?.slice(8);
  if (age !== undefined) return Number(age) <= 0;
  const expires = attributes.find((each) => /^expires=/i.test(each))?.slice(8);
  return expires !== undefined && Date.parse(expires) < Date.now();
}

function nextOf({ url, status, headers, text }: Omit<Visited, 'next'>): URL | undefined {
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location) return new URL(location, url);
  const refresh = /<meta http-equiv="refresh" content="\d+;url=([^"]*)"/.exec(text)?.[1];
  return refresh === undefined ? undefined : new URL(unescaped(refresh), url);
}

/** The value of an attribute as HTML means it. */
function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&');
}
