import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import type { Calendar } from './calendar.ts';
import { ToldCase, laterHappenings } from './cases.ts';
import type { Happening } from './cases.ts';
import type { Organisation } from './organisation.ts';
import { caseStories, otherDecisions, supervisionStories } from './story.ts';

export interface Deciding {
  id: string;
  when: string;
  day: string;
  inquiryId: string;
}

/** An inquiry that a past meeting had before it, and what its decision did. */
export interface DecidedItem {
  inquiry: {
    alias: string;
    source: string;
    askedBy: string;
    worry: string;
    contact: string;
    unitId?: string;
  };
  outcome: string;
  /** Answers the case that it opened, if any. */
  decide(decision: Deciding): Promise<string | null>;
}

interface Setting {
  inside: Inside;
  organisation: Organisation;
  calendar: Calendar;
}

/** What the meeting so many weeks ago decided, and what happened to its cases later. */
export function decidedItems(
  setting: Setting,
  weeksAgo: number,
): { items: DecidedItem[]; later: Happening[] } {
  const ofThatWeek = <Story extends { decided: number }>(stories: readonly Story[]) =>
    stories.filter(({ decided }) => decided === weeksAgo);
  const persons = ofThatWeek(caseStories).map((story) => ({
    story,
    told: new ToldCase(setting.inside, setting.organisation),
  }));
  return {
    items: [
      ...persons.map(({ story, told }) => personItem(setting, story, told)),
      ...ofThatWeek(supervisionStories).map((site) => siteItem(setting, site)),
      ...ofThatWeek(otherDecisions).map((other) => otherItem(setting, other)),
    ],
    later: persons.flatMap(({ story, told }) => laterHappenings(told, story, setting.calendar)),
  };
}

function personItem(
  setting: Setting,
  story: (typeof caseStories)[number],
  told: ToldCase,
): DecidedItem {
  const { calendar } = setting;
  const { mode, contact, lastContactDaysAgo: days } = story;
  const lastContactOn = days === undefined ? null : calendar.daysAgo(days);
  const reference = `${calendar.today.slice(2, 4)}/${caseStories.indexOf(story) + 1}`;
  return {
    inquiry: { ...story, contact: contact ? 'treatment_contact' : 'none' },
    outcome: mode,
    async decide({ id: decisionId, when, day, inquiryId }) {
      await told.open({ story, mode, contact, decisionId, when, day, lastContactOn, reference });
      return tellOpened(setting, told, when, inquiryId);
    },
  };
}

function siteItem(setting: Setting, site: (typeof supervisionStories)[number]): DecidedItem {
  const { inside, organisation } = setting;
  const told = new ToldCase(inside, organisation);
  const unitId = organisation.unitId(site.unit);
  return {
    inquiry: {
      alias: `Sted-${site.decided}`,
      source: 'municipal_unit',
      askedBy: organisation.unitName(site.unit),
      worry: 'Ber om fast veiledning.',
      contact: 'unknown',
      unitId,
    },
    outcome: 'supervision',
    async decide({ id: decisionId, when, day, inquiryId }) {
      await told.open({
        story: { title: site.title, unitId, kind: site.kind, everyWeeks: site.everyWeeks },
        mode: 'systematic_supervision',
        decisionId,
        when,
        day,
        lastContactOn: null,
        reference: `V${site.decided}`,
      });
      return tellOpened(setting, told, when, inquiryId);
    },
  };
}

function tellOpened(
  { inside, organisation }: Setting,
  told: ToldCase,
  at: string,
  inquiryId: string,
): string {
  inside.tell({
    teamId: organisation.teamId,
    kind: 'case.opened',
    at,
    actorId: organisation.leader.workerId,
    caseIds: [told.id],
    inquiryIds: [inquiryId],
    workerIds: told.workerIds,
  });
  return told.id;
}

function otherItem(
  { inside: { db }, organisation }: Setting,
  other: (typeof otherDecisions)[number],
): DecidedItem {
  return {
    inquiry: other,
    outcome: other.outcome,
    async decide({ when, inquiryId }) {
      if (other.outcome !== 'guide_to_service') return null;
      await sql`
        insert into guidances (id, team_id, inquiry_id, unit_id, reason, asked_at, answered_by, accepted_at)
        values (${newId()}, ${organisation.teamId}, ${inquiryId}, ${organisation.unitId(other.unit)},
          'Bolig er det som haster.', ${when}, 'saksbehandler', ${when}::timestamptz + interval '1 day')`.execute(
        db,
      );
      await sql`
        update inquiries set guidance_accepted_at = ${when}::timestamptz + interval '1 day'
        where id = ${inquiryId}`.execute(db);
      return null;
    },
  };
}
