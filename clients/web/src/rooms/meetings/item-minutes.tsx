import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, ChangeAgendaItemRequest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeAgendaItem } from '../../service/writes/meetings.ts';
import { ItemTime } from './timebox.tsx';

/** How long the meeting means to use on the item, and the way to say otherwise of that and of where it stands. */
export function ItemMinutes({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const isOver = meeting.state !== 'planned' && meeting.state !== 'in_session';
  if (isOver || item.state !== 'open') return null;
  return (
    <>
      <span>
        <ItemTime meeting={meeting} item={item} />
      </span>
      <Button
        isSmall
        look="quiet"
        aria-label={t('agenda.time.change')}
        onClick={() => setChanging(true)}
      >
        {t('agenda.time.changeShort')}
      </Button>
      {isChanging && (
        <MinutesDialog meeting={meeting} item={item} onClose={() => setChanging(false)} />
      )}
    </>
  );
}

function MinutesDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState(String(item.plannedMinutes));
  const [place, setPlace] = useState(String(item.position));
  const act = useAct(
    item,
    (body: ChangeAgendaItemRequest, held) => changeAgendaItem(item.id, body, held),
    () => {
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      onClose();
    },
  );
  const isIn = (said: string, most: number) =>
    /^\d+$/.test(said) && Number(said) >= 1 && Number(said) <= most;
  const isReady = isIn(text, 240) && isIn(place, 500);
  const body = {
    plannedMinutes: Number(text),
    ...(Number(place) !== item.position && { position: Number(place) }),
  };
  return (
    <Dialog title={t('agenda.time.change')} lead={t('agenda.time.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void act.run(body);
        }}
      >
        <Stack>
          <TextField
            label={t('agenda.setting.minutes')}
            inputMode="numeric"
            value={text}
            onChange={setText}
          />
          <TextField
            label={t('agenda.time.place')}
            inputMode="numeric"
            value={place}
            onChange={setPlace}
          />
          <ActNotice
            act={act}
            now={(current: AgendaItem) => (
              <p>{t('agenda.time.planned', { planned: current.plannedMinutes })}</p>
            )}
            meant={<p>{t('agenda.time.planned', { planned: Number(text) })}</p>}
          />
          <FormEnd
            text={t('agenda.setting.do')}
            isBusy={act.isBusy}
            refusedBecause={isReady ? undefined : t('agenda.time.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
