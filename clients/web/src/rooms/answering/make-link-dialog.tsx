import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useCommand } from '../../service/command.ts';
import { useSession } from '../../session/team.tsx';
import type { Schemas } from '../../service/contract.ts';
import { makeAnswerCode, makeAnswerLink } from '../../service/writes/answering.ts';
import { handOverScreen } from './hand-over-screen.ts';
import { QrCode } from './qr-code.tsx';
import { WaitingCode } from './waiting-code.tsx';

type Wish = Schemas['MakeAnswerLinkRequest'];
export type Way = 'link' | 'here' | 'code';
const titles = {
  link: ['answering.dialog.title', 'answering.dialog.lead'],
  here: ['answering.here.title', 'answering.here.lead'],
  code: ['answering.code.title', 'answering.code.lead'],
} as const;
const acts = {
  link: 'answering.make',
  here: 'answering.here.do',
  code: 'answering.code.do',
} as const;
const lasting = ['1', '24', '72', '168', '336'] as const;

/** Which form, in which language and for how long; then the address, to be shown, sent or read by a camera. */
export function MakeLinkDialog({
  caseId,
  offered,
  way,
  onMade,
  onClose,
}: {
  caseId: string;
  offered: Schemas['AnswerLinks'];
  /** By an address; on this screen, which is given to the person; or on one in the waiting room. */
  way: Way;
  onMade: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const make = useCommand((body: Wish) => makeAnswerLink(caseId, body), onMade);
  const [made, setMade] = useState<Schemas['MadeAnswerLink'] | null>(null);
  const makeCode = useCommand(
    ({ expiresInHours: _, ...body }: Wish) => makeAnswerCode(caseId, body),
    onMade,
  );
  const [code, setCode] = useState<Schemas['MadeAnswerCode'] | null>(null);
  const run = async (body: Wish) => {
    if (way === 'code') return setCode((await makeCode.run(body)) ?? null);
    const answer = await make.run(body);
    if (answer && way === 'here') handOverScreen(answer.url, `/sak/${caseId}/tilbakemelding`);
    else if (answer) setMade(answer);
  };
  const [title, lead] = titles[way];
  return (
    <Dialog
      title={t(title)}
      lead={made ? t('answering.dialog.shown') : code ? t('answering.code.shown') : t(lead)}
      onClose={onClose}
    >
      {code ? (
        <WaitingCode made={code} waitingRooms={offered.waitingRooms} />
      ) : made ? (
        <Stack>
          <QrCode text={made.url} label={t('answering.dialog.qr')} />
          <ShownLink
            link={made}
            hint={t('answering.dialog.until', { when: dates.moment(made.link.expiresAt) })}
          />
        </Stack>
      ) : (
        <WishForm
          offered={offered}
          way={way}
          isBusy={make.isBusy || makeCode.isBusy}
          refusal={<RefusalNotice refusal={make.refusal ?? makeCode.refusal} />}
          onPress={(body) => void run(body)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function WishForm({
  offered: { forms, pair },
  way,
  isBusy,
  refusal,
  onPress,
  onClose,
}: {
  offered: Schemas['AnswerLinks'];
  way: Way;
  isBusy: boolean;
  refusal: React.ReactNode;
  onPress: (body: Wish) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [about, setAbout] = useState<Wish['about']>(forms[0]!.about);
  const form = forms.find((one) => one.about === about)!;
  const [language, setLanguage] = useState('');
  const [rater, setRater] = useState<Schemas['Rater']>('self');
  const [withWhom, setWithWhom] = useState<string | null>(null);
  const [ageGroup, setAgeGroup] = useState<Schemas['AgeGroup'] | null>(null);
  const [hours, setHours] = useState<string>('24');
  const chosen = form.languages.includes(language) ? language : form.languages[0];
  const isTogether = about === 'cooperation';
  const isOpen = (isTogether && !withWhom) || (form.ageGroup === null && !ageGroup);
  const missing = isOpen ? t('answering.dialog.missing') : undefined;
  return (
    <Stack>
      {forms.length > 1 && (
        <Choice
          label={t('answering.dialog.about')}
          value={about}
          options={forms.map((one) => ({
            value: one.about,
            text: t(`answering.about.${one.about}`),
          }))}
          onChange={setAbout}
        />
      )}
      {isTogether && <WithWhom pair={pair} value={withWhom} onChange={setWithWhom} />}
      <Choice
        label={t('answering.dialog.who')}
        value={rater}
        options={(['self', 'caregiver'] as const).map((value) => ({
          value,
          text: t(`feedback.entry.rater.${value}`),
        }))}
        onChange={setRater}
      />
      {form.ageGroup === null && (
        <Choice
          label={t('answering.dialog.age')}
          hint={t('answering.dialog.ageHint')}
          value={ageGroup}
          options={form.ageGroups.map((value) => ({ value, text: t(`answering.age.${value}`) }))}
          onChange={setAgeGroup}
        />
      )}
      <LanguageField languages={form.languages} value={chosen ?? ''} onChange={setLanguage} />
      {way === 'link' && <LastsField value={hours} onChange={setHours} />}
      {refusal}
      <FormEnd
        text={t(acts[way])}
        isBusy={isBusy}
        refusedBecause={chosen ? missing : t('answering.dialog.noWording')}
        onPress={() =>
          chosen &&
          onPress({
            ...{ about, rater, language: chosen },
            expiresInHours: way === 'here' ? 1 : Number(hours),
            ...(isTogether && withWhom && { withIds: withWhom.split(' ') }),
            ...(form.ageGroup === null && ageGroup && { ageGroup }),
          })
        }
        onCancel={onClose}
      />
    </Stack>
  );
}

/** The caller, or they and one of the other level: ids with a space between. Of a colleague alone that one makes the link. */
function WithWhom({
  pair,
  value,
  onChange,
}: {
  pair: Schemas['AnswerLinks']['pair'];
  value: string | null;
  onChange: (value: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const workerId = useSession().me.worker?.id;
  const own = pair.find(({ id }) => id === workerId);
  if (!own) return null;
  const others = pair.filter(({ level }) => level !== own.level);
  const names = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO');
  return (
    <Choice
      label={t('answering.dialog.withWhom')}
      hint={t('answering.dialog.withWhomHint')}
      value={value}
      options={[
        { value: own.id, text: own.name },
        ...others.map(({ id, name }) => ({
          value: `${own.id} ${id}`,
          text: others.length === 1 ? t('answering.dialog.both') : names.format([own.name, name]),
        })),
      ]}
      onChange={onChange}
    />
  );
}

function LanguageField({
  languages,
  value,
  onChange,
}: {
  languages: string[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const options = languages.map((each) => ({
    value: each,
    text: t(`answering.language.${each as 'nb'}`, { defaultValue: each }),
  }));
  return <SelectField label={t('answering.dialog.language')} {...{ value, options, onChange }} />;
}

function LastsField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const options = lasting.map((each) => ({ value: each, text: t(`answering.hours.h${each}`) }));
  return (
    <SelectField<string> label={t('answering.dialog.lasts')} {...{ value, options, onChange }} />
  );
}
