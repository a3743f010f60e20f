import { sql } from 'kysely';
import { nameOfUnnamed } from '../../services/cases/cases.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { engage } from './organisation.ts';
import type { Organisation, Seated } from './organisation.ts';
import type { Level } from './people.ts';
import { arrange, type SiteStory } from './arrangements.ts';
import type { CaseStory, Contact } from './story.ts';

/** Something that happened, to be told in the order of time. */
export interface Happening {
  at: string;
  happens(): Promise<void>;
}

interface Holder {
  workerId: string;
  agreementId: string | null;
  treatmentContactId: string | null;
  member?: Seated;
}

const levels = ['municipal', 'specialist'] as const;

/** What the loader keeps of a case while it tells its story. */
export class ToldCase {
  readonly id = newId();
  readonly #inside: Inside;
  readonly #organisation: Organisation;
  readonly #holders = new Map<Level, Holder>();

  constructor(inside: Inside, organisation: Organisation) {
    this.#inside = inside;
    this.#organisation = organisation;
  }

  async open(row: {
    story: CaseStory | SiteStory;
    mode: string;
    contact?: Contact | undefined;
    decisionId: string;
    when: string;
    day: string;
    lastContactOn: string | null;
    reference: string;
  }): Promise<void> {
    const { db } = this.#inside;
    const { teamId } = this.#organisation;
    const { story } = row;
    if ('alias' in story) {
      await sql`
        insert into cases (id, team_id, alias, mode, engagement, registration, started_on, last_contact_on, created_at, reference)
        values (${this.id}, ${teamId}, ${story.alias}, ${row.mode}, ${story.engagement},
          'unregistered', ${row.day}, ${row.lastContactOn}, ${row.when}, ${row.reference})`.execute(
        db,
      );
    } else {
      await sql`
        insert into cases (id, team_id, title, unit_id, mode, started_on, created_at, reference)
        values (${this.id}, ${teamId}, ${story.title}, ${story.unitId}, ${row.mode},
          ${row.day}, ${row.when}, ${row.reference})`.execute(db);
      await arrange(db, { caseId: this.id, teamId, day: row.day, when: row.when, ...story });
    }
    await sql`
      insert into case_openings (case_id, team_id, open_during, decision_id)
      values (${this.id}, ${teamId}, tstzrange(${row.when}, null), ${row.decisionId})`.execute(db);
    await this.#beginMode(row.mode, row.when);
    for (const level of levels) {
      const isContacts = row.contact?.level === level;
      await this.#sit(
        level,
        isContacts && row.contact
          ? await this.#contact(row.contact, row.day)
          : memberHolder(this.#organisation.deal(level)),
        row.when,
      );
    }
  }

  get workerIds(): string[] {
    return [...this.#holders.values()].map(({ workerId }) => workerId);
  }

  async handOver(level: Level, when: string): Promise<void> {
    const from = this.#holders.get(level);
    const to = this.#organisation.deal(level, from?.member);
    await this.#leave(level, when);
    await this.#sit(level, memberHolder(to), when);
    await this.#touch();
    this.#inside.tell({
      teamId: this.#organisation.teamId,
      kind: 'seat.handed_over',
      at: when,
      actorId: from?.workerId ?? to.workerId,
      caseIds: [this.id],
      workerIds: [from?.workerId ?? '', to.workerId],
      details: { level, fromWorkerId: from?.workerId ?? '', toWorkerId: to.workerId },
    });
  }

  async becomeShoulder(contact: Contact, when: string, day: string): Promise<void> {
    const { db } = this.#inside;
    await this.#leave(contact.level, when);
    await sql`
      update case_modes set held_during = tstzrange(lower(held_during), ${when})
      where case_id = ${this.id} and upper_inf(held_during)`.execute(db);
    await this.#beginMode('shoulder_to_shoulder', when);
    await this.#sit(contact.level, await this.#contact(contact, day), when);
    await sql`update cases set mode = 'shoulder_to_shoulder' where id = ${this.id}`.execute(db);
    await this.#touch();
    this.#inside.tell({
      teamId: this.#organisation.teamId,
      kind: 'case.mode_changed',
      at: when,
      actorId: this.workerIds[0] ?? '',
      caseIds: [this.id],
      workerIds: this.workerIds,
      details: { fromMode: 'intake', toMode: 'shoulder_to_shoulder' },
    });
  }

  async close(
    { reason, position, offer }: NonNullable<CaseStory['closed']>,
    when: string,
  ): Promise<void> {
    const { db } = this.#inside;
    const offerId = offer ? newId() : null;
    if (offer) {
      await sql`
        insert into supervision_offers (id, team_id, case_id, unit_id, to_worker_name, note, offered_at)
        values (${offerId}, ${this.#organisation.teamId}, ${this.id}, ${this.#organisation.unitId(offer.unit)},
          ${offer.toWorkerName}, ${offer.note}, ${when})`.execute(db);
    }
    for (const level of levels) await this.#leave(level, when);
    await sql`
      with ended as (
        update case_modes set held_during = tstzrange(lower(held_during), ${when})
        where case_id = ${this.id} and upper_inf(held_during)
      ), opening as (
        update case_openings set open_during = tstzrange(lower(open_during), ${when}), close_reason = ${reason}, close_position = ${position}
        where case_id = ${this.id} and upper_inf(open_during)
      )
      update cases set state = 'closed', closed_at = ${when}, close_reason = ${reason}, close_position = ${position},
        close_offer_id = ${offerId}, version = version + 1 where id = ${this.id}`.execute(db);
    this.#inside.tell({
      teamId: this.#organisation.teamId,
      kind: 'case.closed',
      at: when,
      actorId: this.workerIds[0] ?? '',
      caseIds: [this.id],
      workerIds: this.workerIds,
      details: { reason, position },
    });
  }

  async #contact(contact: Contact, day: string): Promise<Holder> {
    const unnamed = nameOfUnnamed(contact.profession, this.#organisation.unitName(contact.unit));
    const engaged = await engage(this.#inside, this.#organisation, {
      ...contact,
      caseId: this.id,
      from: day,
      unnamed,
    });
    return { ...engaged, agreementId: null };
  }

  async #beginMode(mode: string, when: string): Promise<void> {
    await sql`
      insert into case_modes (case_id, team_id, mode, held_during)
      values (${this.id}, ${this.#organisation.teamId}, ${mode}, tstzrange(${when}, null))`.execute(
      this.#inside.db,
    );
  }

  async #sit(level: Level, holder: Holder, when: string): Promise<void> {
    this.#holders.set(level, holder);
    await sql`
      insert into seats (id, case_id, team_id, level, worker_id, agreement_id, treatment_contact_id, held_during)
      values (${newId()}, ${this.id}, ${this.#organisation.teamId}, ${level}, ${holder.workerId}, ${holder.agreementId},
        ${holder.treatmentContactId}, tstzrange(${when}, null))`.execute(this.#inside.db);
  }

  async #leave(level: Level, when: string): Promise<void> {
    const { member } = this.#holders.get(level) ?? {};
    if (member) member.seats -= 1;
    await sql`
      update seats set held_during = tstzrange(lower(held_during), ${when})
      where case_id = ${this.id} and level = ${level} and upper_inf(held_during)`.execute(
      this.#inside.db,
    );
  }

  async #touch(): Promise<void> {
    await sql`update cases set version = version + 1 where id = ${this.id}`.execute(
      this.#inside.db,
    );
  }
}

function memberHolder(member: Seated): Holder {
  const { workerId, agreementId } = member;
  return { workerId, agreementId, treatmentContactId: null, member };
}

/** What happened to a case after it was opened. */
export function laterHappenings(told: ToldCase, story: CaseStory, calendar: Calendar): Happening[] {
  const happenings: Happening[] = [];
  const add = (day: string, hour: number, happens: (when: string) => Promise<void>) => {
    const when = at(day, hour);
    happenings.push({ at: when, happens: () => happens(when) });
  };
  const { handedOver, becameShoulder, closed } = story;
  if (handedOver) {
    add(calendar.weekday(handedOver.weeksAgo, 3), 13, (when) =>
      told.handOver(handedOver.level, when),
    );
  }
  if (becameShoulder) {
    const day = calendar.weekday(becameShoulder.weeksAgo, 4);
    add(day, 10, (when) => told.becomeShoulder(becameShoulder.contact, when, day));
  }
  if (closed) {
    add(calendar.weekday(closed.weeksAgo, 3), 15, (when) => told.close(closed, when));
  }
  return happenings;
}
