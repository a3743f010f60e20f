import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameOfCase, nameOfInquiry } from '../../kit/case-name.ts';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Erasure, TeamErasures } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { AnswerErasureDialog } from './answer-erasure-dialog.tsx';
import { ErasureEnd } from './erasure-answers.tsx';
import styles from './erasures.module.css';

/** What people have asked to have erased, for the leaders of both levels to decide. */
export function ErasuresPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const found = useQuery(reads.erasures(team.id));
  useTitle(t('erasures.title'));
  const items = found.data?.items ?? [];
  return (
    <Page
      title={t('erasures.titleOf', { team: team.name })}
      back={{ to: '/tall', text: t('caseload.title') }}
    >
      <p className={styles.lead}>{t('erasures.lead')}</p>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={6} />}
      {found.isSuccess && items.length === 0 && <Empty title={t('erasures.nobody')} />}
      <ul className={styles.list}>
        {found.data &&
          items.map((erasure) => (
            <li key={erasure.id}>
              <Wish erasure={erasure} of={found.data} />
            </li>
          ))}
      </ul>
    </Page>
  );
}

function Wish({ erasure, of }: { erasure: Erasure; of: TeamErasures }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [isAnswering, setAnswering] = useState(false);
  const level = of.answersFor.find(
    (each) => !erasure.answers.some((answer) => answer.level === each),
  );
  return (
    <Panel
      id={`onske-${erasure.id}`}
      title={[
        ...erasure.cases.map(({ name }) => nameOfCase(t, { alias: name })),
        ...(erasure.inquiry ? [nameOfInquiry(t, { alias: erasure.inquiry.name })] : []),
      ].join(', ')}
      aside={
        <Flag kind={erasure.state === 'asked' ? 'strong' : 'plain'}>
          {t(`erasures.state.${erasure.state}`)}
        </Flag>
      }
    >
      <p>
        {t('erasures.asked', { day: dates.day(erasure.askedOn), name: erasure.recordedByName })}
      </p>
      {erasure.words && <p className={styles.words}>«{erasure.words}»</p>}
      <Cases erasure={erasure} />
      <ErasureEnd erasure={erasure} />
      {erasure.state === 'asked' && level && (
        <div className={styles.acts}>
          <Button look="main" onClick={() => setAnswering(true)}>
            {t('erasures.decide.open')}
          </Button>
        </div>
      )}
      {isAnswering && level && (
        <AnswerErasureDialog
          erasure={erasure}
          level={level}
          grounds={of.grounds}
          onClose={() => setAnswering(false)}
          onDone={(answered) => {
            setAnswering(false);
            announce(t(`erasures.decide.done.${answered.state}`));
            void queries.invalidateQueries({ queryKey: ['erasures'] });
          }}
        />
      )}
    </Panel>
  );
}

/** What stands in the way; and for those who see cases, the way there. */
function Cases({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const { seesCases } = useRights();
  const open = erasure.cases.filter(({ state }) => state === 'open');
  if (erasure.state !== 'asked' || open.length === 0) return null;
  return (
    <p>
      {t('erasures.stillOpen')}{' '}
      {seesCases &&
        open.map(({ id, name }) => (
          <Link key={id} to={`/sak/${id}`}>
            {name}
          </Link>
        ))}
    </p>
  );
}
