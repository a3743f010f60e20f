import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** What stands in the small house: a file and the files or packages it imports, `type:` for a type. */
const house: Record<string, string[]> = {
  'services/app.ts': ['express', './cases/cases.ts', './meetings/meetings.ts'],
  'services/platform/http/problem.ts': [],
  'services/platform/http/api.ts': ['express'],
  'services/platform/database/transact.ts': ['postgres', 'kysely'],
  'services/platform/events/live.ts': ['socket.io'],
  'services/platform/testing/service.ts': ['../../app.ts', 'postgres'],
  'services/people/people.ts': [],
  'services/cases/cases.ts': ['./hand-over-seat.ts'],
  'services/cases/hand-over-seat.ts': [
    '../people/people.ts',
    './seat-rules.ts',
    './case-sql.ts',
    'type:kysely',
  ],
  'services/cases/seat.ts': [],
  'services/cases/seat-rules.ts': ['../platform/http/problem.ts', 'type:./seat.ts'],
  'services/cases/case-sql.ts': ['kysely', '../platform/database/transact.ts', 'type:./seat.ts'],
  'services/cases/cases.test.ts': [
    '../platform/testing/service.ts',
    '../../clients/sdk/src/client.ts',
  ],
  'services/meetings/meetings.ts': ['../cases/cases.ts'],
  'clients/sdk/src/client.ts': ['type:../../../openapi/generated/types.ts'],
  'clients/web/board.test.ts': ['../../services/platform/testing/service.ts'],
  'openapi/generated/types.ts': [],
};

/** Each of these breaks one wall: what is wrong, in which file, what it imports, the wall. */
const faults: [string, string, string[], string][] = [
  [
    'a type that comes back',
    'services/cases/seat.ts',
    ['type:./seat-rules.ts'],
    'wall-1-no-cycles',
  ],
  [
    'a platform that names a room',
    'services/platform/log.ts',
    ['type:../people/people.ts'],
    'wall-2-platform-knows-no-room',
  ],
  [
    'test set-up that goes into a room',
    'services/platform/testing/make.ts',
    ['../../cases/cases.ts'],
    'wall-2-testing-knows-the-whole-service-only',
  ],
  [
    'a way in through a window',
    'services/meetings/decide.ts',
    ['type:../cases/seat.ts'],
    'wall-3-a-room-has-one-door',
  ],
  [
    'an entry point that goes past the door',
    'services/server.ts',
    ['./cases/case-sql.ts'],
    'wall-3-a-room-has-one-door-from-the-street',
  ],
  [
    'an earlier room that asks a later one',
    'services/people/unit.ts',
    ['type:../meetings/meetings.ts'],
    'wall-4-order-of-rooms-people',
  ],
  [
    'rooms of one storey that ask each other',
    'services/plans/plans.ts',
    ['../inquiries/inquiries.ts'],
    'wall-4-order-of-rooms-plans',
  ],
  [
    'a room nobody placed',
    'services/worker.ts',
    ['./utils/utils.ts'],
    'wall-4-every-room-has-a-place',
  ],
  [
    'rules that look at the database',
    'services/cases/mode-rules.ts',
    ['./case-sql.ts'],
    'wall-6-rules-are-pure',
  ],
  [
    'rules that reach for the machine',
    'services/cases/opening-rules.ts',
    ['node:fs'],
    'wall-6-rules-are-pure',
  ],
  [
    'rules in the contract’s types',
    'services/cases/case-rules.ts',
    ['type:../../openapi/generated/types.ts'],
    'wall-6-rules-know-no-contract',
  ],
  [
    'SQL that knows the rules',
    'services/cases/seat-sql.ts',
    ['./seat-rules.ts'],
    'wall-7-sql-files-only-do-sql',
  ],
  [
    'SQL that knows another room',
    'services/cases/mode-sql.ts',
    ['type:../people/people.ts'],
    'wall-7-sql-files-know-types-of-their-own-room',
  ],
  ['SQL anywhere', 'services/cases/close-case.ts', ['kysely'], 'wall-7-sql-lives-in-sql-files'],
  [
    'a handler that knows Express',
    'services/cases/open-case.ts',
    ['type:express'],
    'wall-8-express-in-one-place',
  ],
  [
    'a handler that has sockets',
    'services/cases/change-mode.ts',
    ['socket.io'],
    'wall-8-socket-io-in-one-place',
  ],
  [
    'a room with the driver',
    'services/cases/opening-sql.ts',
    ['type:postgres'],
    'wall-8-driver-in-one-place',
  ],
  [
    'a client that knows the service',
    'clients/web/src/board.ts',
    ['type:../../../services/cases/cases.ts'],
    'wall-9-clients-know-the-contract-only',
  ],
  [
    'a browser test that goes past the front door',
    'clients/web/case.test.ts',
    ['../../services/cases/cases.ts'],
    'wall-9-browser-tests-start-the-service-only',
  ],
  [
    'a service that knows a client',
    'services/cases/get-case.ts',
    ['../../clients/sdk/src/client.ts'],
    'wall-9-services-know-no-client',
  ],
  [
    'a service that runs on test code',
    'services/cases/list-cases.ts',
    ['type:../platform/testing/service.ts'],
    'nothing-runs-on-test-code',
  ],
  [
    'a service on a development dependency',
    'services/cases/list-seats.ts',
    ['fast-check'],
    'service-runs-on-declared-dependencies',
  ],
  ['an import of nothing', 'services/cases/get-seat.ts', ['./nothing.ts'], 'imports-can-be-found'],
];

interface Violation {
  from: string;
  cycle?: { name: string }[];
  rule: { name: string };
}

let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'skulder-walls-'));
  for (const file of ['tsconfig.json', '.dependency-cruiser.mjs', 'package.json']) {
    cpSync(path.join(root, file), path.join(project, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  write(house);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(files: Record<string, string[]>): void {
  for (const [file, imports] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    const lines = imports.map((from, index) =>
      from.startsWith('type:')
        ? `import type { T as T${index} } from '${from.slice(5)}'; export type U${index} = T${index};`
        : `import { t as t${index} } from '${from}'; export const u${index} = t${index};`,
    );
    const own = 'export type T = 1;\nexport const t = 1;\n';
    writeFileSync(path.join(project, file), `${lines.join('\n')}\n${own}`);
  }
}

function cruise(): Violation[] {
  const bin = path.join(root, 'node_modules', '.bin', 'depcruise');
  const args = ['--config', '--output-type', 'json', 'services', 'clients'];
  const { stdout } = spawnSync(process.execPath, [bin, ...args], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

test('a house built as agreed breaks no wall', () => {
  expect(cruise()).toEqual([]);
});

describe('a broken wall is seen:', () => {
  let violations: Violation[];

  beforeAll(() => {
    write({ 'services/inquiries/inquiries.ts': [], 'services/utils/utils.ts': [] });
    for (const [, file, imports] of faults) write({ [file]: imports });
    violations = cruise();
  });

  test.each(faults)('%s', (_, file, _imports, wall) => {
    // A cycle is told once, by one of its files.
    const seen = violations.filter(
      ({ from, cycle }) => from === file || cycle?.some(({ name }) => name === file),
    );
    expect(seen.map(({ rule }) => rule.name)).toContain(wall);
  });
});
