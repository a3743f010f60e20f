import { expect, test } from '@jest/globals';
import { deviceOf } from './device.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    'Edge on Windows, which also calls itself Chrome and Safari',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
    { browser: 'edge', operatingSystem: 'windows' },
  ],
  [
    'Chrome on a Mac',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/131.0.0.0 Safari/537.36`,
    { browser: 'chrome', operatingSystem: 'macos' },
  ],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
    { browser: 'firefox', operatingSystem: 'linux' },
  ],
  [
    'Safari on an iPhone, which also calls itself a Mac',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    { browser: 'safari', operatingSystem: 'ios' },
  ],
  [
    'Samsung’s browser on Android, which also calls itself Linux',
    `Mozilla/5.0 (Linux; Android 14; SM-S911B) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    { browser: 'samsung', operatingSystem: 'android' },
  ],
  ['what is no browser', 'curl/8.5.0', { browser: undefined, operatingSystem: undefined }],
  ['one that says nothing', undefined, { browser: undefined, operatingSystem: undefined }],
])('%s is known by two words', (_what, userAgent, expected) => {
  expect(deviceOf(userAgent)).toEqual(expected);
});
