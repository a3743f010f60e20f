import type { TestService } from './service.ts';

/** From now on it is ten in the morning of this day in Oslo in summer, and goes on from there. */
export async function itIs({ admin }: TestService, day: string): Promise<void> {
  const apart = Date.parse(`${day}T10:00:00+02:00`) - Date.now();
  await admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${apart} ms' $$`);
}
