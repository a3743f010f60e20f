import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedUrls, openEmbedded } from '../../services/platform/database/embedded.ts';
import { migrate } from '../../services/platform/database/migrate.ts';

/** A database of the bench's own, with the settings that the service runs on in earnest. */
export async function withBenchDatabase<R>(work: (urls: EmbeddedUrls) => Promise<R>): Promise<R> {
  const directory = await mkdtemp(path.join(tmpdir(), 'skulder-bench-'));
  const embedded = await openEmbedded({ directory, usedBy: 'npm run bench', say: () => {} });
  try {
    await migrate({ url: embedded.urls.migrator, say: () => {} });
    return await work(embedded.urls);
  } finally {
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
