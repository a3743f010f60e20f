import { isSameOrigin } from '../platform/http/same-origin.ts';
import { cookieRules } from '../platform/identity/cookies.ts';
import { noticePage, type PageReply } from '../platform/identity/page.ts';
import { pageServer, pathOf, type PageRequest } from '../platform/identity/page-server.ts';
import { RateLimit } from '../platform/identity/rate-limit.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import type { AnswerPagesParts } from './answer-pages.ts';
import { data, pageKeeper, smallPage } from './small-page.ts';
import { pairScreen, standingOf, tradeCode, type SaidToScreen } from './waiting-room.ts';

type Listener = (
  request: Parameters<typeof pathOf>[0],
  response: Parameters<ReturnType<typeof pageServer>>[1],
  next: () => void,
) => void;

const under = '/venterom';

/** Answers `/venterom` and everything below it; hands anything else on. */
export function waitingRoomPages(parts: AnswerPagesParts & { keys: KeyRing }): Listener {
  const { database, keys, publicOrigin, now = () => performance.now() } = parts;
  const own = { database, keys, cookies: cookieRules(new URL(publicOrigin)) };
  const asked = new RateLimit({ burst: 600, perSecond: 5, now });
  // Of the code that pairs a screen, as of a projector's.
  const pairings = new RateLimit({ burst: 10, perSecond: 0.1, now });
  const post =
    (act: (asking: PageRequest) => Promise<SaidToScreen>) =>
    async (request: PageRequest): Promise<PageReply> =>
      isSameOrigin(request.headers, publicOrigin)
        ? reply(await act(request))
        : data({ status: 403, body: { is: 'elsewhere' } });
  const serve = pageServer({
    ...{ log: parts.log, headers: parts.headers, networkOf: parts.networkOf },
    secondsToWait: ({ network }) => asked.secondsToWait(network),
    longestForm: 1024,
    addressToUse: () => undefined,
    routes: {
      [`GET ${under}`]: ({ language }) =>
        smallPage(parts.webClientDirectory, 'venterom.html') ?? noticePage(language, 'unavailable'),
      [`GET ${under}/uten-nett.js`]: ({ language }) =>
        pageKeeper(parts.webClientDirectory, under) ?? noticePage(language, 'not-found'),
      [`POST ${under}/skjerm`]: post((asking) => standingOf(own, asking)),
      [`POST ${under}/kobling`]: post(async (asking) => {
        const seconds = pairings.secondsToWait(asking.network);
        if (seconds > 0) return { status: 429, body: { is: 'wait', seconds } };
        const said = await pairScreen(own, asking);
        if (said.status === 200) pairings.giveBack(asking.network);
        return said;
      }),
      [`POST ${under}/kode`]: post((asking) => tradeCode(own, asking)),
    },
  });
  return (request, response, next) => {
    const at = pathOf(request);
    if (at === under || at.startsWith(`${under}/`)) void serve(request, response);
    else next();
  };
}

function reply({ cookies, ...said }: SaidToScreen): PageReply {
  const answer = data(said);
  const { seconds } = said.body;
  if (said.status === 429) answer.headers['retry-after'] = String(seconds);
  if (cookies) answer.headers['set-cookie'] = cookies;
  return answer;
}
