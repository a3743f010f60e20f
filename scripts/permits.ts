import type { OpenApiDocument } from '../services/platform/http/contract.ts';

/** `openapi/relations.yaml`. */
export interface RelationsTable {
  relations: Record<string, { description: string; roles: string[]; hears: string }>;
  operations: Record<string, string[]>;
}

interface Written {
  operationId?: string;
  'x-roles'?: string[];
  'x-permits'?: Record<string, string[]>;
}

/**
 * The contract with who may do what in each operation's `x-permits`: each of its roles with the relations in which
 * somebody of that role may. Throws, naming every place, when an operation, a role or a relation is left over.
 */
export function withPermits(document: OpenApiDocument, table: RelationsTable): OpenApiDocument {
  const faults: string[] = [];
  const written = Object.values(document.paths)
    .flatMap((item) => Object.values(item) as Written[])
    .filter(({ operationId }) => operationId !== undefined);
  for (const operation of written) {
    const { operationId: id = '', 'x-roles': roles = [] } = operation;
    const relations = table.operations[id];
    if (!relations) {
      faults.push(`${id}: says no relation`);
      continue;
    }
    const unknown = relations.filter((relation) => !table.relations[relation]);
    faults.push(...unknown.map((relation) => `${id}: ${relation} is no relation`));
    const permits = Object.fromEntries(
      roles.map((role) => [
        role,
        relations.filter((relation) => table.relations[relation]?.roles.includes(role)),
      ]),
    );
    for (const [role, held] of Object.entries(permits)) {
      if (held.length === 0) faults.push(`${id}: no relation is for ${role}`);
    }
    const idle = relations.filter(
      (relation) => table.relations[relation]?.roles.some((role) => roles.includes(role)) === false,
    );
    faults.push(...idle.map((relation) => `${id}: ${relation} is for none of its roles`));
    operation['x-permits'] = permits;
  }
  const known = new Set(written.map(({ operationId }) => operationId));
  const gone = Object.keys(table.operations).filter((id) => !known.has(id));
  faults.push(...gone.map((id) => `${id}: is no operation`));
  if (faults.length > 0) throw new Error(`openapi/relations.yaml:\n  ${faults.join('\n  ')}`);
  return { ...document, 'x-relations': table.relations };
}
