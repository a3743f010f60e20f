import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { problems } from '../../../openapi/generated/problems.ts';
import { resolved, type OpenApiDocument } from '../http/contract.ts';
import {
  bodiesOf,
  operationsOf,
  reachable,
  repliesOf,
  written,
  type Media,
  type Schema,
} from './contract-walk.ts';

const bundle = new URL('../../../openapi/generated/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(bundle, 'utf8')) as OpenApiDocument;
const operations = operationsOf(document);
const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
const events = Object.entries(document.webhooks ?? {}).map(([kind, item]) => {
  const { post } = item as { post: { requestBody: { content: Record<string, Media> } } };
  return { kind, post, media: Object.values(post.requestBody.content) };
});

const requestMedia = operations.flatMap(bodiesOf);
const replyMedia = operations.flatMap(repliesOf);
const eventMedia = events.flatMap(({ media }) => media);
const inRequests = reachable(document, schemasOf(requestMedia));
const inReplies = reachable(document, schemasOf([...replyMedia, ...eventMedia]));
const parameters = operations.flatMap((operation) => operation.parameters);

/** Every schema written in the contract, by where it stands. */
const everySchema = new Map([
  ...Object.entries(schemas).flatMap(([name, schema]) => [...written(name, schema)]),
  ...parameters.flatMap(({ name, schema }) => [...written(`parameter ${name}`, schema)]),
]);

function schemasOf(media: Media[]): Schema[] {
  return media.map(({ schema }) => schema);
}

/** The places where a rule does not hold; a test expects none. */
function placesWhere(breaks: (schema: Schema, place: string) => boolean): string[] {
  return [...everySchema]
    .filter(([place, schema]) => breaks(schema, place))
    .map(([place]) => place);
}

const named = (names: Iterable<string>) =>
  [...names].map((name) => [name, schemas[name]!] as const);
const typesOf = ({ type }: Schema) => [type ?? []].flat();
const lastWord = (place: string) => place.split('/').at(-1)!;

describe('an operation', () => {
  const rooms = document.tags?.map(({ name }) => name);
  const relations = document['x-relations'] as Record<string, { roles: string[] }>;
  const roles = new Set(Object.values(relations).flatMap((relation) => relation.roles));
  const actions = ['read', 'write', 'list', 'search', 'export', 'print', 'none'];
  const subjects = 'case inquiry meeting board team worker organisation session'.split(' ');
  // Repeating these makes a new secret or says again that somebody is here.
  const withoutKey = [
    ...['stayActive', 'inviteWorker', 'inviteTreatmentContact', 'inviteGuest', 'pairProjector'],
    ...['makeCalendarLink', 'makeGuidanceLink', 'makeAnswerLink', 'makeAnswerCode'],
    'pairWaitingRoomDevice',
    // The same update twice is the same as once.
    'editAgendaItemNotes',
  ];
  // The key keeps a plain hash of the request, or the reply itself; neither may hold a national id.
  const tooSecret = ['setNationalId', 'showNationalId', 'takeEmergencyAccess'];

  test('has a name of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s says who may, what is logged, what it answers, and shows it',
    (id, operation) => {
      expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
      expect(operation.tags).toHaveLength(1);
      expect(rooms).toContain(operation.tags[0]);
      expect(operation.summary.length).toBeGreaterThan(0);
      expect(operation.description.length).toBeGreaterThan(0);
      expect(operation['x-roles'].length).toBeGreaterThan(0);
      expect(operation['x-roles'].filter((role) => !roles.has(role))).toEqual([]);
      expect(Object.keys(operation['x-permits'])).toEqual(operation['x-roles']);
      expect(Object.values(operation['x-permits'])).not.toContainEqual([]);
      expect(actions).toContain(operation['x-audit'].action);
      expect(subjects).toContain(operation['x-audit'].of);
      const problem = operation.responses.default?.content?.['application/problem+json'];
      expect(problem?.schema.$ref).toBe('#/components/schemas/Problem');
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      const shown = [...bodiesOf(operation), ...repliesOf(operation)];
      const bare = shown.filter(({ schema, examples }) => schema.$ref && !examples);
      expect(bare).toEqual([]);
    },
  );

  test('that changes a versioned thing asks which version, and answers the new one', () => {
    const versioned = operations.filter(({ parameters: all }) =>
      all.some(({ name }) => name === 'If-Match'),
    );
    const silent = versioned.filter(
      ({ responses }) => !(responses['200'] ?? responses['201'])?.headers?.ETag,
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
    const blind = operations.filter((o) => o.method === 'patch' && !versioned.includes(o));
    expect(blind.map(({ operationId }) => operationId)).toEqual([]);
  });

  test('that is a command can be retried safely', () => {
    const unsafe = operations
      .filter(({ method }) => method === 'post')
      .filter(({ parameters: all }) => !all.some(({ name }) => name === 'Idempotency-Key'));
    expect(unsafe.map(({ operationId }) => operationId).toSorted()).toEqual(
      [...withoutKey, ...tooSecret].toSorted(),
    );
  });

  test('keeps no secret to give again, and knows no request by one', () => {
    const secrets = ['Invitation', 'GuestLink', 'CalendarLink', 'ProjectorCode'];
    secrets.push('UnitLink', 'MadeAnswerLink', 'ShownNationalId');
    secrets.push('MadeAnswerCode', 'WaitingRoomPairing');
    const sent = ['SetNationalIdRequest', 'TakeEmergencyAccessRequest'];
    for (const name of [...secrets, ...sent]) expect(schemas).toHaveProperty(name);
    const keeping = operations
      .filter(({ parameters: all }) => all.some(({ name }) => name === 'Idempotency-Key'))
      .flatMap((operation) => [...bodiesOf(operation), ...repliesOf(operation)]);
    const kept = reachable(document, schemasOf(keeping));
    expect([...secrets, ...sent].filter((name) => kept.has(name))).toEqual([]);
  });

  test('that answers a page can be asked for the next', () => {
    const pages = operations.filter(({ responses }) => {
      const reply = responses['200']?.content?.['application/json']?.schema;
      return (
        reply !== undefined && 'nextCursor' in (resolved<Schema>(document, reply).properties ?? {})
      );
    });
    expect(pages.length).toBeGreaterThan(8);
    for (const { operationId, parameters: all } of pages) {
      const asked = all.map(({ name }) => name);
      expect({ operationId, asked }).toEqual({
        operationId,
        asked: expect.arrayContaining(['cursor', 'limit']),
      });
    }
  });
});

describe('a request', () => {
  test('is closed: what the contract does not know is refused', () => {
    const open = named(inRequests).flatMap(([name, schema]) =>
      [...written(name, schema)]
        .filter(
          ([, part]) => typesOf(part).includes('object') && part.additionalProperties !== false,
        )
        .map(([place]) => place),
    );
    expect(open).toEqual([]);
    // A closed schema inside `allOf` would refuse what its neighbour allows.
    expect(named(inRequests).filter(([, schema]) => schema.allOf)).toEqual([]);
  });

  test('is a schema of its own, never a reply sent back', () => {
    const shared = named(inRequests).filter(
      ([name, schema]) => inReplies.has(name) && typesOf(schema).includes('object'),
    );
    expect(shared).toEqual([]);
  });

  test('cannot say what must never count', () => {
    const never =
      /diagnos|(^|_)age($|_)|born|birth|referral|substance|motivation|no_?show|national_?id/i;
    // The number is kept of who has approved, and nothing is ever read from it.
    const others = [
      // It may be attached; the advice has no place for it.
      'ChangeInquiryRequest',
      ...['SetNationalIdRequest', 'TakeEmergencyAccessRequest'],
      ...['NationalIdFault', 'NationalIdPurpose'],
      // Which form and cut-off go by it; of what the person says, and not of whom the team takes in.
      ...['RecordMeasurementRequest', 'MakeAnswerLinkRequest', 'AgeGroup'],
      'MakeAnswerCodeRequest',
    ];
    const words = named(inRequests)
      .filter(([name]) => !name.startsWith('Competence') && !others.includes(name))
      .flatMap(([, schema]) => [...written('', schema)])
      .flatMap(([place, { enum: values = [] }]) => [lastWord(place), ...values.map(String)]);
    expect(words.map(asSnakeCase).filter((word) => never.test(word))).toEqual([]);
  });
});

describe('a reply', () => {
  test('is open: new members may come', () => {
    const closed = named(inReplies).filter(([, schema]) => schema.additionalProperties === false);
    expect(closed).toEqual([]);
  });
});

describe('a schema', () => {
  test('is described, and so is each of its members', () => {
    expect(
      placesWhere(
        ({ description }, place) =>
          !place.includes('/') && !description && !place.startsWith('parameter'),
      ),
    ).toEqual([]);
    const bare = [...everySchema].flatMap(([place, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, part]) => !part.description && !part.$ref && part.const === undefined)
        .map(([name]) => `${place}/${name}`),
    );
    expect(bare).toEqual([]);
    expect(parameters.filter(({ description }) => !description)).toEqual([]);
  });

  test('is in use', () => {
    const used = new Set([
      ...inRequests,
      ...inReplies,
      ...reachable(
        document,
        parameters.map(({ schema }) => schema),
      ),
    ]);
    expect(Object.keys(schemas).filter((name) => !used.has(name))).toEqual([]);
  });

  test('limits every text and every list', () => {
    const bounded = ['uuid', 'date', 'date-time'];
    const endless = placesWhere(
      (schema, place) =>
        (typesOf(schema).includes('string') &&
          !schema.enum &&
          schema.const === undefined &&
          schema.maxLength === undefined &&
          !bounded.includes(schema.format ?? '')) ||
        (typesOf(schema).includes('array') && schema.maxItems === undefined && place !== ''),
    );
    expect(endless).toEqual([]);
  });

  test('tells instants, dates and ids by their names', () => {
    const forms: Record<string, RegExp> = {
      'date-time': /(^at|At)$/,
      date: /(^on|On)$/,
      uuid: /(^id|Id|Ids)$/,
    };
    const isNamed = (name: string, part: Schema) => {
      // The state's number of a person; no id of ours.
      if (name === 'nationalId') return true;
      const of = resolved<Schema>(document, part);
      const format = of.format ?? (of.items && resolved<Schema>(document, of.items).format);
      return Object.entries(forms).every(([form, end]) => (format === form) === end.test(name));
    };
    const members = [...everySchema].flatMap(([place, { properties = {} }]) =>
      Object.entries(properties).map(([name, part]) => ({ place, name, part })),
    );
    const inUrls = parameters
      .filter((parameter) => parameter.in !== 'header')
      .map(({ name, schema }) => ({ place: 'parameter', name, part: schema }));
    const astray = [...members, ...inUrls].filter(({ name, part }) => !isNamed(name, part));
    expect(astray.map(({ place, name }) => `${place}/${name}`)).toEqual([]);
  });
});

describe('the two levels', () => {
  test('stand side by side, the same in everything but the name', () => {
    const swapped = (word: string) =>
      word.replace('municipal', '*').replace('specialist', 'municipal').replace('*', 'specialist');
    for (const [place, { properties, required = [] }] of everySchema) {
      const names = Object.keys(properties ?? {});
      for (const name of names.filter((each) => each.startsWith('municipal'))) {
        const other = swapped(name);
        expect(`${place}: ${names[names.indexOf(name) + 1]}`).toBe(`${place}: ${other}`);
        const [mine, theirs] = [name, other].map((each) => JSON.stringify(properties?.[each]));
        expect(swapped(mine!)).toBe(theirs);
        expect(required.includes(name)).toBe(required.includes(other));
      }
    }
    expect(schemas.Level?.enum).toEqual(['municipal', 'specialist']);
  });

  test('have no order of rank anywhere', () => {
    const rank = /(^|_)(primary|secondary|lead|main|first_line|second_line)($|_)/;
    const words = [...everySchema].flatMap(([place, { enum: values = [] }]) => [
      lastWord(place),
      ...values.map(String),
    ]);
    const ids = operations.map(({ operationId }) => operationId);
    expect([...words, ...ids].map(asSnakeCase).filter((word) => rank.test(word))).toEqual([]);
  });
});

describe('an inquiry', () => {
  test('ends in an offer or is taken back: no value turns anybody away', () => {
    const offers = [
      'intake',
      'shoulder_to_shoulder',
      'supervision',
      'supervision_offer',
      'investigate',
      'guide_to_service',
    ];
    expect(schemas.AdvisedOutcome?.enum).toEqual(offers);
    expect(schemas.InquiryOutcome?.enum).toEqual([...offers, 'link_to_case']);
    expect(schemas.DecisionOutcome?.enum).toEqual([
      ...offers,
      'link_to_case',
      'fill_seat',
      'hand_over',
      'close_case',
      'reopen_case',
      'noted',
    ]);
    expect(schemas.InquiryState?.enum).toEqual([
      'received',
      'clarifying',
      'ready',
      'on_agenda',
      'decided',
      'withdrawn',
    ]);
  });
});

describe('an event', () => {
  test('of each kind is in the catalogue, named after what happened, and handled by nobody', () => {
    const kinds = (schemas.EventKind?.enum ?? []) as string[];
    expect(events.map(({ kind }) => kind)).toEqual([...kinds, 'hidden']);
    for (const { kind, post } of events) {
      expect(kind).toMatch(/^([a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*|hidden)$/);
      expect(post).not.toHaveProperty('operationId');
    }
  });

  test('carries nothing that was said or written about a person', () => {
    // A `contact` by itself is the treatment contact, a worker.
    const said =
      /worry|note|text|rationale|reason|differs|.contact$|^asked|phone|answers|characteristics/i;
    const members = named(reachable(document, schemasOf(eventMedia))).flatMap(([, schema]) =>
      [...written('', schema).values()].flatMap(({ properties = {} }) => Object.keys(properties)),
    );
    expect(members.filter((name) => said.test(name))).toEqual([]);
  });
});

describe('a problem', () => {
  test('has a status, says what happened and what would do', () => {
    expect(schemas.ProblemSlug?.enum).toEqual(Object.keys(problems));
    for (const [slug, { status, title, help }] of Object.entries(problems)) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(help).toMatch(/^[A-Z`].*\.$/s);
    }
  });

  test('that an operation names is one there is', () => {
    const unknown = operations
      .flatMap((o) => o['x-problems'] ?? [])
      .filter((slug) => !(slug in problems));
    expect(unknown).toEqual([]);
  });
});

describe('the document', () => {
  test('refers to nothing that is not there', () => {
    const refer = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      if ('$ref' in node && typeof node.$ref === 'string') resolved(document, { $ref: node.$ref });
      Object.values(node).forEach(refer);
    };
    expect(() => refer(document)).not.toThrow();
  });

  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
  });
  (addFormats as unknown as { default?: (a: Ajv2020) => void }).default?.(ajv);
  ajv.addVocabulary(['components', 'example', 'x-fault']);
  ajv.addSchema({ $id: 'contract', components: document.components });
  const absolute = (schema: Schema): Schema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract#/')) as Schema;

  const shown = [...requestMedia, ...replyMedia, ...eventMedia].flatMap(
    ({ schema, examples = {} }) =>
      Object.entries(examples).map(([name, example]) => {
        const { value } = resolved<{ value: unknown }>(document, example);
        return [name, schema, value] as const;
      }),
  );

  test.each(shown)('shows an example that follows it: %s', (_name, schema, value) => {
    const follows = ajv.compile(absolute(schema));
    follows(value);
    expect(follows.errors ?? []).toEqual([]);
    const ids = JSON.stringify(value).match(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g) ?? [];
    expect(ids.filter((id) => id[15] !== '7')).toEqual([]);
  });
});

function asSnakeCase(word: string): string {
  return word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');
}
