import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { Team } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeTeam } from '../../service/writes/people.ts';
import { useTeam } from '../../session/team.tsx';
import { weekdays } from './year-text.ts';

/** When and where the team meets every week. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = useTeam();
  const team = useQuery(reads.team(id));
  return (
    <Dialog title={t('year.ruleDialog.title')} lead={t('year.ruleDialog.lead')} onClose={onClose}>
      {team.error && <RefusalNotice refusal={team.error} onRetry={() => void team.refetch()} />}
      {team.isPending && <Loading lines={5} />}
      {team.data && <RuleForm team={team.data} onClose={onClose} />}
    </Dialog>
  );
}

function RuleForm({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fields = useRuleFields(team);
  const { weekday, time, minutes, place, link, rule } = fields;
  const act = useAct(
    team,
    (meetingRule: NonNullable<typeof rule>, held) => changeTeam(team.id, { meetingRule }, held),
    (changed) => {
      queries.setQueryData(reads.team(team.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['meetings', team.id] });
      onClose();
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (rule) void act.run(rule);
      }}
    >
      <Stack>
        <SelectField
          label={t('year.ruleDialog.weekday')}
          none={t('year.dialog.choose')}
          options={weekdays.map((day, nth) => ({
            value: String(nth + 1),
            text: t(`year.weekdays.${day}`),
          }))}
          value={weekday}
          onChange={fields.setWeekday}
        />
        <TextField
          label={t('year.ruleDialog.time')}
          type="time"
          value={time}
          onChange={fields.setTime}
        />
        <TextField
          label={t('year.ruleDialog.minutes')}
          inputMode="numeric"
          value={minutes}
          onChange={fields.setMinutes}
        />
        <TextField
          label={t('year.ruleDialog.place')}
          isOptional={t('year.ruleDialog.optional')}
          maxLength={200}
          autoComplete="off"
          value={place}
          onChange={fields.setPlace}
        />
        <TextField
          label={t('year.ruleDialog.link')}
          hint={t('year.ruleDialog.linkHint')}
          isOptional={t('year.ruleDialog.optional')}
          maxLength={500}
          autoComplete="off"
          inputMode="url"
          value={link}
          onChange={fields.setLink}
        />
        <ActNotice act={act} />
        <FormEnd
          text={t('year.ruleDialog.do')}
          isBusy={act.isBusy}
          refusedBecause={rule ? undefined : t('year.ruleDialog.missing')}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

const isLink = (text: string) => /^https:\/\/[A-Za-z0-9][!-~]*$/.test(text);

/** What has been filled in; `rule` is null until it is one. */
function useRuleFields({ meetingRule: before }: Team) {
  const [weekday, setWeekday] = useState(String(before?.weekday ?? ''));
  const [time, setTime] = useState(before?.time ?? '09:00');
  const [minutes, setMinutes] = useState(String(before?.minutes ?? 120));
  const [place, setPlace] = useState(before?.place ?? '');
  const [link, setLink] = useState(before?.link ?? '');
  const length = Number(minutes);
  const isLength = Number.isInteger(length) && length >= 15 && length <= 480;
  const isReady =
    weekday !== '' &&
    /^\d\d:\d\d$/.test(time) &&
    isLength &&
    (link.trim() === '' || isLink(link.trim()));
  return {
    ...{ weekday, setWeekday, time, setTime, minutes, setMinutes, place, setPlace, link, setLink },
    rule: isReady
      ? {
          ...{ weekday: Number(weekday), time, minutes: length },
          ...(place.trim() && { place: place.trim() }),
          ...(link.trim() && { link: link.trim() }),
        }
      : null,
  };
}
