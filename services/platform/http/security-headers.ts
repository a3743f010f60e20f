/** What every answer says to a browser. Made once at start: constants cost next to nothing per request. */
export function securityHeaders(place: {
  publicOrigin: string;
  /** Where the sign-in form leads; browsers hold a form's redirects to `form-action` too. */
  signInOrigin?: string | undefined;
}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socketOrigin(place.publicOrigin)}`,
    "manifest-src 'self'",
    `form-action 'self'${place.signInOrigin ? ` ${place.signInOrigin}` : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const headers: Record<string, string> = {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not `no-referrer`: with it browsers send `Origin: null` with a form of our own.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
  if (place.publicOrigin.startsWith('https:')) {
    headers['strict-transport-security'] = 'max-age=31536000; includeSubDomains';
  }
  return headers;
}

/** Older browsers do not count a socket to the own host as `'self'`. */
function socketOrigin(publicOrigin: string): string {
  return publicOrigin.replace(/^http/, 'ws');
}
