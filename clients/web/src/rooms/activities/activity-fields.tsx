import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Check, Choice, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { LevelMark } from '../../kit/level.tsx';
import type { Level, MemberCard } from '../../service/contract.ts';
import { type ActivityDraft, arenas, isWithPerson, type Subject } from './activity-draft.ts';
import styles from './activities.module.css';
import { SessionFields } from './session-fields.tsx';

/** What, whether there was contact, where, who, when. */
export function ActivityFields({
  draft,
  subject,
  members,
  named,
  isPlan = false,
}: {
  draft: ActivityDraft;
  subject: Subject;
  members: readonly MemberCard[];
  /** It is still to be done. */
  isPlan?: boolean;
  /** Names of whoever was there and need not be a member any more. */
  named: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.what}>
        <Choice
          label={t('activities.dialog.kind')}
          value={draft.kind}
          options={draft.kinds.map((value) => ({ value, text: t(`activities.kind.${value}`) }))}
          onChange={draft.setKind}
        />
        {!isPlan && isWithPerson(draft.kind) && (
          <Choice
            isBeside
            label={t('activities.dialog.contact')}
            value={draft.contact}
            options={[
              { value: 'two_way' as const, text: t('activities.dialog.yes') },
              { value: 'attempt' as const, text: t('activities.dialog.no') },
            ]}
            onChange={draft.setContact}
          />
        )}
        <Choice
          label={t('activities.dialog.arena')}
          value={draft.arena}
          options={arenas.map((value) => ({ value, text: t(`activities.arena.${value}`) }))}
          onChange={draft.setArena}
        />
      </div>
      {!isPlan && draft.kind === 'supervision' && <SessionFields draft={draft} subject={subject} />}
      <WhoWasThere
        legend={t(isPlan ? 'activities.plan.who' : 'activities.dialog.who')}
        othersLegend={t(isPlan ? 'activities.plan.someoneElse' : 'activities.dialog.someoneElse')}
        draft={draft}
        subject={subject}
        members={members}
        named={named}
      />
      <div className={styles.when}>
        <DateField
          label={t('activities.dialog.day')}
          value={draft.doneOn}
          {...(isPlan ? { min: today() } : { max: today() })}
          error={whyNotThen(t, draft, isPlan)}
          onChange={draft.setDoneOn}
        />
        <TextField
          label={t('activities.dialog.minutes')}
          inputMode="numeric"
          value={draft.minutes}
          error={draft.isTimeRight ? undefined : t('activities.dialog.minutesWrong')}
          onChange={draft.setMinutes}
        />
        <TextField
          type="time"
          label={t('activities.dialog.time')}
          isOptional={isPlan ? undefined : t('frame.optional')}
          value={draft.time}
          onChange={draft.setTime}
        />
      </div>
    </>
  );
}

function whyNotThen(t: TFunction, { isToCome, isPast }: ActivityDraft, isPlan: boolean) {
  if (isPlan) return isPast ? t('activities.plan.past') : undefined;
  return isToCome ? t('activities.dialog.toCome') : undefined;
}

interface Person {
  id: string;
  name: string;
  level: Level | null;
}

/** The pair and whoever acts for them; others by name. */
function WhoWasThere({
  legend,
  othersLegend,
  draft,
  subject,
  members,
  named,
}: {
  legend: string;
  othersLegend: string;
  draft: ActivityDraft;
  subject: Subject;
  members: readonly MemberCard[];
  named: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const offered = peopleOf(subject);
  const others = members
    .filter(({ workerId }) => !offered.some(({ id }) => id === workerId))
    .map(({ workerId, name, level }): Person => ({ id: workerId, name, level }));
  const added = draft.workerIds
    .filter((id) => !offered.some((person) => person.id === id))
    .map((id) => others.find((other) => other.id === id) ?? nameless(id, named));
  const left = others.filter(({ id }) => !draft.workerIds.includes(id));
  return (
    <fieldset className={styles.who}>
      <legend>{legend}</legend>
      {[...offered, ...added].map(({ id, name, level }) => (
        <Check
          key={id}
          label={
            <>
              {level && <LevelMark level={level} />} {name}
            </>
          }
          isChecked={draft.workerIds.includes(id)}
          onChange={(isThere) => draft.setThere(id, isThere)}
        />
      ))}
      {left.length > 0 && (
        <SelectField
          label={othersLegend}
          none={t('activities.dialog.choose')}
          value=""
          options={left.map(({ id, name, level }) => ({
            value: id,
            text: level ? `${name} (${t(`level.${level}.short`).toLowerCase()})` : name,
          }))}
          onChange={(id) => id && draft.setThere(id, true)}
        />
      )}
    </fieldset>
  );
}

const nameless = (id: string, named: ReadonlyMap<string, string>): Person => ({
  id,
  name: named.get(id) ?? '—',
  level: null,
});

function peopleOf({ seats }: Subject): Person[] {
  if (!seats) return [];
  return [seats.municipal, seats.specialist].flatMap(({ workerId, name, level, cover }) => [
    { id: workerId, name, level },
    ...(cover ? [{ id: cover.workerId, name: cover.name, level }] : []),
  ]);
}
