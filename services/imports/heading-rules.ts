import type { CaseField, Field, InquiryField, SheetKind, WorkerField } from './import-plan.ts';
import { measurementHeadings } from './answer-heading-rules.ts';

export type KnownKind = Exclude<SheetKind, 'not_understood'>;

/** Headings by what they mean, in the form that `headingKey` gives them. Norwegian, then English. */
const workerHeadings: Record<WorkerField, string[]> = {
  name: ['navn', 'ansatt', 'medarbeider', 'teammedlem', 'name', 'worker', 'member'],
  profession: [
    'yrke',
    'stilling',
    'profesjon',
    'tittel',
    'fag',
    'fagbakgrunn',
    'utdanning',
    'profession',
  ],
  unit: [
    'ansatt ved',
    'arbeidssted',
    'enhet',
    'avdeling',
    'seksjon',
    'tjenestested',
    'tjeneste',
    'hovedarbeidsgiver',
    'unit',
    'home unit',
  ],
  level: ['nivå', 'forvaltningsnivå', 'arbeidsgiver', 'linje', 'kommune dps', 'level', 'employer'],
  fraction: [
    'stilling i teamet',
    'stillingsbrøk',
    'stillingsprosent',
    'stilling',
    'prosent',
    'brøk',
    'andel',
    'årsverk',
    'fraction',
    'fte',
    'percent',
  ],
  starts_on: ['fra', 'fra dato', 'startdato', 'start', 'fra og med', 'begynte', 'from', 'starts'],
  ends_on: [
    'til',
    'til dato',
    'sluttdato',
    'slutt',
    'til og med',
    'sluttet',
    'to',
    'until',
    'ends',
  ],
  phone: ['tlf', 'telefon', 'mobil', 'tlf nr', 'telefonnummer', 'phone'],
  competences: [
    'kompetanse',
    'kompetanser',
    'kompetanseområder',
    'fagområder',
    'felt',
    'competences',
    'competence',
  ],
};

const caseHeadings: Record<CaseField, string[]> = {
  reference: [
    'sak',
    'saksnr',
    'saksnummer',
    'sak nr',
    'nr',
    'nummer',
    'referanse',
    'ref',
    'reference',
    'case',
  ],
  alias: ['alias', 'kallenavn', 'kode', 'kodenavn', 'dekknavn', 'initialer', 'code name'],
  mode: ['arbeidsform', 'arbeidsmåte', 'form', 'modus', 'type', 'mode', 'way of working'],
  municipal_worker: [
    'fra kommunen',
    'kommune',
    'kommunen',
    'kommunal',
    'ansvarlig kommune',
    'ansvarlig kommunen',
    'kontakt kommune',
    'municipal',
    'from the municipality',
  ],
  specialist_worker: [
    'fra dps',
    'dps',
    'spesialist',
    'spesialisthelsetjenesten',
    'fra spesialisthelsetjenesten',
    'ansvarlig dps',
    'kontakt dps',
    'specialist',
    'from the dps',
  ],
  treatment_contact: [
    'behandlingskontakt',
    'behandler',
    'kontakt',
    'kontaktperson',
    'tjenestested',
    'sted',
    'treatment contact',
    'service site',
  ],
  started_on: [
    'startet',
    'start',
    'startdato',
    'oppstart',
    'fra',
    'fra dato',
    'inntatt',
    'åpnet',
    'started',
  ],
  state: ['status', 'tilstand', 'state'],
  closed_on: ['avsluttet', 'avsluttet dato', 'sluttdato', 'lukket', 'slutt', 'closed'],
  last_contact_on: ['sist kontakt', 'siste kontakt', 'sist sett', 'siste møte', 'last contact'],
  remark: [
    'merknad',
    'merknader',
    'kommentar',
    'kommentarer',
    'notat',
    'notater',
    'remark',
    'remarks',
    'note',
    'notes',
  ],
};

const inquiryHeadings: Record<InquiryField, string[]> = {
  received_on: ['dato', 'mottatt', 'når', 'innkommet', 'date', 'received'],
  asked_by: [
    'hvem ringte',
    'hvem',
    'fra',
    'fra hvem',
    'kilde',
    'henvender',
    'melder',
    'innringer',
    'who called',
    'source',
  ],
  worry: [
    'hva er bekymringen',
    'bekymring',
    'bekymringen',
    'hva gjelder det',
    'gjelder',
    'sak',
    'beskrivelse',
    'henvendelse',
    'worry',
    'concern',
  ],
  owner: [
    'ansvarlig',
    'eier',
    'hvem følger opp',
    'følges opp av',
    'mottatt av',
    'owner',
    'responsible',
  ],
  what_was_done: [
    'hva ble gjort',
    'utfall',
    'resultat',
    'tiltak',
    'vedtak',
    'oppfølging',
    'hva skjedde',
    'outcome',
    'result',
  ],
};

const headings = {
  workers: workerHeadings,
  cases: caseHeadings,
  inquiries: inquiryHeadings,
  measurements: measurementHeadings,
};

/** A sheet is of a kind when all the fields of one of its lists have a heading. */
const tellingFields: Record<KnownKind, Field[][]> = {
  workers: [
    ['name', 'fraction'],
    ['name', 'profession', 'unit'],
    ['name', 'profession', 'level'],
  ],
  cases: [
    ['mode', 'municipal_worker'],
    ['mode', 'specialist_worker'],
    ['municipal_worker', 'specialist_worker'],
  ],
  inquiries: [
    ['worry', 'asked_by'],
    ['worry', 'received_on', 'owner'],
  ],
  measurements: [
    ['alias', 'measured_on', 'personal', 'overall'],
    ['alias', 'measured_on', 'sum', 'cooperation_sum'],
  ],
};

const longEnoughToBegin = 4;

/** «Behandlingskontakt (navn, sted)» → «behandlingskontakt». */
function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Which field of a kind each heading names. A field is given once, to the first that names it; a
 * heading that may mean two things («stilling») means the one that no other heading names.
 */
export function fieldsOf(kind: KnownKind, said: string[]): (Field | null)[] {
  const known = Object.entries(headings[kind]) as [Field, string[]][];
  const keys = said.map(headingKey);
  const meant = keys.map((key) =>
    known.filter(([, words]) => words.includes(key)).map(([field]) => field),
  );
  const taken = new Set<Field>();
  const found = new Map<number, Field>();
  const give = (isTurn: (meanings: Field[]) => boolean, meaningsOf: (index: number) => Field[]) => {
    for (const index of keys.keys()) {
      if (found.has(index) || !isTurn(meant[index]!)) continue;
      const field = meaningsOf(index).find((meaning) => !taken.has(meaning));
      if (field === undefined) continue;
      taken.add(field);
      found.set(index, field);
    }
  };
  give(
    (meanings) => meanings.length === 1,
    (index) => meant[index]!,
  );
  give(
    (meanings) => meanings.length > 1,
    (index) => meant[index]!,
  );
  give(
    () => true,
    (index) => begunBy(keys[index]!, known),
  );
  return keys.map((_, index) => found.get(index) ?? null);
}

/** A longer heading means what its first words mean: «sist kontakt dato», «startet i teamet». */
function begunBy(key: string, known: [Field, string[]][]): Field[] {
  return known
    .flatMap(([field, words]) => words.map((word) => ({ field, word })))
    .filter(({ word }) => word.length >= longEnoughToBegin && key.startsWith(`${word} `))
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ field }) => field);
}

/** The kind that the headings tell of, and how many of them it explains. */
export function kindOf(said: string[]): { kind: KnownKind; explained: number } | null {
  const kinds = (Object.keys(headings) as KnownKind[]).flatMap((kind) => {
    const fields = fieldsOf(kind, said);
    const isTold = tellingFields[kind].some((all) => all.every((field) => fields.includes(field)));
    return isTold ? [{ kind, explained: fields.filter((field) => field !== null).length }] : [];
  });
  return kinds.sort((a, b) => b.explained - a.explained)[0] ?? null;
}

export function isFieldOf(kind: SheetKind, field: Field): boolean {
  return kind in headings && field in headings[kind as KnownKind];
}
