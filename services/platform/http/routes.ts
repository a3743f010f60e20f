/** What a path leads to: an operation, a path without this method, or nothing. */
export type Found<Target> =
  { target: Target; path: Record<string, string> } | { allowed: string[] } | undefined;

interface Place<Target> {
  fixed: Map<string, Place<Target>>;
  named: { name: string; place: Place<Target> } | undefined;
  methods: Map<string, Target>;
}

function emptyPlace<Target>(): Place<Target> {
  return { fixed: new Map(), named: undefined, methods: new Map() };
}

/**
 * A tree of path segments. A fixed segment wins over a named one (`/workers/me` over
 * `/workers/{workerId}`), so the order of the contract's paths means nothing.
 */
export class Routes<Target> {
  readonly #root = emptyPlace<Target>();

  add(method: string, template: string, target: Target): void {
    let place = this.#root;
    for (const segment of segmentsOf(template)) {
      place = segment.startsWith('{')
        ? this.#namedStep(place, segment.slice(1, -1), template)
        : fixedStep(place, segment);
    }
    if (place.methods.has(method))
      throw new Error(`${method} ${template} is in the contract twice`);
    place.methods.set(method, target);
  }

  /** HEAD is answered by the GET of the same path. */
  find(method: string, pathname: string): Found<Target> {
    const path: Record<string, string> = {};
    const place = walk(this.#root, segmentsOf(pathname), 0, path);
    if (!place) return undefined;
    const target = place.methods.get(method === 'HEAD' ? 'GET' : method);
    if (target) return { target, path };
    const allowed = [...place.methods.keys()];
    if (place.methods.has('GET')) allowed.push('HEAD');
    return { allowed: allowed.sort() };
  }

  #namedStep(place: Place<Target>, name: string, template: string): Place<Target> {
    place.named ??= { name, place: emptyPlace() };
    if (place.named.name !== name) {
      throw new Error(`${template} names {${name}} where another path says {${place.named.name}}`);
    }
    return place.named.place;
  }
}

function fixedStep<Target>(place: Place<Target>, segment: string): Place<Target> {
  let next = place.fixed.get(segment);
  if (!next) {
    next = emptyPlace();
    place.fixed.set(segment, next);
  }
  return next;
}

function segmentsOf(pathname: string): string[] {
  return pathname.split('/').slice(1);
}

function walk<Target>(
  place: Place<Target>,
  segments: string[],
  depth: number,
  path: Record<string, string>,
): Place<Target> | undefined {
  const segment = segments[depth];
  if (segment === undefined) return place.methods.size > 0 ? place : undefined;
  const fixed = place.fixed.get(segment);
  const viaFixed = fixed && walk(fixed, segments, depth + 1, path);
  if (viaFixed) return viaFixed;
  if (!place.named || segment === '') return undefined;
  const value = decoded(segment);
  if (value === undefined) return undefined;
  const viaNamed = walk(place.named.place, segments, depth + 1, path);
  if (viaNamed) path[place.named.name] = value;
  return viaNamed;
}

function decoded(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
