import { html, type Html } from '../identity/html.ts';
import { resolved, type Contract, type JsonSchema, type OpenApiDocument } from './contract.ts';
import { operationSection } from './docs-operation.ts';
import { contentOf, schemaDetails } from './docs-schema.ts';
import { permissionsSection } from './docs-permissions.ts';
import { htmlPage } from './page.ts';
import { problemsTable } from './problem-pages.ts';
import { prose } from './prose.ts';

/** The whole contract as one page to read: operations by room, events, schemas, problems. */
export function docsPage(contract: Contract): string {
  const { document } = contract;
  const rooms = document.tags ?? [];
  return htmlPage({
    title: `${document.info.title} API ${document.info.version}`,
    body: html`<nav aria-label="Contents">
        <ul>
          ${rooms.map(({ name }) => roomContents(contract, name))}
          <li><a href="#permissions">Who may do what</a></li>
          <li><a href="#events">Events</a></li>
          <li><a href="#schemas">Schemas</a></li>
          <li><a href="#problems">Problems</a></li>
          <li><a href="/openapi.json">openapi.json</a></li>
        </ul>
      </nav>
      ${prose(document.info.description ?? '')}
      ${rooms.map(({ name, description }) => roomSection(contract, name, description))}
      ${permissionsSection(contract)} ${eventsSection(document)} ${schemasSection(document)}
      <section id="problems">
        <h2>Problems</h2>
        ${problemsTable()}
      </section>`,
  });
}

function roomContents({ operations }: Contract, room: string): Html {
  const own = operations.filter((operation) => operation.room === room);
  return html`<li>
    <a href="#room-${room}">${room}</a>
    <ul>
      ${own.map(({ id, summary }) => html`<li><a href="#${id}">${summary || id}</a></li>`)}
    </ul>
  </li>`;
}

function roomSection({ operations }: Contract, room: string, description = ''): Html {
  const own = operations.filter((operation) => operation.room === room);
  return html`<section id="room-${room}">
    <h2>${room}</h2>
    ${prose(description)} ${own.map(operationSection)}
  </section>`;
}

interface Webhook {
  summary?: string;
  description?: string;
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

function eventsSection(document: OpenApiDocument): Html {
  const events = Object.entries(document.webhooks ?? {}).map(([kind, item]) => {
    const { summary, description, requestBody } = resolved<Webhook>(document, item.post);
    const body =
      requestBody && resolved<NonNullable<Webhook['requestBody']>>(document, requestBody);
    const contents = Object.values(body?.content ?? {}).map(({ schema }) => contentOf(schema));
    return html`<tr>
      <th scope="row"><code>${kind}</code></th>
      <td>${prose(`${summary ?? ''}\n\n${description ?? ''}`)}</td>
      <td>${contents}</td>
    </tr>`;
  });
  return html`<section id="events">
    <h2>Events</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">When</th>
          <th scope="col">Message</th>
        </tr>
      </thead>
      <tbody>
        ${events}
      </tbody>
    </table>
  </section>`;
}

function schemasSection(document: OpenApiDocument): Html {
  const schemas = Object.entries(document.components?.schemas ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return html`<section id="schemas">
    <h2>Schemas</h2>
    ${schemas.map(
      ([name, schema]) =>
        html`<section id="schema-${name}">
          <h3>${name}</h3>
          ${schemaDetails(schema as JsonSchema)}
        </section>`,
    )}
  </section>`;
}
