import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedUrls, openEmbedded } from '../services/platform/database/embedded.ts';
import { migrate } from '../services/platform/database/migrate.ts';

/** A migrated database for the time of the work, with the settings that the service runs on in earnest. */
export async function withScratchDatabase<R>(work: (urls: EmbeddedUrls) => Promise<R>): Promise<R> {
  const directory = await mkdtemp(path.join(tmpdir(), 'skulder-scratch-'));
  const embedded = await openEmbedded({ directory, usedBy: 'a scratch database', say: () => {} });
  try {
    await migrate({ url: embedded.urls.migrator, say: () => {} });
    return await work(embedded.urls);
  } finally {
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
