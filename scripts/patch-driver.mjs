// Repairs postgres.js 3.4.9 in node_modules after an install. Five faults, all met when a connection dies (a killed or
// restarted database, a cut network); the first two are known to its makers (porsager/postgres #1066, #1154, #1208):
//
// - A connection that closes with a write waiting never writes again, however often it reconnects.
// - What is written to a connection that has closed throws outside any promise, which ends the process.
// - Losing a connection while it reads the types of arrays rejects a promise nobody holds, which ends the process.
// - A connection that is accepted and closed again before it is ready (a proxy whose database is away) is tried
//   for ever, in a busy loop, and whoever waits for it is never answered.
// - What a connection had heard when it died, the database's last words or the first rows of an answer, is told to whoever
//   uses it next, perhaps a day later: their own question fails, or their answer begins with as many rows that are not there.
//
// Plain JavaScript with nothing installed. Changes nothing twice; ends with an error where the text is not the one
// it knows, so that a new version of the driver is looked at before it is used.

import * as fs from 'node:fs';
import * as path from 'node:path';

const place = path.join(import.meta.dirname, '../node_modules/postgres/src/connection.js');

const repairs = [
  {
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
    to: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
  },
  {
    from: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    to: `  function nextWrite(fn) {
    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)`,
  },
  {
    from: `    \`], [], execute)
    types.forEach(`,
    to: `    \`], [], execute).catch(() => [])
    types.forEach(`,
  },
  {
    from: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(`,
    to: `    if (initial && options.host[retries + 1])
      return reconnect()

    !hadError && (query || initial || sent.length) && error(`,
  },
  {
    from: `    closedTime = performance.now()
    hadError && options.shared.retries++`,
    to: `    query = results = errorResponse = null
    result = new Result()
    rows = 0
    closedTime = performance.now()
    hadError && options.shared.retries++`,
  },
];

let text = fs.readFileSync(place, 'utf8');
for (const { from, to } of repairs) {
  if (text.includes(to)) continue;
  if (text.split(from).length !== 2) {
    console.error('scripts/patch-driver.mjs does not know this version of postgres.');
    process.exit(1);
  }
  text = text.replace(from, () => to);
}
fs.writeFileSync(place, text);
