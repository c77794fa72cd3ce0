import { IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import { Problem, useSubmit } from '../shell/form.js';
import { usePack } from '../shell/pack.js';
import { useCurrentTeam } from '../shell/team.js';
import { ask, store, useDraft, useRow } from '../sync/index.js';
import { useAddingTeams, useMySeatOn } from '../tasks/adding.js';
import { DayField, Select, Words } from '../tasks/form-parts.js';
import { askNetworkDocument, identifiersDocument } from './documents.js';
import { Findings, lackOf, type Finding } from './findings.js';
import styles from './questions.module.css';
import { useQuestionWords } from './words.js';

/** One question, what others see of it, and who they see asking. */
export default function AskDialog({ onClose }: { onClose(): void }) {
  const t = useQuestionWords();
  const go = useNavigate();
  const pack = usePack();
  const teams = useAddingTeams();
  const current = useCurrentTeam();
  const [teamId, setTeamId] = useState(() => (teams.some(({ id }) => id === current?.id) ? current!.id : (teams[0]?.id ?? '')));
  const question = useDraft('question:new');
  const about = useDraft('question:new:context');
  const [wantedBy, setWantedBy] = useState('');
  const [type, setType] = useState('');
  const [hideCity, setHideCity] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const [title, context] = [(question.value ?? '').trim(), (about.value ?? '').trim()];
  const send = useSubmit(async (act) => {
    if (!title) throw new Problem(t('needsQuestion'));
    const said = { teamId, title, context: context || null, hideCity };
    const { identifiers } = await ask(identifiersDocument, { input: said });
    setFindings(identifiers);
    const lack = lackOf(identifiers, looked);
    if (lack) throw new Problem(t(lack));
    const more = { wantedBy: wantedBy || null, tacticTypeKey: type || null, handling: 'TLP:GREEN', lookedAt: identifiers.map(({ key }) => key) };
    const { askNetwork } = await ask(askNetworkDocument, { act, input: { ...said, ...more } });
    question.drop();
    about.drop();
    onClose();
    void go(`/questions/${(askNetwork as { id: string }).id}`);
  });
  return (
    <FormDialog title={t('askTitle')} send={t('send')} problem={send.problem} size={620} disabled={send.busy} onSend={() => send.submit()} onClose={onClose}>
      <Findings findings={findings} looked={looked} onLooked={setLooked} />
      {teams.length > 1 ? <Select label={t('team')} value={teamId} options={teams.map(({ id, name }) => ({ key: id, name }))} onChange={setTeamId} /> : null}
      <Words label={t('question')} hint={t('questionHint')} value={question.value ?? ''} limit={120} focus onChange={question.set} />
      <Words label={t('context')} hint={t('contextHint')} value={about.value ?? ''} rows={4} limit={4000} onChange={about.set} />
      <div className={parts.two}>
        <Select label={t('type')} value={type} empty={t('anyType')} options={pack.list('tacticTypes')} onChange={setType} />
        <DayField label={t('until')} value={wantedBy} onChange={setWantedBy} />
      </div>
      <label className={styles.tick}>
        <input type="checkbox" checked={hideCity} onChange={(event) => setHideCity(event.currentTarget.checked)} />
        <span>
          {t('hideCity')}
          <span className={parts.hint}>{t('hideCityHint')}</span>
        </span>
      </label>
      <Preview teamId={teamId} title={title} context={context} wantedBy={wantedBy} hideCity={hideCity} />
    </FormDialog>
  );
}

interface PreviewProps {
  teamId: string;
  title: string;
  context: string;
  wantedBy: string;
  hideCity: boolean;
}

/** As another city reads it. */
function Preview({ teamId, title, context, wantedBy, hideCity }: PreviewProps) {
  const t = useQuestionWords();
  const pack = usePack();
  const dates = useDates();
  const seat = useMySeatOn(teamId);
  const team = useRow('team', teamId);
  const organization = useRow('organization', seat?.organizationId ?? '')?.name ?? '';
  const places = (team?.placeIds ?? []).flatMap((id) => store.get('place', id)?.name ?? []).sort();
  const from = { place: places.join(', ') || (team?.name ?? ''), organization, role: pack.term('roles', seat?.role) };
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <div aria-live="polite">
        <b>{title || t('previewEmpty')}</b>
        {context ? <p>{context}</p> : null}
        <p className={styles.origin}>
          <IconWorld size={14} stroke={1.75} aria-hidden="true" />
          {hideCity ? t('hidden') : t('previewFrom', from)}
        </p>
        {wantedBy ? <p className={parts.hint}>{t('wantedBy', { day: dates.day(wantedBy) })}</p> : null}
        <p className={parts.hint}>{t('previewNobody')}</p>
      </div>
    </section>
  );
}
