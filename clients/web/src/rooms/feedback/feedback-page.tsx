import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { nameOfCase } from '../../kit/case-name.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights } from '../../session/team.tsx';
import { AnswerLinksPanel } from '../answering/answer-links-panel.tsx';
import { OwnNotes } from '../answering/own-notes.tsx';
import { ChoicesPanel } from './choices-panel.tsx';
import { CountingPanel } from './counting-panel.tsx';
import styles from './feedback.module.css';
import { InformalFeedbackPanel } from './informal-feedback.tsx';
import { MeasurementDialog } from './measurement-dialog.tsx';
import { OmissionDialog } from './omission-dialog.tsx';
import { OmissionList } from './omission-list.tsx';
import { SignalsPanel } from './signals-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';

type Feedback = Schemas['Feedback'];

/** What the person says of life and of the cooperation: to be talked about, with the person too. */
export function FeedbackPage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const found = useQuery(reads.case(caseId));
  const feedback = useQuery(reads.feedback(caseId));
  const name = found.data ? nameOfCase(t, found.data) : '';
  const title = name ? t('feedback.titleOf', { name }) : t('feedback.title');
  useTitle(title);
  const error = found.error ?? feedback.error;
  if (error && ['not-found', 'validation-failed', 'case-has-no-person'].includes(error.slug))
    return <NotFoundPage />;
  return (
    <Page
      title={title}
      back={{ to: `/sak/${caseId}`, text: name || t('feedback.back') }}
      aside={
        feedback.data?.isOneOfThePair &&
        feedback.data.series.length > 0 && (
          <span className="not-on-paper">
            <Button onClick={() => print()}>{t('feedback.print')}</Button>
          </span>
        )
      }
    >
      {error && <RefusalNotice refusal={error} onRetry={() => void feedback.refetch()} />}
      {feedback.data ? <FeedbackView feedback={feedback.data} /> : !error && <Loading lines={8} />}
    </Page>
  );
}

function FeedbackView({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation();
  const { seesCases } = useRights();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<'entry' | 'omission' | null>(null);
  const { caseId, choices, series, isOneOfThePair } = feedback;
  const mayWrite = isOneOfThePair && seesCases && feedback.caseState === 'open';
  const isOn = choices.lifeForm !== null || choices.cooperationForm !== null;
  // Until it is agreed it is what there is to do; later it is looked up.
  const isAgreed = choices.version > 0;
  const changed = () => void queries.invalidateQueries({ queryKey: ['case', caseId] });
  const done = (text: string) => () => {
    setOpened(null);
    announce(text);
    changed();
  };
  const mayChange = seesCases && feedback.caseState === 'open';
  const agreed = <ChoicesPanel key="agreed" {...{ feedback, mayChange }} onChanged={changed} />;
  return (
    <div className={styles.page}>
      {!isOneOfThePair && <Notice>{t('feedback.notTheirs')}</Notice>}
      {!isAgreed && agreed}
      {mayWrite && isOn && (
        <div className={`${styles.acts} not-on-paper`}>
          <Button look="main" onClick={() => setOpened('entry')}>
            {t('feedback.entry.title')}
          </Button>
          <Button onClick={() => setOpened('omission')}>{t('feedback.omission.title')}</Button>
        </div>
      )}
      {isOneOfThePair && (isOn || series.length > 0) && (
        <div className="not-on-paper">
          <SignalsPanel caseId={caseId} mayWrite={mayWrite} />
        </div>
      )}
      {isOneOfThePair && isOn && series.length === 0 && (
        <Panel>
          <p className={styles.soft}>{t('feedback.series.none')}</p>
        </Panel>
      )}
      {asAsked(series).map((one) => (
        <SeriesPanel
          key={one.id}
          series={one}
          marks={feedback.marks}
          mayCorrect={mayWrite}
          onChanged={changed}
        />
      ))}
      {mayWrite && <AnswerLinksPanel caseId={caseId} />}
      {isOneOfThePair && (
        <div className="not-on-paper">
          <InformalFeedbackPanel
            shown={{ id: caseId, state: feedback.caseState }}
            mayWrite={mayWrite}
            isAsked={choices.asksInformally}
          />
        </div>
      )}
      <OwnNotes marks={feedback.marks} />
      {isAgreed && agreed}
      <CountingPanel {...{ feedback, mayWrite }} onDone={(text) => done(text)()} />
      <OmissionList {...{ feedback, mayWrite }} onDone={(text) => done(text)()} />
      {opened === 'entry' && (
        <MeasurementDialog
          feedback={feedback}
          onClose={() => setOpened(null)}
          onDone={done(t('feedback.entry.saved'))}
        />
      )}
      {opened === 'omission' && (
        <OmissionDialog
          feedback={feedback}
          onClose={() => setOpened(null)}
          onDone={done(t('feedback.omission.saved'))}
        />
      )}
    </div>
  );
}

/** As one asks: how life is, and then of the cooperation; the course that goes on first, and in it what the person says themselves. */
const asAsked = (series: Feedback['series']) => {
  const place = ({ about, isCurrent, rater }: Feedback['series'][number]) =>
    [about === 'cooperation', !isCurrent, rater === 'caregiver'].map(Number).join('');
  return series.toSorted((a, b) => place(a).localeCompare(place(b)));
};
