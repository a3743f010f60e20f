import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { SelectField } from '../../kit/fields.tsx';
import type { Inquiry, SamePerson } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';

type Other = Pick<SamePerson, 'id' | 'alias' | 'receivedAt'>;

/** The person has come before, with or without a case: those who came lately, and those who are known to be the same. */
export function SamePersonSelect({
  inquiry,
  value,
  onChange,
}: {
  inquiry: Inquiry;
  value: string;
  onChange: (inquiryId: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const found = useInfiniteQuery(reads.inquiries(inquiry.teamId));
  const cards = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const others = new Map<string, Other>(
    [...inquiry.samePerson, ...cards.filter(({ about }) => about === 'person')].map((one) => [
      one.id,
      one,
    ]),
  );
  others.delete(inquiry.id);
  return (
    <SelectField
      label={t('inquiry.samePerson.label')}
      hint={t('inquiry.samePerson.hint')}
      none={t('inquiry.none')}
      value={value}
      options={[...others.values()].map(({ id, alias, receivedAt }) => ({
        value: id,
        text: `${alias} · ${dates.day(receivedAt)}`,
      }))}
      onChange={onChange}
    />
  );
}
