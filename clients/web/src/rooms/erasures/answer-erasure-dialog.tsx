import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import type { Level } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Erasure, LegalGround, Schemas } from '../../service/contract.ts';
import { answerErasure } from '../../service/writes/erasures.ts';
import { useDraft } from '../../session/draft.ts';
import { ErasureAnswers } from './erasure-answers.tsx';

interface AnswerDraft {
  answer: Schemas['ErasureAnswer'] | null;
  ground: string | null;
  reason: string;
}

/** One level decides. Whether this is the answer that erases is said before it is given. */
export function AnswerErasureDialog({
  erasure,
  level,
  grounds,
  onClose,
  onDone,
}: {
  erasure: Erasure;
  level: Level;
  grounds: readonly LegalGround[];
  onClose: () => void;
  onDone: (answered: Erasure) => void;
}) {
  const { t } = useTranslation();
  const [base] = useState(erasure);
  const draft = useDraft<AnswerDraft>(`erasure-answer:${erasure.id}:${level}`, {
    answer: null,
    ground: null,
    reason: '',
  });
  const { answer, ground, reason } = draft.value;
  const fitting = grounds.filter((each) => each.answer === answer);
  const chosen = fitting.find(({ code }) => code === ground);
  const act = useAct(
    base,
    (body: Schemas['AnswerErasureRequest'], act) => answerErasure(base.id, body, act),
    (answered) => {
      draft.done();
      onDone(answered);
    },
  );
  return (
    <Dialog
      title={t('erasures.decide.title', { level: t(`level.${level}.inText`) })}
      lead={t('erasures.decide.lead')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <AnswerFields value={draft.value} fitting={fitting} onChange={draft.set} />
        {answer === 'erase' && erasure.answers.length > 0 && (
          <Notice kind="attention" title={t('erasures.decide.last')}>
            <p>{t('erasures.decide.lastLead')}</p>
          </Notice>
        )}
        <ActNotice
          act={act}
          now={(current: Erasure) => <ErasureAnswers erasure={current} />}
          meant={answer && <p>{t(`erasures.answer.${answer}`)}</p>}
        />
        <FormEnd
          text={t(`erasures.decide.send.${answer ?? 'none'}`)}
          isBusy={act.isBusy}
          refusedBecause={
            answer && chosen && reason.trim() ? undefined : t('erasures.decide.missing')
          }
          onPress={() =>
            answer &&
            chosen &&
            void act.run({ level, answer, ground: chosen.code, reason: reason.trim() })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function AnswerFields({
  value,
  fitting,
  onChange,
}: {
  value: AnswerDraft;
  fitting: readonly LegalGround[];
  onChange: (change: Partial<AnswerDraft>) => void;
}) {
  const { t, i18n } = useTranslation();
  const nameOf = (code: string) =>
    i18n.exists(`erasures.ground.${code}`)
      ? t(`erasures.ground.${code}` as 'erasures.ground.not_needed')
      : code;
  return (
    <>
      <Choice
        label={t('erasures.decide.answer')}
        isListed
        value={value.answer}
        options={(['erase', 'keep'] as const).map((each) => ({
          value: each,
          text: t(`erasures.answer.${each}`),
          note: t(`erasures.decide.note.${each}`),
        }))}
        onChange={(answer) => onChange({ answer, ground: null })}
      />
      {value.answer && (
        <Choice
          label={t('erasures.decide.ground')}
          isListed
          value={value.ground}
          options={fitting.map(({ code, reference }) => ({
            value: code,
            text: nameOf(code),
            note: reference,
          }))}
          onChange={(ground) => onChange({ ground })}
        />
      )}
      <TextArea
        label={t('erasures.decide.reason')}
        hint={t('erasures.decide.reasonHint')}
        rows={4}
        maxLength={4000}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
