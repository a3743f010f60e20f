/*
 * The service takes a key for one request only: another body, address or version under the same key is refused
 * (`idempotency-key-reused`). What a form gives as its key names the attempt; the key that is sent is made from it and
 * everything the service compares. So the same request sent again acts once, whoever built it, and a form that was
 * changed after a lost reply is a request of its own.
 */
const header = 'Idempotency-Key';

/** Puts the request's own key in the place of the attempt's name; a request without either is left alone. */
export async function bindKey(request: Request): Promise<Request> {
  const attempt = request.headers.get(header);
  if (attempt === null) return request;
  const { method, url } = request;
  const head = [attempt, method, url, request.headers.get('If-Match') ?? ''].join('\n');
  const whole = new Blob([head, '\n', await request.clone().arrayBuffer()]);
  const digest = await crypto.subtle.digest('SHA-256', await whole.arrayBuffer());
  request.headers.set(header, hex(new Uint8Array(digest)));
  return request;
}

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
