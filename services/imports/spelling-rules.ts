import type { Level, Mode } from './import-plan.ts';

/** The many ways to write the few words that the service knows. The first that fits counts. */
type Spellings<Word extends string> = [Word, RegExp][];

const modes: Spellings<Mode> = [
  ['shoulder_to_shoulder', /skulder|shoulder|^s v s$|^sks$/],
  ['systematic_supervision', /veil|supervision/],
  ['intake', /^(direkte )?inntak|^intake/],
];

const levels: Spellings<Level> = [
  ['municipal', /kommun|bydel|municipal|^(1|første|forste) ?linje/],
  [
    'specialist',
    /\bdps\b|spesialist|specialist|helseforetak|sykehus|\bhf\b|^(2|andre|annen) ?linje/,
  ],
];

const professions: Spellings<string> = [
  ['peer_consultant', /erfaringskonsulent|erfaringsmedarb|brukerspesialist|peer/],
  ['psychiatric_nurse', /psyk\w* sykepl|psychiatric nurse|sykepl\w* (i )?psyk/],
  ['psychiatrist', /psykiater|psychiatrist|lege i psykiatri/],
  [
    'specialist_psychologist',
    /psykolog ?spes|spesialist i (klinisk )?psykologi|specialist psychologist/,
  ],
  ['psychologist', /psykolog|psychologist/],
  ['social_worker', /sosionom|social worker/],
  ['mental_health_worker', /psykisk helsearb|mental health worker/],
  ['social_educator', /vernepl|social educator/],
  ['milieu_therapist', /milj[øo]terap|milj[øo]arb|milieu/],
  ['occupational_therapist', /ergoterap|occupational/],
  ['general_practitioner', /fastlege|allmennlege|general practitioner|^gp$/],
  ['nurse', /sykepl|^nurse/],
  ['therapist', /^behandler|terapeut|^therapist/],
];

const competences: Spellings<string> = [
  ['mental_health', /psykisk helse|mental health/],
  ['psychiatry', /psykiatri|psychiatry/],
  ['substance_use', /\brus|avhengig|substance|addiction/],
  ['housing_social', /bolig|sosial|housing|social/],
  ['nav_work', /\bnav\b|arbeid|work/],
  ['rehabilitation', /rehab/],
  ['lived_experience', /erfaring|lived|peer/],
];

const closedWords =
  /^(avslutt(et|a|ede)?|lukk(et|a|ede)|ferdig|ferdigbehandlet|utskrev(et|en)|utskrivi?ng?|closed|ended|finished|discharged)$/;
const openWords =
  /^([åa]pen|[åa]pent|gjen[åa]pnet|aktiv|aktivt|p[åa]g[åa]r|p[åa]g[åa]ende|løpende|open|reopened|active|ongoing)$/;
/** Beside a word for an end, these say that it has not come. */
const notYetWords =
  /^(ikke|ikkje|ei|aldri|uavsluttet|nesten|snart|før|n[åa]r|hvis|om|kanskje|trolig|skal|vil|b[øo]r|kan|m[åa]|planl\w*|vurder\w*|avsluttes|avslutte|avsluttende|avslutning\w*|lukkes|lukke|utskrives|not|never|un\w*|nearly|soon|will|shall|should|may|before|when|if|until|closing|ending)$/;

const sources: Spellings<string> = [
  ['dps_joint_intake', /\bdps\b.*inntak|inntak.*\bdps\b|felles inntak|joint intake/],
  ['gp', /fastlege|legekontor|legesenter|^lege(n)?$|^gp$|general practitioner/],
  ['nav', /\bnav\b/],
  ['police', /politi|lensmann|police/],
  [
    'self',
    /seg selv|^selv$|^sj[øo]l|\begen|bruker(en)? selv|pasient(en)? selv|^self$|^bruker$|^pasient$/,
  ],
  [
    'next_of_kin',
    /\b(mor|far|mormor|farmor|morfar|farfar|bestemor|bestefar|mamma|pappa|foreldre|bror|kone|mann|tante|onkel|kin|mother|father|parents?|sister|brother|daughter|son|wife|husband)\b|p[åa]r[øo]rende|s[øo]ster|datter|s[øo]nn|ektefelle|samboer|familie/,
  ],
  [
    'institution',
    /sengepost|sykehus|legevakt|institusjon|\bpost\b|akutt|fengsel|kriminalomsorg|ward|hospital|institution/,
  ],
  ['municipal_unit', /kommun|hjemmetj|hjemmesyk|barnevern|tildelingskontor|bydel|municipal/],
];

/** Words for a worker who has no name yet, or none in particular. */
const nobody = /^(vikar|ukjent|ingen|mangler|ledig|vakant|nn|n n|tbd|\?+|-+|x+)$/;

/** Lower case, and nothing but letters and digits between single spaces. */
export function wordKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function spelt<Word extends string>(spellings: Spellings<Word>, text: string): Word | null {
  const key = wordKey(text);
  return spellings.find(([, spelling]) => spelling.test(key))?.[0] ?? null;
}

/** Null when no mode, or more than one, is named. */
export function modeOf(text: string): Mode | null {
  const named = modes.filter(([, spelling]) => spelling.test(wordKey(text)));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

export const levelOf = (text: string): Level | null => spelt(levels, text);
export const professionOf = (text: string): string | null => spelt(professions, text);
export const sourceOf = (text: string): string | null => spelt(sources, text);

/**
 * Whole words only, and nothing closes on a guess: `doubted` when an end is denied, still to come or
 * asked about («ikke avsluttet», «avsluttes i vår», «ferdig?»), or when the words say both.
 */
export function stateOf(text: string): 'open' | 'closed' | 'doubted' | null {
  const words = wordKey(text).split(' ');
  const has = (spelling: RegExp) => words.some((word) => spelling.test(word));
  const [isClosed, isOpen] = [has(closedWords), has(openWords)];
  if (has(notYetWords) || text.includes('?') || (isClosed && isOpen)) return 'doubted';
  if (isClosed) return 'closed';
  return isOpen ? 'open' : null;
}

/** Parts of a cell that lists fields of competence; a slash stands inside one field, not between two. */
export function competencesOf(text: string): { said: string; competence: string | null }[] {
  return text
    .split(/[,;\n]|\s\+\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((said) => ({ said, competence: spelt(competences, said) }));
}

export function isNobody(text: string): boolean {
  return nobody.test(text.toLowerCase().trim());
}

/** «Avvist», however it is put. The service has no such outcome. */
export function isRejection(text: string): boolean {
  return /avvis|avsl[åa]|nektet|reject|declin/.test(wordKey(text));
}

/**
 * Two to four words and no number: perhaps the name of the person, which no board may show. The web
 * client asks the same of an alias that is typed; a test holds the two to the same answers.
 */
export function mayBeAName(text: string): boolean {
  const words = text.trim().split(/[\s,]+/u);
  const isWords = words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word));
  return (
    isWords && words.length >= 2 && words.length <= 4 && words.some(({ length }) => length > 2)
  );
}
