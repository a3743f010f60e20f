import postgres from 'postgres';

export type Direct = postgres.Sql;

/** What a connection and a transaction on it have in common. */
export type Statements = postgres.ISql;

/**
 * One connection outside the service's pool, for work on the database itself: roles, migrations, backups. It lives
 * until `end()`; notices are dropped. With `role` every statement runs as that role from the first one on.
 */
export function connectDirectly(
  url: string,
  options: { role?: string; name?: string; onClose?: () => void } = {},
): Direct {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    ...(options.onClose && { onclose: options.onClose }),
    connection: {
      application_name: options.name ?? 'skulder',
      ...(options.role && { role: options.role }),
    },
  });
}

/** Runs work on a direct connection and closes it, whatever happens. */
export async function directly<T>(
  url: string,
  options: { role?: string; name?: string },
  work: (sql: Direct) => Promise<T>,
): Promise<T> {
  const sql = connectDirectly(url, options);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 3 });
  }
}

/** The same URL for another database of the same server. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The same URL for another role. */
export function urlOfRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}
