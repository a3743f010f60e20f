import { describe, expect, test } from '@jest/globals';
import { Routes } from './routes.ts';

function routesOf(...lines: string[]): Routes<string> {
  const routes = new Routes<string>();
  for (const line of lines) {
    const [method = '', template = ''] = line.split(' ');
    routes.add(method, template, line);
  }
  return routes;
}

describe('finding the operation of an address', () => {
  const routes = routesOf(
    'GET /me',
    'POST /me/activity',
    'GET /workers/{workerId}',
    'PATCH /workers/{workerId}',
    'GET /workers/unnamed',
    'GET /workers/{workerId}/roles',
  );

  test('a named segment gives its value, decoded', () => {
    expect(routes.find('GET', '/workers/a%20b')).toEqual({
      target: 'GET /workers/{workerId}',
      path: { workerId: 'a b' },
    });
  });

  test('a fixed segment wins over a named one, and the named one is still tried behind it', () => {
    expect(routes.find('GET', '/workers/unnamed')).toMatchObject({
      target: 'GET /workers/unnamed',
    });
    expect(routes.find('GET', '/workers/unnamed/roles')).toMatchObject({
      path: { workerId: 'unnamed' },
    });
  });

  test('HEAD is answered by GET', () => {
    expect(routes.find('HEAD', '/me')).toMatchObject({ target: 'GET /me' });
  });

  test('another method is told which ones there are', () => {
    expect(routes.find('DELETE', '/workers/1')).toEqual({ allowed: ['GET', 'HEAD', 'PATCH'] });
    expect(routes.find('GET', '/me/activity')).toEqual({ allowed: ['POST'] });
  });

  test.each([
    '/',
    '',
    '/workers',
    '/workers/',
    '/me/',
    '//me',
    '/me/activity/x',
    '/workers/%zz',
    '/ME',
  ])('nothing is at %s', (address) => expect(routes.find('GET', address)).toBeUndefined());
});

describe('a contract that cannot be routed is refused at start', () => {
  test('the same operation twice', () => {
    expect(() => routesOf('GET /me', 'GET /me')).toThrow('twice');
  });

  test('two names for the same segment', () => {
    expect(() => routesOf('GET /cases/{caseId}', 'GET /cases/{id}/seats')).toThrow('{caseId}');
  });
});
