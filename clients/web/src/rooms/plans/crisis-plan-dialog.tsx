import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { DateField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { CrisisPlan, Plan, Schemas } from '../../service/contract.ts';
import { changeCrisisPlan } from '../../service/writes/plans.ts';
import { useDraft } from '../../session/draft.ts';

/** Where the plan is, never what it says: that is in the journal. */
export function CrisisPlanDialog({
  plan,
  onClose,
  onDone,
}: {
  plan: Plan;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { caseId, crisisPlan } = plan;
  const draft = useDraft(`crisis:${caseId}`, {
    keptIn: crisisPlan.keptIn ?? '',
    reference: crisisPlan.reference ?? '',
    agreedOn: crisisPlan.agreedOn ?? today(),
    renewOn: crisisPlan.renewOn ?? addDays(today(), 182),
    base: crisisPlan,
  });
  const { keptIn, reference, agreedOn, renewOn, base } = draft.value;
  const act = useAct(
    base,
    (agreed: Schemas['AgreedCrisisPlan'] | null, held) => changeCrisisPlan(caseId, agreed, held),
    () => {
      draft.done();
      onDone();
    },
  );
  const isBackwards = renewOn !== '' && renewOn <= agreedOn;
  const isEarly = agreedOn > today();
  const isReady = keptIn.trim() !== '' && agreedOn !== '' && !isBackwards && !isEarly;
  return (
    <Dialog title={t('plans.crisis.title')} lead={t('plans.crisis.lead')} onClose={onClose}>
      <Stack>
        <DraftNotice draft={draft} />
        <WhereFields
          value={draft.value}
          isEarly={isEarly}
          isBackwards={isBackwards}
          onChange={draft.set}
        />
        <ActNotice
          act={act}
          now={(current: CrisisPlan) => (
            <p>
              {[current.keptIn ?? t('plans.crisis.none'), current.reference]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
        />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={isReady ? undefined : t('plans.crisis.missing')}
          onPress={() =>
            void act.run({
              ...{ keptIn: keptIn.trim(), agreedOn },
              ...{ reference: reference.trim() || null, renewOn: renewOn || null },
            })
          }
          onCancel={onClose}
        >
          {crisisPlan.keptIn !== null && (
            <Button look="quiet" onClick={() => void act.run(null)}>
              {t('plans.crisis.noLonger')}
            </Button>
          )}
        </FormEnd>
      </Stack>
    </Dialog>
  );
}

interface WhereDraft {
  keptIn: string;
  reference: string;
  agreedOn: string;
  renewOn: string;
}

function WhereFields({
  value: { keptIn, reference, agreedOn, renewOn },
  isEarly,
  isBackwards,
  onChange,
}: {
  value: WhereDraft;
  isEarly: boolean;
  isBackwards: boolean;
  onChange: (change: Partial<WhereDraft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('plans.crisis.keptIn')}
        hint={t('plans.crisis.keptInHint')}
        maxLength={60}
        autoComplete="off"
        value={keptIn}
        onChange={(value) => onChange({ keptIn: value })}
      />
      <TextField
        label={t('plans.crisis.reference')}
        hint={t('persons.known.referenceHint')}
        isOptional={t('frame.optional')}
        maxLength={60}
        autoComplete="off"
        value={reference}
        onChange={(value) => onChange({ reference: value })}
      />
      <DateField
        label={t('plans.crisis.agreedOn')}
        value={agreedOn}
        max={today()}
        error={isEarly ? t('plans.notYet') : undefined}
        onChange={(value) => onChange({ agreedOn: value })}
      />
      <DateField
        label={t('plans.crisis.renewOn')}
        isOptional={t('frame.optional')}
        value={renewOn}
        min={agreedOn}
        error={isBackwards ? t('plans.crisis.backwards') : undefined}
        onChange={(value) => onChange({ renewOn: value })}
      />
    </>
  );
}
