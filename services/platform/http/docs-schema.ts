import { html, type Html } from '../identity/html.ts';
import type { JsonSchema } from './contract.ts';
import { inline } from './prose.ts';

/** How a schema of the contract reads: its kind in a phrase, and its members in a table. */
export function schemaDetails(schema: JsonSchema): Html {
  const said = schema.description ? html`<p>${inline(schema.description)}</p>` : undefined;
  return html`${said}${contentOf(schema)}`;
}

/** What a value of the schema holds, without the text about it. */
export function contentOf(schema: JsonSchema): Html {
  const parts = schema.allOf as JsonSchema[] | undefined;
  if (parts) return html`${parts.map((part, at) => partOf(part, at))}`;
  const properties = propertiesOf(schema);
  if (!properties) return html`<p class="kind">${kindOf(schema)}</p>`;
  const choices = choicesOf(schema);
  return html`${membersTable(properties, requiredOf(schema))}
  ${choices.length > 0 ? html`<p class="kind">and ${joined(choices, ' or ')}</p>` : undefined}`;
}

function partOf(part: JsonSchema, at: number): Html {
  const before = at === 0 ? 'All of ' : 'and ';
  return propertiesOf(part)
    ? html`<p class="kind">${before}these:</p>
        ${contentOf(part)}`
    : html`<p class="kind">${before}${kindOf(part)}</p>`;
}

function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> | undefined {
  return schema.properties as Record<string, JsonSchema> | undefined;
}

function requiredOf(schema: JsonSchema): string[] {
  return (schema.required as string[] | undefined) ?? [];
}

function membersTable(properties: Record<string, JsonSchema>, required: string[]): Html {
  const rows = Object.entries(properties).map(
    ([name, member]) =>
      html`<tr>
        <th scope="row">
          <code>${name}</code
          >${required.includes(name) ? undefined : html` <small>optional</small>`}
        </th>
        <td>${kindOf(member)}</td>
        <td>${member.description ? inline(member.description) : undefined}${inner(member)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Member</th>
        <th scope="col">Kind</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Members of an object written in place rather than under a name of its own. */
function inner(schema: JsonSchema): Html | undefined {
  const own = (schema.items as JsonSchema | undefined) ?? schema;
  const properties = propertiesOf(own);
  return properties && membersTable(properties, requiredOf(own));
}

/** «string, date», «list of CaseCard, at most 500», «open or closed», … */
export function kindOf(schema: JsonSchema): Html {
  if (typeof schema.$ref === 'string') return linkTo(schema.$ref);
  const choices = choicesOf(schema);
  if (choices.length > 0 && !schema.properties) return joined(choices, ' or ');
  if (Array.isArray(schema.enum)) return html`${joined(schema.enum.map(literal), ' | ')}`;
  if ('const' in schema) return literal(schema.const);
  if (schema.type === 'array') {
    return html`list of ${kindOf((schema.items as JsonSchema) ?? {})}${limitsOf(schema)}`;
  }
  const types = [schema.type ?? 'anything'].flat().map(String).join(' or ');
  return html`${types}${limitsOf(schema)}`;
}

function choicesOf(schema: JsonSchema): Html[] {
  const all = schema.allOf as JsonSchema[] | undefined;
  if (all) return [joined(all.map(kindOf), ' and ')];
  return ((schema.oneOf ?? schema.anyOf ?? []) as JsonSchema[]).map(kindOf);
}

function limitsOf(schema: JsonSchema): string {
  const said = [
    schema.format,
    schema.pattern && `like ${schema.pattern}`,
    bounds(schema.minLength, schema.maxLength, 'characters'),
    bounds(schema.minItems, schema.maxItems, 'long'),
    bounds(schema.minimum, schema.maximum, ''),
    'default' in schema && `otherwise ${JSON.stringify(schema.default)}`,
  ].filter(Boolean);
  return said.length > 0 ? `, ${said.join(', ')}` : '';
}

function bounds(
  least: number | undefined,
  most: number | undefined,
  what: string,
): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (least === undefined) return `at most ${most} ${what}`.trim();
  if (most === undefined) return `at least ${least} ${what}`.trim();
  return `${least}–${most} ${what}`.trim();
}

function linkTo(reference: string): Html {
  const name = reference.split('/').at(-1) ?? reference;
  return html`<a href="#schema-${name}">${name}</a>`;
}

function literal(value: unknown): Html {
  return html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>`;
}

function joined(parts: Html[], between: string): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`;
}
