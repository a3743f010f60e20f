import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOfEntries, pageStartOf } from './entry-paging.ts';

it('gives each entry once, also when many are of one instant', () => {
  const instant = fc.constantFrom(
    '2026-11-29T15:00:00.123456+00:00',
    '2026-11-29T15:00:00.123457+00:00',
    '2026-11-29T15:00:01+00:00',
  );
  fc.assert(
    fc.property(fc.array(instant), fc.integer({ min: 1, max: 4 }), (instants, limit) => {
      const log = instants
        .sort()
        .reverse()
        .map((at, number) => ({ at, number }));
      const read: { number: number }[] = [];
      let cursor: string | null | undefined;
      do {
        const start = pageStartOf(cursor ?? undefined);
        const from = log.filter(({ at }) => start.until === null || at <= start.until);
        const found = from.slice(start.skipping, start.skipping + limit + 1);
        const page = pageOfEntries(found, limit, start);
        read.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(read).toEqual(log);
    }),
  );
});

it.each(['', '~', 'abc', '2026-13-45T99:00:00Z~1', '48112', '2026-11-29T15:00:00Z~-1'])(
  'begins at the first page for «%s», which is no cursor',
  (cursor) => {
    expect(pageStartOf(cursor)).toEqual({ until: null, skipping: 0 });
  },
);
