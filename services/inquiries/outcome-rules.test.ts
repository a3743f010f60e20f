import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advise, type Advised, type Known } from './outcome-rules.ts';

const answers = ['yes', 'no', 'unknown'] as const;
const contacts = ['none', 'treatment_contact', 'stable', 'unknown'] as const;

const everyPerson: Known[] = answers.flatMap((severeProblems) =>
  answers.flatMap((functionalImpairment) =>
    answers.flatMap((unstableLife) =>
      contacts.map((contactWithServices) => ({
        about: 'person' as const,
        severeProblems,
        functionalImpairment,
        unstableLife,
        contactWithServices,
      })),
    ),
  ),
);

/** The table as it stands in the model, written out instead of computed: A, B and C, then D. */
const table: Record<string, Record<(typeof contacts)[number], Advised>> = {
  'all yes': {
    none: 'intake',
    treatment_contact: 'shoulder_to_shoulder',
    stable: 'supervision_offer',
    unknown: 'investigate',
  },
  'some no': {
    none: 'guide_to_service',
    treatment_contact: 'guide_to_service',
    stable: 'supervision_offer',
    unknown: 'investigate',
  },
  'some unknown': {
    none: 'investigate',
    treatment_contact: 'investigate',
    stable: 'supervision_offer',
    unknown: 'investigate',
  },
};

function rowOf({ severeProblems, functionalImpairment, unstableLife }: Known): string {
  const three: string[] = [severeProblems, functionalImpairment, unstableLife];
  if (three.includes('unknown')) return 'some unknown';
  return three.includes('no') ? 'some no' : 'all yes';
}

test.each(everyPerson)('the table advises one outcome for %j', (known) => {
  expect(advise(known).outcome).toBe(table[rowOf(known)]![known.contactWithServices]);
});

test('a service site that asks is advised supervision, whatever else is known', () => {
  for (const known of everyPerson) {
    const advice = advise({ ...known, about: 'service_site' });
    expect(advice).toMatchObject({
      outcome: 'supervision',
      row: 6,
      requiresSupervisionOffer: false,
    });
  }
});

test('stable contact is the only exclusion, and always comes with an offer of supervision', () => {
  for (const known of everyPerson) {
    const isStable = known.contactWithServices === 'stable';
    const { outcome, requiresSupervisionOffer } = advise(known);
    expect(requiresSupervisionOffer).toBe(isStable);
    expect(outcome === 'supervision_offer').toBe(isStable);
  }
});

test('the reasons are the answers that decided it, and no others', () => {
  for (const known of everyPerson) {
    const { row, reasons } = advise(known);
    for (const { question, answer } of reasons) expect(known[question]).toBe(answer);
    const said = reasons.map(({ answer }) => answer);
    if (row === 1) expect(said).toEqual(['stable']);
    if (row === 4) expect(new Set(said)).toEqual(new Set(['unknown']));
    if (row === 5) expect(new Set(said)).toEqual(new Set(['no']));
    if (row === 2 || row === 3) expect(said).toHaveLength(4);
  }
});

test('what must not count never changes the advice', () => {
  const person = fc.constantFrom(...everyPerson);
  const beside = fc.record({
    diagnosis: fc.string(),
    age: fc.integer({ min: 0, max: 110 }),
    hasReferral: fc.boolean(),
    usesSubstances: fc.boolean(),
    motivation: fc.constantFrom('none', 'some', 'much'),
    noShows: fc.nat(),
    characteristics: fc.subarray([
      'long_unstable_course',
      'broken_treatment_relations',
      'repeated_crisis_admissions',
      'limited_social_functioning',
      'lacking_support_or_stable_housing',
      'high_relapse_risk',
      'limited_effect_of_earlier_treatment',
      'great_need_of_coordination',
    ]),
    source: fc.constantFrom('self', 'gp', 'police'),
    level: fc.constantFrom('municipal', 'specialist'),
  });
  fc.assert(
    fc.property(person, beside, (known, other) => {
      expect(advise({ ...other, ...known })).toEqual(advise(known));
    }),
  );
});

test('the three criteria count alike: changing places never changes the outcome', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyPerson), (known) => {
      const turned = {
        ...known,
        severeProblems: known.unstableLife,
        functionalImpairment: known.severeProblems,
        unstableLife: known.functionalImpairment,
      };
      expect(advise(turned).outcome).toBe(advise(known).outcome);
    }),
  );
});
