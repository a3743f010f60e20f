import { useTranslation } from 'react-i18next';
import { Check, TextField } from '../../kit/fields.tsx';
import type { ActivityDraft, Subject } from './activity-draft.ts';
import styles from './activities.module.css';

/** Of supervision: what it was about, how many took part, and by which duty. Of a person there are no words. */
export function SessionFields({
  draft: { session },
  subject,
}: {
  draft: ActivityDraft;
  subject: Subject;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.what}>
      {!subject.isPerson && (
        <TextField
          label={t('activities.session.topic')}
          hint={t('activities.session.topicHint')}
          isOptional={t('frame.optional')}
          maxLength={500}
          autoComplete="off"
          value={session.topic}
          onChange={session.setTopic}
        />
      )}
      <TextField
        label={t('activities.session.attendees')}
        isOptional={t('frame.optional')}
        inputMode="numeric"
        value={session.attendees}
        error={session.isRight ? undefined : t('activities.session.attendeesWrong')}
        onChange={session.setAttendees}
      />
      <Check
        label={t('supervision.statutory')}
        note={t('supervision.statutoryNote')}
        isChecked={session.isStatutory}
        onChange={session.setStatutory}
      />
    </div>
  );
}
