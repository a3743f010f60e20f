/** What was found in a row of answers, by the service's stable code. */
export const answerCodes: Record<string, string> = {
  age_taken_as_adult:
    'Alderen står ikke. Grenseverdien for voksne brukes, om personen ikke har svart i en annen aldersgruppe her.',
  case_not_open:
    'Saken er avsluttet her, ble åpnet på nytt etter den dagen, eller mangler det andre setet. Åpne den først, og last opp filen på nytt.',
  case_unknown:
    'Ingen person i teamet har dette aliaset, og et tjenestested har ingen svar. Rett det, eller hent inn saken samtidig.',
  cooperation_left_out: 'Teamet har ingen lisens for SRS. Summen tas ikke med.',
  cooperation_with_pair:
    'Summen hentes inn som svar om samarbeidet med de to som har saken nå. Bare de to ser den.',
  licence_missing:
    'Teamet har ingen lisens for ORS som gjelder i dag. Registrer den under Team, «Skjemaer for tilbakemelding», og last opp filen på nytt.',
  measured_already: 'Det er svart samme dag fra før. Det som er inne, blir stående.',
  measured_twice: 'En annen rad har svar fra samme dag. Rett en av datoene.',
  number_beyond_line: 'En linje går fra 0,0 til 10,0, og summen til 40,0. Rett tallet.',
  number_not_understood: 'Skriv tallet med høyst én desimal, for eksempel 7,5.',
  person_said_no: 'Personen har sagt nei til å bli registrert. Ta bort raden.',
  sum_differs: 'Summen er ikke lik de fire linjene. Begge vises. Rett tallet som er feil.',
  sum_not_kept: 'En linje mangler. Summen i arket lagres ikke, og ingenting regnes ut for den.',
};
