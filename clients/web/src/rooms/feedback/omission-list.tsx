import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { withdrawOmission } from '../../service/writes/feedback.ts';
import styles from './feedback.module.css';

type Omission = Schemas['FeedbackOmission'];

export function OmissionList({
  feedback: { omissions },
  mayWrite,
  onDone,
}: {
  feedback: Schemas['Feedback'];
  mayWrite: boolean;
  onDone: (text: string) => void;
}) {
  const { t } = useTranslation();
  const onTakenBack = () => onDone(t('feedback.omission.takenBack'));
  if (omissions.length === 0) return null;
  return (
    <Panel id="ikke-svart" title={t('feedback.omission.list')} count={omissions.length}>
      <ul className={styles.list}>
        {omissions.map((one) => (
          <OmissionRow key={one.id} omission={one} {...{ mayWrite, onTakenBack }} />
        ))}
      </ul>
    </Panel>
  );
}

function OmissionRow({
  omission: { id, about, reason, omittedOn, recordedByName },
  mayWrite,
  onTakenBack,
}: {
  omission: Omission;
  mayWrite: boolean;
  onTakenBack: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const day = dates.day(omittedOn);
  const taking = useCommand((_: undefined, key) => withdrawOmission(id, key), onTakenBack);
  return (
    <li>
      <div className={rows.line}>
        <p className={rows.text}>
          {day}: {t(`feedback.about.${about}`)},{' '}
          {t(`feedback.omission.reason.${reason}`).toLowerCase()}
          <span className={styles.soft}> · {recordedByName}</span>
        </p>
        {mayWrite && (
          <span className={rows.acts}>
            <Button
              isSmall
              look="quiet"
              isBusy={taking.isBusy}
              onClick={() => void taking.run(undefined)}
            >
              {t('feedback.omission.mistake')}
              <span className="unseen">, {day}</span>
            </Button>
          </span>
        )}
      </div>
      <RefusalNotice refusal={taking.refusal} />
    </li>
  );
}
