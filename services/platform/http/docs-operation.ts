import { html, type Html } from '../identity/html.ts';
import type { DeclaredReply, Medium, Operation, Parameter } from './contract.ts';
import { kindOf } from './docs-schema.ts';
import { inline, prose } from './prose.ts';

/** One operation as a section of the documentation page. */
export function operationSection(operation: Operation): Html {
  const { id, method, path, body } = operation;
  return html`<section class="operation" id="${id}">
    <h3><a href="#${id}">${operation.summary || id}</a></h3>
    <p class="address">
      <code><b>${method}</b> /api${path}</code> <code class="id">${id}</code>
    </p>
    ${prose(operation.description)}
    <p>${whoMay(operation)}</p>
    ${operation.parameters.length > 0 ? parametersTable(operation.parameters) : undefined}
    ${
      body &&
      html`<h4>Send</h4>
        ${Object.entries(body.content).map(([type, medium]) => mediumOf(type, medium))}`
    }
    <h4>Answers</h4>
    ${Object.entries(operation.replies)
      .filter(([status]) => status !== 'default')
      .map(([status, reply]) => replyOf(status, reply))}
    ${operation.problems.length > 0 ? problemList(operation.problems) : undefined}
  </section>`;
}

function whoMay({ permits, audit }: Operation): Html {
  const roles = Object.entries(permits);
  const relations = (held: string[]) => held.map((relation) => relation.replaceAll('_', ' '));
  const who =
    roles.length > 0
      ? html`May be called by
        ${roles.map(
          ([role, held], at) =>
            html`${at > 0 ? ', ' : ''}<code>${role}</code> (${relations(held).join(', ')})`,
        )}.`
      : html`May be called by anyone who is signed in.`;
  if (audit.action === 'none') return who;
  return html`${who} Leaves a row in the access log: <code>${audit.action}</code> of
    <code>${audit.of}</code>.`;
}

function parametersTable(parameters: Parameter[]): Html {
  const rows = parameters.map(
    (parameter) =>
      html`<tr>
        <th scope="row">
          <code>${parameter.name}</code
          >${parameter.required ? undefined : html` <small>optional</small>`}
        </th>
        <td>${parameter.in}</td>
        <td>${kindOf(parameter.schema)}</td>
        <td>${parameter.description ? inline(parameter.description) : undefined}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">In</th>
        <th scope="col">Kind</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function replyOf(status: string, reply: DeclaredReply): Html {
  const headers = reply.headers.map((name) => html`, with <code>${name}</code>`);
  return html`<p><b>${status}</b> ${inline(reply.description.replace(/\.\s*$/, ''))}${headers}.</p>
    ${Object.entries(reply.content).map(([type, medium]) => mediumOf(type, medium))}`;
}

function mediumOf(type: string, medium: Medium): Html {
  return html`<p class="kind"><code>${type}</code>: ${kindOf(medium.schema)}</p>
    ${medium.examples.map(
      (example) =>
        html`<details>
          <summary>Example</summary>
          <pre><code>${JSON.stringify(example, null, 2)}</code></pre>
        </details>`,
    )}`;
}

function problemList(slugs: string[]): Html {
  return html`<p>
    May be refused as
    ${slugs.map((slug, at) => html`${at > 0 ? ', ' : ''}<a href="/problems/${slug}"><code>${slug}</code></a>`)}.
  </p>`;
}
