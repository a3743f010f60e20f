import { expect, test } from '@jest/globals';
import type { CallOf, HandlerOf, HandlersOf, ReplyOf } from './handlers.ts';

/*
 * What the compiler must refuse is written here with what it is told to expect: `npm run check` compiles this
 * file, and fails when one of these stops being an error. Nothing of it runs but the last line.
 */

interface Contract {
  furnish: {
    parameters: {
      path: { houseId: string };
      header: { 'If-Match': string };
      query?: { dry?: boolean };
    };
    requestBody: { content: { 'application/json': { chairs: number } } };
    responses: {
      200: {
        headers: { ETag: string; [name: string]: unknown };
        content: { 'application/json': { houseId: string; chairs: number; colour?: string } };
      };
      default: { headers: object; content: { 'application/problem+json': { slug: string } } };
    };
  };
  leave: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
  };
  upload: {
    parameters: { header: { 'X-File-Name': string; 'Idempotency-Key'?: string } };
    requestBody: { content: { 'application/octet-stream': string } };
    responses: {
      201: { headers: { Location: string }; content: { 'application/json': { id: string } } };
    };
  };
}

const furnish: HandlerOf<Contract['furnish']> = ({ path, query, body, expectedVersion }) => {
  const version: number = expectedVersion;
  const dry: boolean | undefined = query.dry;
  // @ts-expect-error The contract knows no tables.
  void body.tables;
  // @ts-expect-error The query has only what the contract says.
  void query.wet;
  void dry;
  return Promise.resolve({
    status: 200,
    etag: version,
    body: { houseId: path.houseId, chairs: body.chairs },
  });
};

const leave: HandlerOf<Contract['leave']> = ({ body, expectedVersion }) => {
  const nothing: undefined = body ?? expectedVersion;
  void nothing;
  return Promise.resolve({ status: 204 });
};

const upload: HandlerOf<Contract['upload']> = ({ body, headers }) => {
  const bytes: Buffer = body;
  // @ts-expect-error What the pipeline reads itself, no handler gets.
  void headers['idempotency-key'];
  return Promise.resolve({
    status: 201,
    location: `/files/${headers['x-file-name']}`,
    body: { id: String(bytes.length) },
  });
};

type Furnished = ReplyOf<Contract['furnish']>;
type Left = ReplyOf<Contract['leave']>;

const good = { houseId: 'h', chairs: 1 };
const replies: (Furnished | Left)[] = [];
// @ts-expect-error A status that is not declared.
replies.push({ status: 201, etag: 1, body: good } satisfies Furnished);
// @ts-expect-error A member is missing.
replies.push({ status: 200, etag: 1, body: { houseId: 'h' } } satisfies Furnished);
const tooMuch = (): Furnished => ({
  status: 200,
  etag: 1,
  // @ts-expect-error A member too many.
  body: { houseId: 'h', chairs: 1, tables: 1 },
});
void tooMuch;
// @ts-expect-error The declared ETag is missing.
replies.push({ status: 200, body: good } satisfies Furnished);
// @ts-expect-error A body where none is declared.
replies.push({ status: 204, body: good } satisfies Left);
// @ts-expect-error An ETag where none is declared.
replies.push({ status: 204, etag: 1 } satisfies Left);

const handlers = { furnish, leave, upload } satisfies HandlersOf<Contract>;
// @ts-expect-error An operation without a handler.
({ furnish, leave }) satisfies HandlersOf<Contract>;
// @ts-expect-error A handler without an operation.
({ furnish, leave, upload, sell: leave }) satisfies HandlersOf<Contract>;

// @ts-expect-error A call that must say its version has no undefined one.
const noVersion: CallOf<Contract['furnish']>['expectedVersion'] = undefined;
void noVersion;

test('handlers are held to the contract by the compiler', () => {
  expect(Object.keys(handlers)).toEqual(['furnish', 'leave', 'upload']);
});
