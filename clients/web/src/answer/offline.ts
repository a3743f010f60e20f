/*
 * Keeps the page itself in the browser, so that a reload without a network finds it. What is asked and answered is sent by
 * the page and goes past here; nothing of it is kept.
 */

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  request: Request;
  respondWith: (reply: Promise<Response>) => void;
}
/** As the browser names what runs here; the other names are those of a page. */
const worker = self as unknown as {
  addEventListener: ((kind: 'install', hear: (event: Lasting) => void) => void) &
    ((kind: 'fetch', hear: (event: Asking) => void) => void);
};

/** `/svar` or `/venterom`, each with its own. */
const at = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
const shelf = `skulder${at.replace('/', '-')}`;

worker.addEventListener('install', (event) => event.waitUntil(fetchPage()));
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' && pathname === at) event.respondWith(fetchPage().catch(() => kept(at)));
  else if (pathname.startsWith('/assets/')) event.respondWith(partOf(event.request));
});

/** And puts it on the shelf with all its parts, whole or not at all. */
async function fetchPage(): Promise<Response> {
  const reply = await fetch(at, { cache: 'no-store', credentials: 'omit' });
  // A service that is just starting is away, too.
  if (!reply.ok) return (await find(at)) ?? reply;
  await putAway(reply.clone()).catch(() => undefined);
  return reply;
}

async function putAway(reply: Response): Promise<void> {
  const text = await reply.clone().text();
  const parts = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, part]) => part!);
  const cache = await caches.open(shelf);
  const before = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(parts.filter((part) => !before.includes(part)));
  await cache.put(at, reply);
  const gone = before.filter((path) => path !== at && !parts.includes(path));
  await Promise.all(gone.map((path) => cache.delete(path)));
}

/** What it is called says what is in it, so it is never old. */
async function partOf(request: Request): Promise<Response> {
  return (await find(new URL(request.url).pathname)) ?? fetch(request);
}

async function kept(path: string): Promise<Response> {
  return (await find(path)) ?? Response.error();
}

async function find(path: string): Promise<Response | undefined> {
  return (await caches.open(shelf)).match(path);
}
