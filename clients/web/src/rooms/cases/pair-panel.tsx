import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { CoverageLines } from '../../kit/coverage.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Pair } from '../../kit/seat.tsx';
import type { Case, SeatCard } from '../../service/contract.ts';
import { useRightsInCase } from '../../session/team.tsx';
import { SeatsBlocked } from '../access/seats-blocked.tsx';
import { SupporterList } from '../supporters/supporter-list.tsx';
import styles from './case-page.module.css';
import { ChangeContactDialog } from './change-contact-dialog.tsx';
import { InviteContactDialog } from './invite-contact-dialog.tsx';
import { NameContactDialog } from './name-contact-dialog.tsx';

/** Who sits in the two seats now, since when, and what is missing about them. */
export function PairPanel({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { seesCases } = useRightsInCase(shown);
  const [isNaming, setNaming] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [isInviting, setInviting] = useState(false);
  const { seats, treatmentContact } = shown;
  const isUnnamed = treatmentContact?.isUnnamed === true;
  const withSince = (seat: SeatCard) => ({
    name: isUnnamed && seat.treatmentContactId !== null ? null : seat.name,
    isContact: seat.treatmentContactId !== null,
    isAtRisk: seat.isAtRisk,
    note: shown.state === 'open' ? t('case.since', { day: dates.day(seat.sinceAt) }) : null,
  });
  return (
    <Panel id="par" title={t(shown.state === 'open' ? 'case.pair' : 'case.lastPair')}>
      {seats ? (
        <div className={styles.pair}>
          <Pair municipal={withSince(seats.municipal)} specialist={withSince(seats.specialist)} />
        </div>
      ) : (
        <p>{t('case.noPair')}</p>
      )}
      {shown.coverage && <CoverageLines coverage={shown.coverage} of="pair" namesOne={false} />}
      {seesCases && shown.alias !== null && <SeatsBlocked shown={shown} />}
      <SupporterList shown={shown} mayChange={seesCases && shown.state === 'open'} />
      {treatmentContact && shown.state === 'open' && seesCases && (
        <div className={styles.contact}>
          {isUnnamed && (
            <Button isSmall onClick={() => setNaming(true)}>
              {t('case.name.action')}
            </Button>
          )}
          <Button isSmall onClick={() => setChanging(true)}>
            {t('case.contact.action')}
          </Button>
          {!isUnnamed && (
            <Button isSmall onClick={() => setInviting(true)}>
              {t('case.contact.invite.action')}
            </Button>
          )}
        </div>
      )}
      {isChanging && treatmentContact && (
        <ChangeContactDialog contact={treatmentContact} onClose={() => setChanging(false)} />
      )}
      {isInviting && treatmentContact && (
        <InviteContactDialog contact={treatmentContact} onClose={() => setInviting(false)} />
      )}
      {isNaming && treatmentContact && (
        <NameContactDialog contact={treatmentContact} onClose={() => setNaming(false)} />
      )}
    </Panel>
  );
}
