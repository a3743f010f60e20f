import type { TeamEvent } from '../service/contract.ts';

/** What an event makes old of what pages have read, as the beginnings of keys. */
export function touched(event: TeamEvent): string[][] {
  const keys: string[][] = [];
  for (const id of event.caseIds ?? []) keys.push(['case', id]);
  for (const id of event.inquiryIds ?? []) keys.push(['inquiry', id]);
  // Whoever owns an inquiry cannot leave before somebody else does.
  if (event.inquiryIds?.length)
    keys.push(['inquiries', event.teamId], ['members', event.teamId, 'leaving']);
  // When an inquiry comes up follows from the meetings that there are.
  if (/^meeting\.(planned|moved|cancelled|closed)$/.test(event.kind))
    keys.push(['inquiries', event.teamId, 'statement']);
  if (event.meetingId) keys.push(['meeting', event.meetingId], ['meetings', event.teamId]);
  // An open meeting shows inquiries, cases and capacity too.
  else if (event.inquiryIds?.length || event.caseIds?.length || event.pendingCaseIds?.length)
    keys.push(['meeting']);
  // Of meetings: who can be there, and who takes turns.
  if (/^(meeting_duties|team|absence|agreement)\./.test(event.kind))
    keys.push(['meetings', event.teamId]);
  // How long each item is meant to take is the team's.
  if (event.kind.startsWith('team.')) keys.push(['team', event.teamId], ['meeting']);
  if (/^(agreement|worker|role|team|case|seat|treatment_contact)\./.test(event.kind))
    keys.push(['members', event.teamId], ['caseload', event.teamId]);
  if (/^(absence|covers?|agreement|seat|case|treatment_contact)\./.test(event.kind))
    keys.push(['planner', event.teamId], ['members', event.teamId]);
  if (
    /^(meeting|minutes|activity|absence|covers?|seat|case|opening|inquiry|guidance|decision|agreement|admission|role)\./.test(
      event.kind,
    )
  )
    keys.push(['week']);
  // Shown with the item, since last, and to whoever is to do it.
  if (event.kind.startsWith('action.'))
    keys.push(
      ['actions', event.teamId],
      ['meeting'],
      ['week'],
      ['members', event.teamId, 'leaving'],
    );
  if (/^(supervision_request|activity|case)\./.test(event.kind))
    keys.push(['supervision-requests', event.teamId], ['supervision-figures', event.teamId]);
  if (/^(arrangement|supervision_session|activity|case|seat)\./.test(event.kind))
    keys.push(['supervision-sessions', event.teamId], ['supervision-figures', event.teamId]);
  if (/^(supervision_request|arrangement|supervision_session)\./.test(event.kind))
    keys.push(['week']);
  if (event.kind.startsWith('feedback.')) keys.push(['week']);
  if (event.kind.startsWith('consultation.'))
    keys.push(
      ['consultations', event.teamId],
      ['supervision-figures', event.teamId],
      ['week'],
      // Whoever is to tell a home unit cannot leave before it has been told, or somebody else tells it.
      ['members', event.teamId, 'leaving'],
    );
  if (/^(licence|text_pack)\./.test(event.kind)) keys.push(['instruments', event.teamId]);
  if (event.kind.startsWith('unit.') || event.kind === 'import.committed') keys.push(['units']);
  if (event.visitId) keys.push(['emergencies', event.teamId]);
  if (event.importId) keys.push(['imports', event.teamId]);
  if (/^(service_change|seat|case)\./.test(event.kind))
    keys.push(['service-changes', event.teamId]);
  if (event.kind.startsWith('worker.')) keys.push(['workers']);
  if (event.kind.startsWith('role.') || event.kind.startsWith('agreement.')) keys.push(['me']);
  if (/^case\.(closed|recorded|reopened)$/.test(event.kind)) keys.push(['cases', event.teamId]);
  return keys;
}
