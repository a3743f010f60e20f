import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

const bytesType = 'application/octet-stream';
const limits: Record<string, number> = {
  'application/json': 256 * 1024,
  [bytesType]: 10 * 1024 * 1024,
};

export interface RequestBody {
  /** A parsed JSON value, or the bytes as they came; undefined when nothing was sent. */
  value: unknown;
  bytes: Buffer;
}

const nothing: RequestBody = { value: undefined, bytes: Buffer.alloc(0) };
const noBytes: RequestBody = { value: nothing.bytes, bytes: nothing.bytes };

/**
 * Reads what was sent, if the operation takes it.
 * Refuses as `unsupported-media-type`, `payload-too-large` or `malformed-json`.
 */
export async function readBody(
  request: IncomingMessage,
  mediaTypes: readonly string[],
): Promise<RequestBody> {
  // A file may be empty, and is a file all the same; whoever reads it says what is wrong.
  if (!hasBody(request)) return mediaTypes.includes(bytesType) ? noBytes : nothing;
  const mediaType = mediaTypeOf(request);
  const isPlain = isUtf8(request) && request.headers['content-encoding'] === undefined;
  if (!mediaType || !mediaTypes.includes(mediaType) || !isPlain) {
    throw new Problem('unsupported-media-type');
  }
  const bytes = await readAtMost(request, limits[mediaType] ?? 0);
  if (mediaType !== 'application/json') return { value: bytes, bytes };
  return { value: parsed(bytes), bytes };
}

function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return request.headers['transfer-encoding'] !== undefined || (length ?? '0') !== '0';
}

function mediaTypeOf(request: IncomingMessage): string | undefined {
  return request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
}

/** JSON that says nothing of its characters is UTF-8, and so must be what says something. */
function isUtf8(request: IncomingMessage): boolean {
  const said = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '');
  return said === null || /^utf-?8$/i.test(said[1]!);
}

async function readAtMost(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new Problem('payload-too-large');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not `for await`: leaving it early destroys the socket, and the refusal could not be sent.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.removeAllListeners('data');
        request.pause();
        reject(tooLarge());
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks, size)));
    request.on('error', reject);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function parsed(bytes: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed-json');
  }
  if (namesIn(text) !== namesOf(value)) throw new Problem('malformed-json');
  return value;
}

/** How many members a JSON text names. It holds more than its value when one is named twice: who reads which? */
function namesIn(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon) count++;
  return count;
}

function namesOf(value: unknown): number {
  let count = 0;
  const unseen = [value];
  while (unseen.length > 0) {
    const next = unseen.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (!Array.isArray(next)) count += inside.length;
    for (const each of inside) unseen.push(each);
  }
  return count;
}
