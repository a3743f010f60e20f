const longest = 2000;

/**
 * Where to go after signing in: a path of our own pages, or `/` for anything else. Browsers
 * read `//host`, `/\host`, and either with tabs or line breaks inside, as another host; so the
 * path is parsed as a browser does and must come out on our own origin, spelled as it went in.
 */
export function localPath(wanted: string | null | undefined, origin: string): string {
  if (!wanted || wanted.length > longest || !/^\/(?![/\\])/.test(wanted)) return '/';
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u0020\u007f\\]/.test(wanted)) return '/';
  const base = origin;
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  if (url?.origin !== base || url.pathname.startsWith('//')) return '/';
  if (/^\/(auth|demo-idp|api)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
