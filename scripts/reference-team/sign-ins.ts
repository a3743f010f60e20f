import { directly } from '../../services/platform/database/direct.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { DemoPerson } from '../../services/platform/identity/demo-pages.ts';

/*
 * Who can sign in to the demonstration. The in-process provider's address follows the port, so the accounts are tied to
 * it at each start; whoever came by an invitation keeps theirs.
 */

const asOwner = { role: 'skulder_owner', name: 'skulder demonstration' };

/** Gives everybody of a fictional team, and the administrators, a sign-in at this provider. */
export function tieDemoAccounts(migratorUrl: string, issuer: string): Promise<void> {
  return directly(migratorUrl, asOwner, async (sql) => {
    await sql`update accounts set issuer = ${issuer} where issuer like 'http://%/demo-idp' and issuer <> ${issuer}`;
    const without = await sql<{ id: string; name: string }[]>`
      select w.id, w.name from workers w
      where not exists (select from ties t where t.worker_id = w.id and t.untied_at is null) and (
        exists (select from agreements a join teams t on t.id = a.team_id where a.worker_id = w.id and t.is_fictional)
        or exists (select from role_grants g left join teams t on t.id = g.team_id
          where g.worker_id = w.id and g.removed_at is null and (t.is_fictional or g.role = 'administrator')))
      order by exists (select from agreements a where a.worker_id = w.id) desc, w.id`;
    for (const { id, name } of without) {
      // Two people here are never called the same: it is one person, with two jobs.
      await sql`
        with known as (
          select a.id from accounts a join ties t on t.account_id = a.id join workers w on w.id = t.worker_id
          where a.issuer = ${issuer} and w.name = ${name} and t.untied_at is null limit 1
        ), made as (
          insert into accounts (id, issuer, subject, display_name)
          select ${newId()}, ${issuer}, ${id}, ${name} where not exists (select from known) returning id
        )
        insert into ties (account_id, issuer, worker_id)
        select id, ${issuer}, ${id} from (select id from known union all select id from made) account`;
    }
  });
}

/** Everybody with an account at this provider, under their team. */
export function readDemoPeople(migratorUrl: string, issuer: string): Promise<DemoPerson[]> {
  return directly(migratorUrl, asOwner, async (sql) => {
    const rows = await sql<
      {
        subject: string;
        name: string;
        profession: string | null;
        level: string | null;
        role: string | null;
        team: string | null;
      }[]
    >`
      select a.subject, coalesce(w.name, a.display_name) as name, coalesce(m.profession, w.profession) as profession, m.level,
        g.role, coalesce(m.team, g.team) as team
      from accounts a
      left join lateral (
        select t.worker_id from ties t where t.account_id = a.id and t.untied_at is null order by t.tied_at, t.id limit 1) first on true
      left join workers w on w.id = first.worker_id
      left join lateral (
        select x.level, x.profession, t.name as team from agreements x join teams t on t.id = x.team_id
        where x.worker_id = w.id and (x.ended_on is null or x.ended_on > oslo_today()) order by x.starts_on limit 1) m on true
      left join lateral (
        select x.role, t.name as team from role_grants x left join teams t on t.id = x.team_id
        where x.worker_id = w.id and x.removed_at is null order by x.granted_at limit 1) g on true
      where a.issuer = ${issuer}
      order by team nulls last, m.level, name`;
    return rows.map(({ subject, name, profession, level, role, team }) => ({
      subject,
      name,
      description: [
        level && levelWords[level],
        level && profession ? (professionWords[profession] ?? profession) : undefined,
        role && roleWords[role],
      ]
        .filter(Boolean)
        .join(' · '),
      group: team ?? 'Organisasjonen',
    }));
  });
}

const levelWords: Record<string, string> = { municipal: 'kommunen', specialist: 'DPS' };

const roleWords: Record<string, string> = {
  team_leader: 'teamleder',
  municipal_leader: 'leder i kommunen (ser tall)',
  dps_leader: 'leder ved DPS (ser tall)',
  administrator: 'administrator (ser ingen saker)',
};

const professionWords: Record<string, string> = {
  psychiatrist: 'psykiater',
  psychiatric_nurse: 'psykiatrisk sykepleier',
  nurse: 'sykepleier',
  psychologist: 'psykolog',
  specialist_psychologist: 'psykologspesialist',
  social_worker: 'sosionom',
  mental_health_worker: 'psykisk helsearbeider',
  social_educator: 'vernepleier',
  peer_consultant: 'erfaringskonsulent',
};
