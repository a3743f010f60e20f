import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageReply } from '../platform/identity/page.ts';
import type { Said } from './answers.ts';

/** What a small page is told. */
export function data({ status, body }: Said): PageReply {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    },
    body: JSON.stringify(body),
  };
}

/** What keeps the page in the browser; it may do so for that page alone. */
export function pageKeeper(webClientDirectory: string, scope: string): PageReply | undefined {
  const file = path.join(webClientDirectory, 'offline.js');
  if (!existsSync(file)) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
      'service-worker-allowed': scope,
      'x-content-type-options': 'nosniff',
    },
    body: readFileSync(file, 'utf8'),
  };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The same for everybody: what it is about comes by what it asks for. Undefined: it has not been built. */
export function smallPage(webClientDirectory: string, name: string): PageReply | undefined {
  const file = path.join(webClientDirectory, name);
  if (!existsSync(file)) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
    body: readFileSync(file, 'utf8'),
  };
}
