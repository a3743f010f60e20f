import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = path.dirname(import.meta.dirname);
let house: string;

/** As much of a clone as building needs: never built, and without its packages. */
beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'skulder-unbuilt-'));
  for (const place of ['scripts', 'services/platform']) {
    cpSync(path.join(root, place), path.join(house, place), {
      recursive: true,
      filter: (file) => !file.endsWith('.test.ts'),
    });
  }
  mkdirSync(path.join(house, 'clients/web'), { recursive: true });
  writeFileSync(path.join(house, 'clients/web/vite.config.ts'), '');
  writeFileSync(path.join(house, 'package.json'), '{"type":"module"}');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

async function build(): Promise<{ code: number | null; said: string }> {
  const program = `import { orOneSentence } from './scripts/one-sentence.ts';
    import { buildWebClient } from './scripts/web-client.ts';
    await orOneSentence(buildWebClient);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: house });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

test('a web client that has no place to be built in is one sentence, and the start ends', async () => {
  writeFileSync(path.join(house, '.skulder'), 'a file where a directory should be');
  const { code, said } = await build();
  expect(said).toMatch(/^The directory .*\.skulder cannot be written \(\w+\)\.$/m);
  expect(code).toBe(1);
});

test('a web client whose builder is missing is one sentence, and the start ends', async () => {
  const { code, said } = await build();
  expect(said).toMatch(/^The web client cannot be built: Vite is not installed; run `npm ci`\.$/m);
  expect(code).toBe(1);
});
