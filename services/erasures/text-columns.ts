// For the test that searches the database for what was written about a person: which text columns are which.

/** Columns of codes, which say nothing in words; and a service site's title, which is nobody's. */
export const codes = [
  ...['action_item_versions.state', 'action_items.state'],
  ...['activities', 'activity_versions'].flatMap((of) =>
    ['arena', 'contact', 'kind'].map((column) => `${of}.${column}`),
  ),
  ...['admissions.meeting', 'admissions.meeting_not_needed_because'],
  ...['agenda_items.kind', 'agenda_items.return_reason', 'agenda_items.state'],
  ...['answer_links.age_group', 'answer_links.language', 'answer_links.rater', 'case_modes.mode'],
  ...['case_openings', 'cases'].flatMap((of) => [`${of}.close_position`, `${of}.close_reason`]),
  'cases.engagement',
  ...['cases.mode', 'cases.registration', 'cases.state', 'cases.title'],
  ...['consultation_versions.level', 'consultations.kind', 'consultations.level'],
  ...['crisis_plan_invocations.answer', 'crisis_plan_invocations.declined_because'],
  'crisis_plan_invocations.invoked_by',
  ...['decisions.advised_outcome', 'decisions.outcome', 'erasures.state'],
  'inquiries.about',
  ...['inquiries.contact_with_services', 'inquiries.functional_impairment', 'inquiries.outcome'],
  ...[
    'inquiries.severe_problems',
    'inquiries.source',
    'inquiries.state',
    'inquiries.unstable_life',
  ],
  ...['inquiries.withdrawn_by', 'inquiry_replies.kind', 'inquiry_replies.manner'],
  ...['life_domains.domain', 'life_domains.registration'],
  ...['network_consents.answer', 'network_consents.said'],
  ...['network_contacts.consent', 'network_contacts.registration', 'network_contacts.relation'],
  ...['persons.national_id_key', 'persons.registration', 'seats.level'],
];

/** What other things are called by, one name each, and what only other tables know to be codes. */
export const namesOfOthers = [
  ...['service_changes.kind', 'service_changes.level'],
  ...['cases.alias', 'cases.reference', 'inquiries.alias', 'pending_cases.alias'],
  ...['pending_cases.reference', 'import_rows.natural_key', 'agreements.profession'],
  ...['agreement_terms.profession', 'agreement_terms.level'],
  ...['attendances.level', 'covers.level', 'erasure_answers.ground', 'pending_cases.arrangement'],
  ...['pending_cases.pair', 'pending_cases.problem', 'measurement_series.instrument_id'],
  ...['feedback_choices.cooperation_instrument', 'feedback_choices.life_instrument'],
  'answer_links.instrument_id',
  ...['holder', 'instrument_id', 'licensor', 'reference'].map((of) => `instrument_licences.${of}`),
  ...['copyright', 'instruction', 'instrument_id', 'title'].map((of) => `text_packs.${of}`),
];

/** Where people write; a column to come that takes the name is searched, whether it stands here or not. */
export const written = [
  ...['action_item_versions.drop_reason', 'action_item_versions.text'],
  ...['action_items.drop_reason', 'action_items.text'],
  ...['activities.topic', 'activity_versions.topic'],
  ...['admissions.place', 'agenda_items.about', 'agenda_items.notes', 'agenda_items.proposal'],
  ...['agenda_items.proposed', 'agenda_items.title'],
  ...['blocks.words'],
  ...['consultation_versions', 'consultations'].flatMap((of) =>
    ['about', 'advice', 'asked_by', 'reference'].map((column) => `${of}.${column}`),
  ),
  ...['crisis_plans.kept_in', 'crisis_plans.reference', 'curve_notes.text'],
  'decision_undos.reason',
  ...['decisions.details', 'decisions.differs_because', 'decisions.rationale'],
  ...['erasure_answers.reason', 'erasures.words', 'feedback_signals.words'],
  'guidances.answered_by',
  ...['guidances.decline_reason', 'guidances.message', 'guidances.reason'],
  ...['import_files.name', 'import_rows.content'],
  ...['import_runs.mapping', 'import_runs.report'],
  ...['informal_feedback', 'informal_feedback_versions'].flatMap((of) =>
    ['changed', 'words'].map((column) => `${of}.${column}`),
  ),
  'inquiries.asked_by',
  ...['inquiries.asker_contact', 'inquiries.notes', 'inquiries.referral_from'],
  ...['inquiries.referral_reference', 'inquiries.referral_text', 'inquiries.withdrawn_note'],
  ...['inquiries.worry', 'life_domains.own_words', 'minutes.content', 'minutes_addenda.text'],
  ...['minutes_comments.text'],
  ...['network_contacts.name', 'network_contacts.phone', 'opening_proposals.content'],
  ...['opening_proposals.reason', 'persons.address', 'persons.given_by_inquirer'],
  ...['persons.how_to_meet', 'persons.municipal_reference', 'persons.municipal_system'],
  ...['persons.name', 'persons.phone', 'persons.specialist_reference'],
  ...['persons.specialist_system', 'registrations.words', 'service_changes.text'],
  'supervision_offers.note',
  ...[
    'supervision_offers.to_worker_name',
    'supervision_requests.about',
    'supervision_requests.asked_by',
    'unit_notices.given_to',
    'visit_reviews.words',
    'visits.words',
  ],
  'waiting_room_devices.name',
];
