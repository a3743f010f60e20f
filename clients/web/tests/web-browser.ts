import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core';
import { nationalIdsIn } from '../../../services/platform/testing/national-id-scan.ts';

export const sizes = {
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
  narrowest: { width: 320, height: 640 },
} as const;

/** What a page complained about while it was open: broken code, or something its own policy forbids. */
const complaints = new WeakMap<Page, string[]>();

/** A real browser for one test file; its contexts are people at machines of their own. */
export async function openBrowser() {
  const browser = await playwright.launch({
    executablePath: await unpackedOnce(),
    // In one process the browser would end with its first window.
    args: [
      ...chromium.args.filter((arg) => arg !== '--single-process'),
      '--disable-background-networking',
    ],
    headless: true,
  });
  return {
    close: () => browser.close(),
    /** Somebody in front of a screen; nobody signed in when there is no cookie. */
    async person(
      url: string,
      cookie?: string,
      {
        size = sizes.laptop,
        isTouch = false,
      }: { size?: { width: number; height: number }; isTouch?: boolean } = {},
    ): Promise<Page> {
      const context = await browser.newContext({
        viewport: size,
        locale: 'nb-NO',
        baseURL: url,
        reducedMotion: 'reduce',
        // With a finger, as on a telephone or a tablet.
        hasTouch: isTouch,
        isMobile: isTouch,
      });
      if (cookie) await signIn(context, url, cookie);
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      complaints.set(page, []);
      scanTraffic(page);
      page.on('pageerror', (error) => complaints.get(page)?.push(error.message));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) {
          complaints.get(page)?.push(message.text());
        }
      });
      return page;
    },
  };
}

// A national id goes in by the first two and comes out by the last, and is nowhere else on the way.
const sentTo = /\/api\/(cases\/[^/]+\/person\/national-id|emergency-accesses)$/;
const shownBy = '/person/national-id/showing';

/** Where a national id went that it must not. */
const leaks: string[] = [];
afterEach(() => expect(leaks.splice(0)).toEqual([]));

/** Looks at addresses, bodies, answers, and messages of the socket. */
function scanTraffic(page: Page): void {
  const look = (where: string, text: string) =>
    leaks.push(...nationalIdsIn(text).map((found) => `${where}: ${found}`));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    look('an address', decodeURIComponent(request.url()));
    if (!sentTo.test(pathname)) look(`a body to ${pathname}`, request.postData() ?? '');
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/') || pathname.endsWith(shownBy)) return;
    // A page that has gone on has no answer to look at.
    void response.text().then(
      (text) => look(`an answer of ${pathname}`, text),
      () => undefined,
    );
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => look('a socket', String(payload)));
    socket.on('framereceived', ({ payload }) => look('a socket', String(payload)));
  });
}

export type WebBrowser = Awaited<ReturnType<typeof openBrowser>>;

/** The browser gets a session's cookie, as after signing in. */
export async function signIn(context: BrowserContext, url: string, cookie: string) {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}

/** Everything that is wrong with a page, or a part of it, as it stands, in words; nothing when all is well. */
export async function faultsOf(page: Page, part?: string): Promise<string[]> {
  // In the page itself, and no more out of it than is asked for: carrying its whole answer across takes twenty times as long.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const what = part ? JSON.stringify(part) : 'document';
  const violations = await page.evaluate<string[]>(
    `axe.run(${what}, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(
      ({ id, help, nodes }) => id + ': ' + help + ' (' + nodes.map((node) => node.target.join(' ')).join(', ') + ')'))`,
  );
  const tooWide = await page
    .locator('html')
    .evaluate(
      (html: { scrollWidth: number; clientWidth: number }) => html.scrollWidth - html.clientWidth,
    );
  return [
    ...violations,
    ...(tooWide > 0 ? [`wider than the screen by ${tooWide} px`] : []),
    ...(complaints.get(page) ?? []),
  ];
}

/** Until the words can be read on the page, however they are cased. Looks often: a locator that waits soon looks only twice a second. */
export async function untilSaid(page: Page, words: string): Promise<void> {
  const isSaid = `document.body.innerText.replace(/\\s+/g, ' ').toLowerCase().includes(${JSON.stringify(words.toLowerCase())})`;
  await page.evaluate(`new Promise((resolve, reject) => {
    const end = performance.now() + 15_000;
    const look = () => {
      if (${isSaid}) return resolve();
      if (performance.now() > end) return reject(new Error(document.body.innerText));
      setTimeout(look, 50);
    };
    look();
  })`);
}

/** Unpacks the browser; two test files at once must not unpack over each other. */
async function unpackedOnce(): Promise<string> {
  const lock = path.join(tmpdir(), 'skulder-browser-unpacking');
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      await mkdir(lock);
      break;
    } catch {
      await pause(100);
    }
  }
  try {
    return await chromium.executablePath();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}
