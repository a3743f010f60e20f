import { expect, test } from '@jest/globals';
import { html } from './html.ts';
import { movingOn, noticePage } from './page.ts';
import { languageOf } from './language-of.ts';
import { notices } from './page-texts.ts';

test.each([
  [undefined, 'nb'],
  ['', 'nb'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5,no;q=0.6', 'nb'],
  ['nn', 'nb'],
  ['de,fr;q=0.9,en;q=0.1', 'en'],
  ['de', 'nb'],
  ['en;q=0', 'nb'],
])('the language follows the browser: %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});

test('both languages have every page', () => {
  expect(Object.keys(notices.en).sort()).toEqual(Object.keys(notices.nb).sort());
});

test('no page takes a script, a style or a frame from anywhere, nor lets itself be framed', () => {
  const { headers, body } = noticePage('nb', 'failed');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers['cache-control']).toBe('no-store');
  expect(body).not.toMatch(/<script|<style| style=| on[a-z]+=/);
});

test('what is put into a page cannot become a part of it', () => {
  expect(html`<p title="${'"><script>'}">${'<b>&'}</p>`.text).toBe(
    '<p title="&#34;&#62;&#60;script&#62;">&#60;b&#62;&#38;</p>',
  );
  expect(movingOn('en', 'https://id.example/?a=1&b="><script>').body).not.toContain('<script>');
});
