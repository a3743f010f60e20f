import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import { useInquiryChange } from './use-inquiry-change.tsx';

/** The person has closed the case to whoever was to see to the inquiry: whoever reads this can. */
export function OwnerlessNotice({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { run, isBusy, notice } = useInquiryChange(inquiry);
  if (inquiry.ownerHasAccess) return null;
  const ownerId = me.worker?.id;
  return (
    <>
      <Notice
        kind="attention"
        title={t('inquiry.ownerless.title')}
        actions={
          ownerId && (
            <Button isBusy={isBusy} onClick={() => void run({ ownerId })}>
              {t('inquiry.ownerless.take')}
            </Button>
          )
        }
      >
        <p>{t('inquiry.ownerless.text', { name: inquiry.ownerName })}</p>
      </Notice>
      {notice}
    </>
  );
}
