import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Browser } from '../testing/browser.ts';
import { startIdentityService, type IdentityService } from '../testing/identity-service.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { endPage, type DemoPerson } from './demo-pages.ts';
import { createDemoProvider } from './demo-provider.ts';

describe('the demonstration’s provider', () => {
  const people = async () => [];

  test('exists only with the embedded database', async () => {
    const publicUrl = new URL('http://localhost:8080');
    await expect(createDemoProvider({ publicUrl, database: 'server', people })).rejects.toThrow(
      /only with the embedded database/,
    );
  });

  test.each([
    'https://localhost:8080',
    'https://skulder.example',
    'http://skulder.example',
    'http://10.0.0.1:8080',
    'http://0.0.0.0:8080',
    'http://localhost.example:8080',
  ])('exists only on http and loopback, not on %s', async (url) => {
    const publicUrl = new URL(url);
    await expect(createDemoProvider({ publicUrl, database: 'embedded', people })).rejects.toThrow(
      /only on http and loopback/,
    );
  });

  test('makes new keys at every start', async () => {
    const parts = {
      publicUrl: new URL('http://localhost:8080'),
      database: 'embedded',
      people,
    } as const;
    const [one, other] = [await createDemoProvider(parts), await createDemoProvider(parts)];
    expect(one.signingKey.x).not.toBe(other.signingKey.x);
    expect(one.settings.clientAuthentication).not.toEqual(other.settings.clientAuthentication);
  });
});

test('signing out there goes on by itself: the policy allows exactly the one script on the page', () => {
  const { body, headers } = endPage('nb', { action: '/a', xsrf: 'x' });
  const script = /<script>([^]*?)<\/script>/.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(script).toContain('requestSubmit');
  expect(headers['content-security-policy']).toContain(`script-src 'sha256-${hash}'`);
});

describe('choosing whom to be', () => {
  let database: TestDatabase;
  let service: IdentityService;
  const people: DemoPerson[] = [
    {
      subject: 'a',
      name: 'Anna «<b>» Prøve',
      description: 'Sykepleier · kommunen',
      group: 'Team Nord',
    },
    {
      subject: 'b',
      name: 'Bo Prøve',
      description: 'Psykolog · helseforetaket',
      group: 'Team Nord',
    },
    { subject: 'c', name: 'Cato Prøve', description: 'Administrator', group: 'Andre' },
  ];

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startIdentityService(database, { people: () => people });
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  const choose = (browser = new Browser()) => browser.get(`${service.url}/auth/sign-in`);

  test('everybody stands under their team, with what they are, and it is marked as a demonstration', async () => {
    const { text } = await choose();
    expect(text).toContain('<strong>DEMONSTRASJON</strong>');
    expect(text.match(/<h2>.*?<\/h2>/g)).toEqual([
      '<h2>Team Nord</h2>',
      '<h2>Andre</h2>',
      '<h2>En som ikke er med ennå</h2>',
    ]);
    expect(text).toContain('Bo Prøve <span>Psykolog · helseforetaket</span>');
    expect(text).toContain('Anna «&#60;b&#62;» Prøve');
    expect(text).not.toMatch(/password|type="password"/);
  });

  test('who is added while it runs can be chosen', async () => {
    people.push({ subject: 'd', name: 'Dina Ny', description: '', group: 'Andre' });
    expect((await choose()).text).toContain('Dina Ny');
  });

  test('nobody can be chosen who is not shown', async () => {
    const browser = new Browser();
    const chooser = await choose(browser);
    const page = await browser.post(chooser.url, { subject: 'nobody' });
    expect([page.status, page.text.includes('Innloggingen kan ikke fortsette')]).toEqual([
      400,
      true,
    ]);
    const empty = await browser.post(chooser.url, { name: '  ' });
    expect(empty.status).toBe(400);
  });

  test('the choice of another browser cannot be made', async () => {
    const chooser = await choose();
    const page = await new Browser().post(chooser.url, { subject: 'a' });
    expect(page.status).toBe(400);
  });

  test('its cookies stay on its own path', async () => {
    const browser = new Browser();
    const chooser = await choose(browser);
    await browser.post(chooser.url, { subject: 'a' });
    const own = browser.setCookies.filter((line) => line.startsWith('demo-idp'));
    expect(own.length).toBeGreaterThan(0);
    for (const line of own) expect(line).toMatch(/path=\/demo-idp.*samesite=lax; httponly/i);
  });

  test('whoever is not a client of its own is shown a page, not sent anywhere', async () => {
    const page = await new Browser().get(
      `${service.url}/demo-idp/auth?client_id=other&redirect_uri=https://evil.example&response_type=code`,
    );
    expect([page.status, page.url.origin]).toEqual([400, service.url]);
    expect(page.text).toContain('Innloggingen kan ikke fortsette');
  });
});
