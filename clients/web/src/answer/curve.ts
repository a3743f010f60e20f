import { el, svg } from './dom.ts';
import type { Curve, Note, Point } from './service.ts';
import type { Words } from './words.ts';

const [width, height, edge] = [640, 320, 36];

interface Placed {
  x: number;
  y: number;
}

/** The person's own curve, large, with the limit and what they wrote on it; and the same in words below. */
export function curvePicture(curve: Curve, say: Words): HTMLElement {
  const { points, notes, cutOffTenths } = curve;
  const whole = points.filter((point) => point.totalTenths !== null);
  return el(
    'div',
    { class: 'curve' },
    whole.length > 0 ? el('figure', {}, picture(curve, whole, say)) : undefined,
    el('p', { class: 'said' }, inWords(whole, say)),
    el('p', {}, curve.about === 'life' ? say.higherIsBetter : say.higherIsBetterTogether),
    cutOffTenths === null
      ? undefined
      : el(
          'p',
          { class: 'quiet' },
          say.limit(cutOffTenths),
          ' ',
          curve.isNormed ? '' : say.borrowed,
        ),
    notes.length > 0 ? noteList(notes, say) : undefined,
    el('details', {}, el('summary', {}, say.allTimes), pointList(points, say)),
  );
}

function picture({ notes, cutOffTenths }: Curve, whole: Point[], say: Words): SVGElement {
  const days = [...whole.map(({ on }) => on), ...notes.map(({ on }) => on)].map(dayOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const xOf = (day: number) =>
    last === first ? width / 2 : edge + ((day - first) / (last - first)) * (width - 2 * edge);
  const yOf = (tenths: number) => height - edge - (tenths / 400) * (height - 2 * edge);
  // Several on one day stand beside each other.
  const placed: Placed[] = whole.map(({ on, totalTenths }, at) => ({
    x:
      last === first ? edge + ((at + 1) / (whole.length + 1)) * (width - 2 * edge) : xOf(dayOf(on)),
    y: yOf(totalTenths ?? 0),
  }));
  const path = placed.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  const level = (tenths: number, name: string) =>
    svg('line', { class: name, x1: 0, x2: width, y1: yOf(tenths), y2: yOf(tenths) });
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': inWords(whole, say) },
    ...[level(0, 'frame'), level(400, 'frame')],
    ...(cutOffTenths === null ? [] : [level(cutOffTenths, 'limit')]),
    ...notes.map(({ on }, at) => noteMark(xOf(dayOf(on)), at + 1)),
    svg('path', { class: 'way', d: path }),
    ...placed.map(({ x, y }, at) =>
      svg('circle', {
        class: at === placed.length - 1 ? 'dot last' : 'dot',
        cx: x,
        cy: y,
        r: at === placed.length - 1 ? 10 : 6,
      }),
    ),
  );
}

function noteMark(x: number, number: number): SVGElement {
  return svg(
    'g',
    { class: 'note' },
    svg('line', { x1: x, x2: x, y1: edge, y2: height - edge }),
    svg('text', { x, y: edge - 6, 'text-anchor': 'middle' }, String(number)),
  );
}

function inWords(whole: Point[], say: Words): string {
  const [first, last, before] = [whole[0], whole[whole.length - 1], whole[whole.length - 2]];
  if (!first || !last) return say.noSum;
  if (!before) return say.firstTime(last.totalTenths ?? 0);
  return say.lastTimes(
    last.totalTenths ?? 0,
    before.totalTenths ?? 0,
    first.totalTenths ?? 0,
    whole.length,
  );
}

function noteList(notes: Note[], say: Words): HTMLElement {
  const items = notes.map(({ on, text }) => el('li', {}, `${say.day(on)}: ${text}`));
  return el('ol', { class: 'notes', 'aria-label': say.yourNotes }, ...items);
}

function pointList(points: Point[], say: Words): HTMLElement {
  const items = [...points]
    .reverse()
    .map(({ on, totalTenths }) =>
      el(
        'li',
        {},
        `${say.day(on)}: ${totalTenths === null ? say.notAllLines : say.number(totalTenths)}`,
      ),
    );
  return el('ul', {}, ...items);
}

const dayOf = (on: string) => Date.parse(`${on}T00:00:00Z`);
