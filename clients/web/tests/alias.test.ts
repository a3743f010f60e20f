import { expect, test } from '@jest/globals';
import { emptyOpening, openingRequest } from '../src/rooms/boards/opening-draft.ts';

const draft = {
  ...emptyOpening('intake'),
  reason: 'Skrives ut i morgen',
  pair: { ...emptyOpening('intake').pair, municipal: 'a', specialist: 'b' },
};
const asked = (change: object) => openingRequest({ ...draft, ...change }, [], undefined);

test('an alias that may be a name is proposed only when somebody has said that it is none', () => {
  expect(asked({ alias: 'Kari Nordmann' })).toBe('aliasUnconfirmed');
  const confirmed = { alias: 'Kari Nordmann', confirmedAlias: 'Kari Nordmann' };
  expect(asked(confirmed)).toMatchObject({ case: { alias: 'Kari Nordmann' } });
  expect(asked({ ...confirmed, alias: 'Kari Nordli' })).toBe('aliasUnconfirmed');
  expect(asked({ alias: 'Osp-101' })).toMatchObject({ case: { alias: 'Osp-101' } });
});
