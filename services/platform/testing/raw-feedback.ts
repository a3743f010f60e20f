import type { PendingQuery, Row, TransactionSql } from 'postgres';

/** Rows of each table of feedback: in the cases where somebody stands around the person, and in the worker's own. */
export async function insertFeedback(
  tx: TransactionSql,
  { id, teamId, worker }: { id: PendingQuery<Row[]>; teamId: string; worker: string },
): Promise<void> {
  await tx`insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms, valid_from, recorded_by)
    values (${id}, ${teamId}, 'ors', 'x', 'x', 'x', 'digital', 'no', '2026-01-01', ${worker})`;
  await tx`insert into service_changes (id, team_id, level, kind, takes_effect_on, text, announced_by)
    values (${id}, ${teamId}, 'municipal', 'other', oslo_today(), 'x', ${worker})`;
  await tx`insert into text_packs (id, team_id, instrument_id, language, title, instruction, lines, copyright, recorded_by)
    values (${id}, ${teamId}, 'ors', 'nb', 'x', 'x', '[1, 2, 3, 4]', 'x', ${worker})`;
  await tx`insert into feedback_choices (case_id, team_id, asks_informally, prompt_after_weeks, chosen_by)
    select distinct case_id, team_id, true, 4, ${worker}::uuid from network_contacts where team_id = ${teamId}
    on conflict do nothing`;
  await tx`insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set)
    select ${id}, team_id, case_id, now(), 'ors', 'self', 'adult', 'x'
    from (select team_id, case_id from network_contacts where team_id = ${teamId}
      union select team_id, case_id from seats where worker_id = ${worker} and upper_inf(held_during)) own`;
  await tx`insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
    select id, team_id, case_id, id, '2026-01-01', 12, 'paper' from measurement_series where team_id = ${teamId}`;
  await tx`insert into feedback_omissions (id, team_id, case_id, about, reason, omitted_on, recorded_by)
    select id, team_id, case_id, 'life', 'not_asked', '2026-01-01', ${worker} from measurement_series where team_id = ${teamId}
    on conflict do nothing`;
  await tx`insert into left_out_courses (id, team_id, case_id, opened_at, recorded_by)
    select id, team_id, case_id, now(), ${worker} from measurement_series where team_id = ${teamId}`;
  await tx`insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, token_hash, made_by, expires_at)
    select id, team_id, case_id, now(), 'ors', 'self', 'adult', 'nb', sha256(id::text::bytea), ${worker}, now() + interval '1 hour'
    from measurement_series where team_id = ${teamId}`;
  await tx`insert into waiting_room_devices (id, team_id, name, pairing_hash, pairing_expires_at, made_by)
    select v, ${teamId}, 'x', sha256(v::text::bytea), now(), ${worker} from (select ${id} as v) made`;
  await tx`insert into code_guesses (device_id, team_id) select id, team_id from waiting_room_devices where team_id = ${teamId}`;
  await tx`insert into curve_notes (id, team_id, case_id, link_id, noted_on, text)
    select id, team_id, case_id, id, '2026-01-01', 'x' from measurement_series where team_id = ${teamId}`;
  await tx`insert into feedback_signals (team_id, case_id, series_id, measurement_id, measured_on, kind, rule_set, to_tenths, limit_tenths, nth, is_shared_with_pair)
    select team_id, case_id, id, id, '2026-01-01', 'flat', 'x', 12, 60, 4, true from measurement_series where team_id = ${teamId} on conflict do nothing`;
  await tx`insert into informal_feedback (id, team_id, case_id, said_on, recorded_by, written_by)
    select id, team_id, case_id, '2026-01-01', ${worker}, ${worker} from measurement_series where team_id = ${teamId}`;
  await tx`insert into informal_feedback_versions (feedback_id, version, team_id, case_id, said_on, written_by, written_at)
    select id, 1, team_id, case_id, said_on, written_by, written_at from informal_feedback where team_id = ${teamId}`;
}
