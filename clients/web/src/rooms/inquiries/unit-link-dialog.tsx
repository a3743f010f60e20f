import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { addDays, today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useAct } from '../../service/act.ts';
import type { Inquiry, Schemas } from '../../service/contract.ts';
import { makeGuidanceLink } from '../../service/writes/inquiries.ts';

/** The unit gets a page of its own, on which it says itself whether it takes over. */
export function UnitLinkDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [base] = useState(inquiry);
  const [message, setMessage] = useState(inquiry.guidance?.message ?? '');
  const [answerByOn, setBy] = useState(addDays(today(), 7));
  const [link, setLink] = useState<Schemas['UnitLink'] | null>(null);
  const act = useAct(
    base,
    (body: Schemas['AskUnitRequest'], held) => makeGuidanceLink(inquiry.id, body, held),
    (made) => {
      setLink(made);
      void queries.invalidateQueries({ queryKey: ['inquiry', inquiry.id] });
    },
  );
  const unit = inquiry.guidance?.unit.name ?? '';
  return (
    <Dialog
      title={t('inquiry.unitLink.title', { unit })}
      lead={t('inquiry.unitLink.lead')}
      onClose={onClose}
    >
      <Stack>
        {link ? (
          <ShownLink
            link={link}
            hint={t('inquiry.unitLink.shown', { day: dates.day(link.answerByOn) })}
          />
        ) : (
          <>
            <TextArea
              label={t('inquiry.unitLink.message')}
              hint={t('inquiry.unitLink.messageHint')}
              maxLength={1000}
              value={message}
              onChange={setMessage}
            />
            <DateField
              label={t('inquiry.unitLink.until')}
              hint={t('inquiry.unitLink.untilHint')}
              min={today()}
              max={addDays(today(), 60)}
              value={answerByOn}
              onChange={setBy}
            />
            <ActNotice act={act} />
            <FormEnd
              text={t('inquiry.unitLink.do')}
              isBusy={act.isBusy}
              refusedBecause={
                message.trim() && answerByOn ? undefined : t('inquiry.unitLink.missing')
              }
              onPress={() => void act.run({ message: message.trim(), answerByOn })}
              onCancel={onClose}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
