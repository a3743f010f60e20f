/** What the API's answers say to a browser: data, never a page. Constant, so that it costs next to nothing. */
export function dataHeaders(publicOrigin: string): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    ...transportHeaders(publicOrigin),
  };
}

/** What pages and files say to a browser. */
export function pageHeaders(publicOrigin: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socketOrigin(publicOrigin)}`,
    "manifest-src 'self'",
    // Signing out leads on to the provider by a page that moves on, so no form of ours leaves the origin.
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not `no-referrer`: with it browsers send `Origin: null` with a form of our own.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...transportHeaders(publicOrigin),
  };
}

/** Over https: never otherwise again. */
export function transportHeaders(publicOrigin: string): Record<string, string> {
  if (!publicOrigin.startsWith('https:')) return {};
  return { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
}

/** Older browsers do not count a socket to the own host as `'self'`. */
function socketOrigin(publicOrigin: string): string {
  return publicOrigin.replace(/^http/, 'ws');
}
