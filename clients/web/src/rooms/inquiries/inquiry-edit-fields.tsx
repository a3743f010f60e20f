import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Choice, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { AliasField } from '../cases/alias-field.tsx';
import { casesFor } from '../cases/cases-for.ts';
import type { InquiryForm } from './inquiry-edit-form.ts';
import { abouts, sources } from './inquiry-words.ts';
import { OwnerSelect } from './owner-select.tsx';
import { SamePersonSelect } from './same-person-select.tsx';

type Part = {
  form: InquiryForm;
  onChange: (change: Partial<InquiryForm>) => void;
};

/** The worry, and who came with it. */
export function SaidFields({ form, onChange }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        label={t('inquiry.worry')}
        hint={t('inquiry.worryHint')}
        rows={5}
        maxLength={4000}
        value={form.worry}
        onChange={(worry) => onChange({ worry })}
      />
      <TextField
        label={t('inquiry.askedBy')}
        maxLength={120}
        value={form.askedBy}
        onChange={(askedBy) => onChange({ askedBy })}
      />
      <TextField
        label={t('inquiry.askerContact')}
        maxLength={120}
        value={form.askerContact}
        onChange={(askerContact) => onChange({ askerContact })}
      />
      <SelectField
        label={t('inquiry.source')}
        value={form.source}
        options={sources.map((source) => ({ value: source, text: t(`source.${source}`) }))}
        onChange={(source) => source && onChange({ source })}
      />
    </>
  );
}

/** What it is about, and where in the service it belongs: unit, owner, case and alias. */
export function BelongingFields({
  form,
  onChange,
  owners,
  confirmedAlias,
  onConfirm,
}: Part & {
  /** The inquiry as it is, and as it was when the typing began. */
  owners: readonly [Inquiry, ...Inquiry[]];
  /** The alias that somebody has said is nobody's name, or that stood there before. */
  confirmedAlias: string;
  onConfirm: (alias: string) => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  return (
    <>
      <Choice
        label={t('inquiry.about')}
        value={form.about}
        options={abouts.map((about) => ({ value: about, text: t(`about.${about}`) }))}
        onChange={(about) => onChange({ about })}
      />
      <UnitSelect
        label={t(form.about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom')}
        value={form.unitId}
        onChange={(unitId) => onChange({ unitId })}
      />
      <OwnerSelect
        value={form.ownerId}
        others={owners}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <SelectField
        label={t('inquiry.linkedCase')}
        none={t('inquiry.none')}
        value={form.linkedCaseId}
        options={casesFor(form.about, board.data?.cases ?? [])}
        onChange={(linkedCaseId) => onChange({ linkedCaseId })}
      />
      {form.about === 'person' && (
        <SamePersonSelect
          inquiry={owners[0]}
          value={form.samePersonAsId}
          onChange={(samePersonAsId) => onChange({ samePersonAsId })}
        />
      )}
      <AliasField
        label={t('inquiry.alias')}
        hint={t('inquiry.aliasHint')}
        value={form.alias}
        confirmed={confirmedAlias}
        onChange={(change) =>
          'alias' in change ? onChange(change) : onConfirm(change.confirmedAlias)
        }
      />
    </>
  );
}
