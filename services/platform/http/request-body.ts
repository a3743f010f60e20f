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
  if (!mediaType || !mediaTypes.includes(mediaType) || request.headers['content-encoding']) {
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
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Problem('malformed-json');
  }
}
