import type { DemoPerson } from '../services/platform/identity/demo-pages.ts';

/** What a person at the terminal needs to know once the service answers. */
export function whereToGo(about: {
  publicUrl: URL;
  people: readonly DemoPerson[] | undefined;
  administratorLink: string | undefined;
}): string {
  const { publicUrl, people, administratorLink } = about;
  const lines = [
    '',
    `Skulder answers at ${publicUrl.origin}`,
    `The API is documented at ${publicUrl.origin}/docs`,
  ];
  if (people) lines.push('', ...signIns(people));
  if (administratorLink) {
    lines.push(
      '',
      'There is no administrator yet. Whoever opens this link and signs in becomes the first; it works once, for 24 hours:',
      `  ${administratorLink}`,
    );
  }
  return [...lines, '', 'Ctrl-C stops it.'].join('\n');
}

function signIns(people: readonly DemoPerson[]): string[] {
  if (people.length === 0)
    return ['This is a demonstration: sign in as anybody, without a password.'];
  const width = Math.max(...people.map(({ name }) => name.length));
  const groups = Map.groupBy(people, ({ group }) => group);
  return [
    'This is a demonstration with invented people. Sign in as any of them, without a password:',
    ...[...groups].flatMap(([group, members]) => [
      `  ${group}`,
      ...members.map(({ name, description }) => `    ${name.padEnd(width)}  ${description}`),
    ]),
  ];
}
