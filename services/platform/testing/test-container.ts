import { request } from 'node:http';

const image = 'postgres:18';
const socket = '/var/run/docker.sock';
const answerWithinMs = 500;

/** A PostgreSQL in a container, or nothing where no container engine answers. */
export async function startContainer(): Promise<
  { adminUrl: string; stop(): Promise<void> } | undefined
> {
  if (!(await doesEngineAnswer())) return undefined;
  try {
    // Loaded only here: it is large, and most machines that run the tests have no engine.
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const container = await new PostgreSqlContainer(image)
      .withUsername('postgres')
      .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=300'])
      .start();
    return {
      adminUrl: container.getConnectionUri(),
      stop: async () => void (await container.stop()),
    };
  } catch (error) {
    console.error(
      `No container for the tests (${(error as Error).message}); the embedded database is used.`,
    );
    return undefined;
  }
}

async function doesEngineAnswer(): Promise<boolean> {
  const { DOCKER_HOST: host = `unix://${socket}` } = process.env;
  const place = new URL(host);
  const where =
    place.protocol === 'unix:'
      ? { socketPath: place.pathname }
      : { host: place.hostname, port: Number(place.port || 2375) };
  return new Promise((resolve) => {
    const ping = request({ ...where, path: '/_ping', timeout: answerWithinMs });
    ping.on('response', (response) => resolve(response.resume().statusCode === 200));
    ping.on('timeout', () => ping.destroy());
    ping.on('error', () => resolve(false));
    ping.end();
  });
}
