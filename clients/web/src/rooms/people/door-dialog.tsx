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
import type { Team } from '../../service/contract.ts';
import { changeTeam } from '../../service/writes/people.ts';

const isPath = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= 2;
const isDays = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 20;

/** «Team Øst 2» → «team-ost-2»: a beginning, to be changed at will. */
function pathFrom(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

/** Opens the form on the open net, changes what it promises, or closes it. */
export function DoorDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [path, setPath] = useState(team.door?.path ?? pathFrom(team.name));
  const [phone, setPhone] = useState(team.door?.phone ?? '');
  const [days, setDays] = useState(String(team.door?.answersWithinDays ?? 3));
  const act = useAct(
    team,
    (door: Team['door'], held) => changeTeam(team.id, { door }, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['team', team.id] });
      onClose();
    },
  );
  const isComplete = isPath(path) && /\d/.test(phone) && phone.trim().length >= 3 && isDays(days);
  return (
    <Dialog title={t('people.door.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete)
            void act.run({ path, phone: phone.trim(), answersWithinDays: Number(days) });
        }}
      >
        <Stack>
          <p>{t('people.door.lead')}</p>
          <TextField
            label={t('people.door.path')}
            hint={t('people.door.pathHint', { address: `${location.origin}/kontakt/…` })}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={path === '' || isPath(path) ? undefined : t('people.door.pathWrong')}
            value={path}
            onChange={setPath}
          />
          <TextField
            label={t('people.door.phone')}
            hint={t('people.door.phoneHint')}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
            value={phone}
            onChange={setPhone}
          />
          <TextField
            label={t('people.door.days')}
            hint={t('people.door.daysHint')}
            inputMode="numeric"
            value={days}
            onChange={setDays}
          />
          <ActNotice
            act={act}
            now={(current: Team) => <p>{current.door?.path ?? t('people.door.none')}</p>}
            meant={<p>{path}</p>}
          />
          {team.door && (
            <div>
              <Button look="quiet" onClick={() => void act.run(null)}>
                {t('people.door.close')}
              </Button>
            </div>
          )}
          <FormEnd
            text={t('people.door.do')}
            isBusy={act.isBusy}
            refusedBecause={isComplete ? undefined : t('people.door.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
