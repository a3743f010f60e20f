import { problems, type ProblemSlug } from '../../../openapi/generated/problems.ts';
import { html, type Html } from '../identity/html.ts';
import { htmlPage } from './page.ts';
import { inline } from './prose.ts';

/** The page that a problem's `type` leads to; undefined for a slug there is none of. */
export function problemPage(slug: string): string | undefined {
  if (!Object.hasOwn(problems, slug)) return undefined;
  const { status, title, help } = problems[slug as ProblemSlug];
  return htmlPage({
    title,
    body: html`<p class="address">
        <code>${slug}</code> <code><b>${status}</b></code>
      </p>
      <h2>What would help</h2>
      <p>${inline(help)}</p>
      <p><a href="/problems">All problems</a> · <a href="/docs">The API</a></p>`,
  });
}

export function problemIndex(): string {
  return htmlPage({
    title: 'Problems',
    body: html`<p>
        Everything the API refuses or fails with. The slug is stable; the texts are not.
      </p>
      ${problemsTable()}
      <p><a href="/docs">The API</a></p>`,
  });
}

export function problemsTable(): Html {
  const rows = Object.entries(problems).map(
    ([slug, { status, title, help }]) =>
      html`<tr>
        <th scope="row">
          <a href="/problems/${slug}"><code>${slug}</code></a>
        </th>
        <td>${status}</td>
        <td>${inline(title)}</td>
        <td>${inline(help)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Slug</th>
        <th scope="col">Status</th>
        <th scope="col">What happened</th>
        <th scope="col">What would help</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
