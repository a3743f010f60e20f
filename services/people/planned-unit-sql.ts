import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { PlanFacts } from './planned-unit-rules.ts';
import type { PlannedUnitChange } from './words.ts';

type Db = Transaction<DB>;

/** As it is kept; what stands in the way depends on who asks, and is worked out by the room. */
export type KeptPlan = Omit<PlannedUnitChange, 'inTheWay'>;

const refOf = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then unit_ref(${sql.ref(alias)}) end`;

const plans = sql`
  select p.id, p.version, unit_ref(u) as unit, p.takes_effect_on as "takesEffectOn", p.kind, p.name, p.level,
    p.is_moved as "isMoved", ${refOf('parent')} as parent, ${refOf('into')} as "mergedInto",
    case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name) end as "plannedBy",
    p.planned_at as "plannedAt", p.state, p.refused_because as "refusedBecause"
  from planned_unit_changes p join units u on u.id = p.unit_id
  left join units parent on parent.id = p.parent_id
  left join units "into" on "into".id = p.merged_into_id
  left join workers w on w.id = p.planned_by`;

/** What waits: refused on its day first, then in the order in which they are to be carried out. */
export async function findPlans(db: Db): Promise<KeptPlan[]> {
  const { rows } = await sql<KeptPlan>`${plans} where p.state in ('planned', 'refused')
    order by p.state = 'planned', p.takes_effect_on, p.planned_at, p.id limit 1000`.execute(db);
  return rows;
}

export async function findPlan(db: Db, planId: string): Promise<KeptPlan | undefined> {
  const { rows } = await sql<KeptPlan>`${plans} where p.id = ${planId}`.execute(db);
  return rows[0];
}

export interface PlanToDo {
  id: string;
  version: number;
  unitId: string;
  takesEffectOn: string;
  kind: PlannedUnitChange['kind'];
  name: string | null;
  level: string | null;
  isMoved: boolean;
  parentId: string | null;
  mergedIntoId: string | null;
  state: PlannedUnitChange['state'];
  hasItsDay: boolean;
}

const toDo = sql`id, version, unit_id as "unitId", takes_effect_on as "takesEffectOn", kind, name, level, is_moved as "isMoved",
  parent_id as "parentId", merged_into_id as "mergedIntoId", state, takes_effect_on <= oslo_today() as "hasItsDay"`;

/** Which units it touches, before they are locked; they come before the plan, as when a unit is changed by hand. */
export async function findUnitsOfPlan(db: Db, planId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from planned_unit_changes p, unnest(array[p.unit_id, p.merged_into_id]) x (id)
    where p.id = ${planId} and x.id is not null order by x.id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function lockPlan(db: Db, planId: string): Promise<PlanToDo | undefined> {
  const { rows } = await sql<PlanToDo>`
    select ${toDo} from planned_unit_changes where id = ${planId} for update`.execute(db);
  return rows[0];
}

/** Those whose day has come, in the order in which they are carried out. */
export async function findDuePlans(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from planned_unit_changes where state = 'planned' and takes_effect_on <= oslo_today()
    order by takes_effect_on, planned_at, id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Refused by `planned_unit_change_lies_ahead`, and by `unit_is_changed_by_its_own` where it is not the planner's to plan. */
export async function insertPlan(
  db: Db,
  plan: Pick<PlanToDo, 'id' | 'unitId' | 'takesEffectOn' | 'kind'> & {
    name?: string | undefined;
    level?: string | undefined;
    parentId?: string | null | undefined;
    mergedIntoId?: string | undefined;
  },
): Promise<void> {
  await sql`
    insert into planned_unit_changes (id, unit_id, takes_effect_on, kind, name, level, is_moved, parent_id, merged_into_id)
    values (${plan.id}, ${plan.unitId}, ${plan.takesEffectOn}, ${plan.kind}, ${plan.name ?? null}, ${plan.level ?? null},
      ${plan.parentId !== undefined}, ${plan.parentId ?? null}, ${plan.mergedIntoId ?? null})`.execute(
    db,
  );
}

/** Whoever gives it another day has seen what has been changed by hand since it was planned. */
export async function movePlan(db: Db, planId: string, takesEffectOn: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update planned_unit_changes set takes_effect_on = ${takesEffectOn}, state = 'planned', refused_because = null,
      overtaken_at = null, version = version + 1 where id = ${planId} returning version`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}

/** Carried out or cancelled, once and for all. */
export async function endPlan(
  db: Db,
  planId: string,
  state: 'carried_out' | 'cancelled',
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update planned_unit_changes set state = ${state}, refused_because = null, version = version + 1
    where id = ${planId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** It waits for somebody; the unit that it is of. Undefined: somebody has seen to it meanwhile. */
export async function keepRefused(
  db: Db,
  planId: string,
  because: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ unitId: string }>`
    update planned_unit_changes set state = 'refused', refused_because = ${because}, version = version + 1
    where id = ${planId} and state = 'planned' and takes_effect_on <= oslo_today() returning unit_id as "unitId"`.execute(
    db,
  );
  return rows[0]?.unitId;
}

/** What somebody changes by hand is no longer what others had planned to change. */
export async function overtakePlans(
  db: Db,
  unitId: string,
  changed: { name: boolean; level: boolean; parent: boolean },
): Promise<void> {
  await sql`
    update planned_unit_changes set overtaken_at = current_instant(), version = version + 1
    where unit_id = ${unitId} and state = 'planned' and overtaken_at is null
      and (name is not null and ${changed.name} or level is not null and ${changed.level} or is_moved and ${changed.parent})`.execute(
    db,
  );
}

/** What decides whether a plan can be carried out on its day, by all that is planned before it. */
export async function getPlanFacts(db: Db, planId: string): Promise<PlanFacts> {
  const { rows } = await sql<PlanFacts>`
    with recursive plan as (select * from planned_unit_changes where id = ${planId}),
    line (id) as (
      select coalesce(merged_into_id, parent_id) from plan
      union
      select a.parent_id from line, planned_unit_changes p, unit_as_planned(line.id, p) a where p.id = ${planId}),
    whole (id) as (
      select unit_id from plan
      union
      select m.unit_id from whole, planned_unit_changes p, planned_unit_changes m
      where p.id = ${planId} and m.merged_into_id = whole.id and m.state = 'planned'
        and (m.takes_effect_on, m.planned_at, m.id) < (p.takes_effect_on, p.planned_at, p.id))
    select p.kind, p.unit_id as "unitId", p.takes_effect_on as "takesEffectOn", p.overtaken_at is not null as "isOvertaken",
      u.since_on as "sinceOn", case p.kind when 'change' then coalesce(was.is_over, false) else was.has_end end as "isOver", was.level, p.level as "newLevel",
      case p.kind when 'merge' then goal.has_end else goal.is_over end as "isGoalOver", goal.level as "goalLevel",
      exists (select from line where line.id = p.unit_id) as "isWithinItself",
      p.is_for_administrators or unit_is_only_of(p.unit_id, p.planned_by) as "isTheirs",
      array(select whole.id from whole) as "wholeIds",
      (select count(*)::integer from units part, unit_as_planned(part.id, p) as_planned
        where p.kind = 'end' and as_planned.parent_id in (select whole.id from whole) and part.id not in (select whole.id from whole)
          and as_planned.is_over is not true) as parts
    from planned_unit_changes p join units u on u.id = p.unit_id
    cross join lateral unit_as_planned(p.unit_id, p) was
    left join lateral unit_as_planned(coalesce(p.merged_into_id, p.parent_id), p) goal on true
    where p.id = ${planId}`.execute(db);
  return rows[0]!; // the plan was read or written in this transaction
}
