import type { operations } from '../../../openapi/generated/types.ts';
import type { Inside } from '../database/transact.ts';

/**
 * What the contract's operations demand of the code. The compiler refuses an operation
 * without a handler, a handler without an operation, a status that is not declared, and a
 * reply with a missing or unknown field.
 */
export type Handlers = HandlersOf<operations>;
export type OperationId = keyof operations;
export type Handler<Id extends OperationId> = HandlerOf<operations[Id]>;

export type HandlersOf<Operations> = { [Id in keyof Operations]: HandlerOf<Operations[Id]> };

export interface HandlerOf<Op> {
  (call: CallOf<Op>): Promise<ReplyOf<Op>>;
  /**
   * Answers from memory before any transaction is opened, or gives undefined to let the
   * ordinary way answer. Whoever writes one owes the same checks of rights and the same
   * access log as the ordinary way gives.
   */
  fast?: FastHandlerOf<Op>;
}

export type FastHandlerOf<Op> = (call: FastCall<PathOf<Op>>) => FastReply | undefined;

export type CallOf<Op> = Inside & {
  path: PathOf<Op>;
  query: QueryOf<Op>;
  body: BodyOf<Op>;
  /** Declared request headers by their lower-case name, those the pipeline reads itself left out. */
  headers: HeadersOf<Op>;
  /** The version in `If-Match`; always there where the contract requires the header. */
  expectedVersion: VersionOf<Op>;
};

/** A request as it came: matched to its operation, nothing of it checked. */
export interface FastCall<Path = Record<string, string>> {
  path: Path;
  sessionHash: Uint8Array;
  acceptsEncoding: string;
}

export interface FastReply {
  etag: string;
  json: Uint8Array;
  encoding?: 'br' | 'gzip';
  /** For the request log. */
  workerId?: string | null;
}

/** A body that is JSON text already, for instance made in SQL. Its maker vouches for its shape. */
export class Serialised<Body> {
  readonly json: string | Uint8Array;
  declare readonly shape?: Body;

  constructor(json: string | Uint8Array) {
    this.json = json;
  }
}

type PathOf<Op> = Op extends { parameters: { path: infer Path } } ? Path : Record<never, never>;
type QueryOf<Op> = Op extends { parameters: { query?: infer Query } }
  ? OrNothing<NonNullable<Query>>
  : Record<never, never>;

type OwnHeader = 'If-Match' | 'If-None-Match' | 'Idempotency-Key';
type HeadersOf<Op> = Op extends { parameters: { header?: infer Header } }
  ? OrNothing<LowerCased<Omit<NonNullable<Header>, OwnHeader>>>
  : Record<never, never>;
type LowerCased<Header> = { [Name in keyof Header as Lowercase<Name & string>]: Header[Name] };
type OrNothing<Type> = [Type] extends [never] ? Record<never, never> : Type;

type VersionOf<Op> = Op extends { parameters: { header: { 'If-Match': string } } }
  ? number
  : undefined;

type BodyOf<Op> = Op extends { requestBody: { content: infer Content } }
  ? ContentOf<Content>
  : Op extends { requestBody?: infer Body }
    ? [NonNullable<Body>] extends [never]
      ? undefined
      : NonNullable<Body> extends { content: infer Content }
        ? ContentOf<Content> | undefined
        : undefined
    : undefined;
type ContentOf<Content> =
  | (Content extends { 'application/json': infer Json } ? Json : never)
  | ('application/octet-stream' extends keyof Content ? Buffer : never);

export type ReplyOf<Op> = Op extends { responses: infer Replies }
  ? { [Status in keyof Replies & Success]: ReplyWith<Status, Replies[Status]> }[keyof Replies &
      Success]
  : never;
type Success = 200 | 201 | 202 | 204;

type ReplyWith<Status, Declared> = { status: Status } & ReplyBody<Declared> &
  ReplyHeaders<Declared>;
type ReplyBody<Declared> = Declared extends { content: { 'application/json': infer Body } }
  ? { body: Body | Serialised<Body> }
  : { body?: undefined };
/** The version of a thing; or, for what no version tells apart, any text without quotes. */
export type Etag = number | string;
type ReplyHeaders<Declared> = Declared extends { headers: infer Headers }
  ? ('ETag' extends KnownKeys<Headers> ? { etag: Etag } : { etag?: never }) &
      ('Location' extends KnownKeys<Headers> ? { location: string } : { location?: never })
  : { etag?: never; location?: never };
/** The generator adds an index signature to headers, which would make every name a known one. */
type KnownKeys<Type> = keyof {
  [Key in keyof Type as string extends Key ? never : Key]: Type[Key];
};
