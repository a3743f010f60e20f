/**
 * Makes what is generated from what is written by hand, into the files that are committed:
 *
 *   openapi/generated/openapi.json   the contract in one document, served at /openapi.json, with who may do what
 *                                    (openapi/relations.yaml) in each operation
 *   openapi/generated/types.ts       its types
 *   openapi/generated/problems.ts    the problems, as a union of slugs and a table
 *   services/platform/database/types.ts   the tables' types, read from a migrated database
 *   migrations/schema.sql            the database on one page
 *
 * `--check` makes everything in a temporary place, and fails if what is committed differs.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../services/platform/http/contract.ts';
import { directly } from '../services/platform/database/direct.ts';
import { withPermits, type RelationsTable } from './permits.ts';
import { schemaPage } from './schema-page.ts';
import { withScratchDatabase } from './scratch-database.ts';

const root = join(import.meta.dirname, '..');
const notice = '// Made by `npm run generate`. Do not edit.\n';

/** Each output by its place in the repository; a maker may use the text of those before it. */
type Outputs = Map<string, string>;
type Maker = (outputs: Outputs) => Promise<void>;

const makers: Maker[] = [makeBundle, makeTypes, makeProblems, makeDatabase];

async function makeBundle(outputs: Outputs): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'skulder-contract-'));
  try {
    const bundle = join(directory, 'openapi.json');
    const redocly = join(
      dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
      'bin/cli.js',
    );
    await promisify(execFile)(
      process.execPath,
      [redocly, 'bundle', join(root, 'openapi/openapi.yaml'), '--output', bundle],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    const table = parse(
      await readFile(join(root, 'openapi/relations.yaml'), 'utf8'),
    ) as RelationsTable;
    const document = JSON.parse(await readFile(bundle, 'utf8')) as OpenApiDocument;
    const contract = JSON.stringify(withPermits(document, table), null, 2);
    outputs.set('openapi/generated/openapi.json', `${contract}\n`);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function makeTypes(outputs: Outputs): Promise<void> {
  const bundle = outputs.get('openapi/generated/openapi.json') ?? '';
  const types = await openapiTypescript(bundle, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  outputs.set('openapi/generated/types.ts', notice + astToString(types));
}

async function makeProblems(outputs: Outputs): Promise<void> {
  const problems: unknown = parse(await readFile(join(root, 'openapi/problems.yaml'), 'utf8'));
  outputs.set(
    'openapi/generated/problems.ts',
    `${notice}
/** Every problem the service answers: its HTTP status, what happened, and what would help. */
export const problems = ${JSON.stringify(problems, null, 2)} as const;

export type ProblemSlug = keyof typeof problems;
`,
  );
}

// As the values travel (services/platform/database/connect.ts).
const valueTypes = { int8: 'number', tstzrange: 'string', xid8: 'string', timestamptz: 'string' };

async function makeDatabase(outputs: Outputs): Promise<void> {
  const codegen = createRequire(import.meta.url).resolve('kysely-codegen/dist/cli/bin.js');
  await withScratchDatabase(async ({ admin, migrator }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      codegen,
      ...['--dialect', 'postgres', '--url', admin, '--print', '--log-level', 'silent'],
      ...['--date-parser', 'string', '--numeric-parser', 'number', '--include-pattern', 'public.*'],
      ...['--type-mapping', JSON.stringify(valueTypes)],
    ]);
    outputs.set('services/platform/database/types.ts', `${notice}${stdout.trim()}\n`);
    const owner = { role: 'skulder_owner', name: 'skulder generate' };
    outputs.set('migrations/schema.sql', await directly(migrator, owner, schemaPage));
  });
}

async function differing(outputs: Outputs): Promise<string[]> {
  const differing: string[] = [];
  for (const [file, text] of outputs) {
    const committed = await readFile(join(root, file), 'utf8').catch(() => undefined);
    if (committed !== text) differing.push(file);
  }
  return differing;
}

const outputs: Outputs = new Map();
for (const make of makers) await make(outputs);
const changed = await differing(outputs);

if (process.argv.includes('--check')) {
  if (changed.length > 0) {
    console.error(`Not current: ${changed.join(', ')}. Run \`npm run generate\` and commit.`);
    process.exit(1);
  }
} else {
  for (const file of changed) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), outputs.get(file) ?? '');
    console.log(`made ${file}`);
  }
}
