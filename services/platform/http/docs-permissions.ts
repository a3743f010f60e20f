import { html, type Html } from '../identity/html.ts';
import type { Contract, Operation } from './contract.ts';

/** The whole permission matrix to read: each operation, each role, and the relations in which somebody of it may. */
export function permissionsSection({ operations, relations }: Contract): Html {
  const roles = [...new Set(operations.flatMap((operation) => operation.roles))];
  return html`<section id="permissions">
    <h2>Who may do what</h2>
    <p>
      A role, held together with a relation to what the operation is about. What somebody has no
      relation to does not exist for them (404).
    </p>
    <dl>
      ${Object.entries(relations).map(
        ([name, { description }]) =>
          html`<dt><code>${name}</code></dt>
            <dd>${description}</dd>`,
      )}
    </dl>
    <table>
      <thead>
        <tr>
          <th scope="col">Operation</th>
          ${roles.map((role) => html`<th scope="col">${role.replaceAll('_', ' ')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${operations.map((operation) => permissionsRow(operation, roles))}
      </tbody>
    </table>
  </section>`;
}

function permissionsRow({ id, permits }: Operation, roles: string[]): Html {
  return html`<tr>
    <th scope="row"><a href="#${id}">${id}</a></th>
    ${roles.map((role) => {
      const held = (permits[role] ?? []).join(', ').replaceAll('_', ' ');
      return html`<td data-role="${role.replaceAll('_', ' ')}">${held}</td>`;
    })}
  </tr>`;
}
